import type { KeyFact } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { actionsOf, dayOfPlan, openRelapse } from '../../../plan/index.ts'
import type { Course } from '../course.ts'
import { needsSomebody } from '../course.ts'
import type { Gone } from '../since.ts'
import { goneWrong } from '../since.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** 'Sent and published 9 July 2020', or what is missing and how long there is. */
function statementFact({ submission, dueOn }: Course): KeyFact {
  const href = '/plan/submission'
  const label = 'Statement for Ofsted'
  if (submission.doneOn !== null) {
    const against = dueOn === undefined ? '' : `, due ${longDate(dueOn)}`
    return { label, figure: 'Sent', note: `${longDate(submission.doneOn)}${against}`, href }
  }
  if (submission.daysLeft === null || dueOn === undefined) {
    return { label, figure: 'No date', note: 'No statutory period runs from this inspection', href }
  }
  const left = submission.daysLeft
  return {
    label,
    figure: left < 0 ? `${count(-left, 'day', 'days')} late` : `${count(left, 'day', 'days')} left`,
    note: `Due ${longDate(dueOn)}; still to ${submission.missing.join(', ')}`,
    href,
  }
}

/** Are we on course? In numbers; the sentence above says it in words. */
function onCourse(course: Course): KeyFact {
  const { plan, whole } = course
  const { figure, note } = dayOfPlan(plan, whole.day)
  const planDay = note.startsWith('of ')
    ? `Plan day ${figure} ${note}`
    : `Plan day: ${figure.toLowerCase()}, ${note}`
  const [wrong, all] = [needsSomebody(course).length, actionsOf(whole).length]
  return {
    label: 'Are we on course?',
    figure: `${wrong} of ${all}`,
    note: `${all === 1 ? 'action' : 'actions'} late or at risk. ${planDay}`,
    href: '#needs-somebody',
  }
}

/** Is it making a difference? The areas whose impact somebody can see, apart from what was delivered. */
function difference({ whole }: Course): KeyFact {
  const counts = Map.groupBy(whole.areas, ({ impact }) => impact.impact)
  const shown = whole.areas.length - (counts.get('none yet')?.length ?? 0)
  const parts = [...counts].map(([impact, areas]) => `${areas.length} ${impact}`)
  return {
    label: 'Is it making a difference?',
    figure: `${shown} of ${whole.areas.length}`,
    note: parts.length === 0 ? 'No area yet' : `areas show it: ${parts.join(', ')}`,
    href: '#areas',
  }
}

const many: Readonly<Record<Gone['what'], string>> = {
  'action became late': 'actions became late',
  'milestone was missed': 'milestones were missed',
  'measure fell back': 'measures fell back',
}

/** What has gone wrong since last week? */
function wrongSince({ whole }: Course): KeyFact {
  const counts = Map.groupBy(goneWrong(whole), ({ what }) => what)
  const parts = [...counts].map(([what, all]) => count(all.length, what, many[what]))
  return {
    label: 'What has gone wrong since last week?',
    figure: [...counts.values()].flat().length,
    note: parts.length === 0 ? 'Nothing became late, and no measure fell back' : parts.join(', '),
    href: parts.length === 0 ? '#needs-somebody' : '#since',
  }
}

/** What must somebody decide? Dates and changes that were asked for, and measures that fell back. */
function toDecide({ asked, whole, relapsed, mayApprove }: Course): KeyFact {
  const changes = whole.changes.filter(({ settled }) => settled === 'waiting for approval').length
  const open = relapsed.filter(
    ({ relapses }) => openRelapse(relapses)?.state === 'waiting for a decision',
  ).length
  const parts = [
    asked.length > 0 && count(asked.length, 'date', 'dates'),
    changes > 0 && count(changes, 'change', 'changes'),
    open > 0 && count(open, 'relapse for the board', 'relapses for the board'),
  ].filter((part) => part !== false)
  return {
    label: mayApprove ? 'What must I decide?' : 'What waits for a decision?',
    figure: asked.length + changes + open,
    note: parts.length === 0 ? 'Nothing waits' : parts.join(', '),
    href: parts.length === 0 ? '#areas' : '#decide',
  }
}

/** The four questions first, then the two days that press. */
export function answers(course: Course): readonly KeyFact[] {
  const [meeting] = course.nextMeetings
  return [
    onCourse(course),
    difference(course),
    wrongSince(course),
    toDecide(course),
    statementFact(course),
    {
      label: 'Next meeting',
      figure: meeting ? longDate(meeting.on).replace(/ \d{4}$/, '') : 'None',
      note: meeting ? meeting.body : 'No meeting is recorded from this day on',
      href: meeting ? `/governance/bodies/${meeting.bodyId}` : '/governance',
    },
  ]
}
