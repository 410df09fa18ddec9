import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween, longDate } from '../../kernel/index.ts'
import { countsInWords, countsOf } from './area-delivery.ts'
import { lowerLevels } from './level.ts'
import type { AskedDate, PlanAction, PlanHead, PlanMilestone, PlanWithAreas } from './plan.ts'
import { actionsOf } from './plan.ts'
import type { SubmissionState } from './submission.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** How the whole plan is going, in a sentence that names what needs reading first. */
export function courseOf(whole: PlanWithAreas): string {
  const actions = actionsOf(whole)
  if (actions.length === 0) return 'Not known: the plan has no actions yet.'
  const counts = countsOf(actions.map((action) => action.delivery))
  const wrong = [
    counts.late > 0 && `${counts.late} late`,
    counts['at risk'] > 0 && `${counts['at risk']} at risk`,
    counts['not known'] > 0 && `${counts['not known']} not known`,
  ].filter((part) => part !== false)
  const all = plural(actions.length, 'action', 'actions')
  return wrong.length === 0
    ? `On course: none of ${all} is late, at risk or not known.`
    : `Not everywhere: of ${all}, ${wrong.join(', ')}.`
}

/** How many plans stand below, with how many actions, and how those go: 'No service or team plan stands under it yet.' */
export function plansBelowInWords({ lower }: Pick<PlanWithAreas, 'lower'>): string {
  if (lower.length === 0) return 'No service or team plan stands under it yet.'
  const actions = lower.flatMap(actionsOf)
  const plans = lowerLevels
    .map((level) => [lower.filter(({ plan }) => plan.level === level).length, level] as const)
    .filter(([number]) => number > 0)
    .map(([number, level]) => plural(number, `${level} plan`, `${level} plans`))
  const how =
    actions.length === 0 ? '' : `: ${countsInWords(countsOf(actions.map(({ delivery }) => delivery)))}`
  return `${plans.join(' and ')} with ${plural(actions.length, 'action', 'actions')}${how}.`
}

/** Which day of the plan it is: '143', 'of 540'. */
export function dayOfPlan({ beginsOn, endsOn }: PlanHead, day: IsoDate): { figure: string; note: string } {
  const number = daysBetween(beginsOn, day) + 1
  const length = endsOn === null ? undefined : daysBetween(beginsOn, endsOn) + 1
  if (number < 1) return { figure: 'Not begun', note: `begins on ${longDate(beginsOn)}` }
  if (length === undefined) return { figure: String(number), note: 'the plan’s last day is not known' }
  if (number > length) return { figure: 'Over', note: `its last day was ${longDate(endsOn ?? beginsOn)}` }
  return { figure: String(number), note: `of ${length}` }
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How the statutory duty stands, in a few words. */
export function submissionInWords({ state, missing, doneOn, daysLeft }: SubmissionState): string {
  const left = Math.abs(daysLeft ?? 0)
  switch (state) {
    case 'no statutory date':
      return 'No statutory date runs'
    case 'met':
      return `Sent and published in time, the last of it on ${longDateOr(doneOn)}`
    case 'met late':
      return `Sent and published late: the last of it on ${longDateOr(doneOn)}`
    case 'running':
      return `${plural(left, 'day', 'days')} left. Still to do: ${missing.join(', ')}`
    case 'overdue':
      return upperFirst(`${plural(left, 'day', 'days')} over. Still to do: ${missing.join(', ')}`)
  }
}

const longDateOr = (day: IsoDate | null): string => (day === null ? 'a day not known' : longDate(day))

/** Another date that somebody asked for, and what it is the date of. */
export interface AskedFor {
  readonly asked: AskedDate
  readonly dueOn: IsoDate | null
  /** 'action 3.2' or 'the milestone “…” of action 3.2'. */
  readonly what: string
  readonly href: string
}

/** Dates of an action and its milestones that somebody asked to move. */
export function askedOf(action: PlanAction): readonly AskedFor[] {
  const href = `/plan/actions/${action.id}`
  const of = ({ asked, dueOn }: PlanAction | PlanMilestone, what: string) =>
    asked === null ? [] : [{ asked, dueOn, what, href }]
  return [
    ...of(action, `action ${action.reference}`),
    ...action.milestones.flatMap((milestone) =>
      of(milestone, `the milestone “${milestone.text}” of action ${action.reference}`),
    ),
  ]
}

/** The same, wherever in the plan. */
export const askedDates = (whole: PlanWithAreas): readonly AskedFor[] => actionsOf(whole).flatMap(askedOf)
