import { reckon } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { Paper } from './paper.ts'
import { notKnown } from './known.ts'

/** A day by which something must have happened to the paper, and how far off it is. */
export interface Deadline {
  readonly what: string
  readonly on: IsoDate
  /** 'in 12 days', 'today', '3 days ago' */
  readonly away: string
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

function awayOn(day: IsoDate, today: IsoDate): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'today'
  return ahead > 0 ? `in ${days(ahead)}` : `${days(-ahead)} ago`
}

/** The day by which the report must be published before its meeting; none while the day of the meeting is not known. */
function publication({ meeting, template, work }: Paper): { what: string; on: IsoDate }[] {
  if (meeting.on === notKnown) return []
  // The council’s own lead time, where no law on access says when.
  if (work?.accessRules === false)
    return work.papersDueOn === undefined
      ? []
      : [{ what: 'Send out with the agenda by', on: work.papersDueOn }]
  // Only bodies under the law on access to papers have that day.
  if (!template.bodies.some((kind) => kind === 'executive' || kind === 'scrutiny')) return []
  const reckoned = reckon('gov.agenda', meeting.on.value)
  return reckoned.ok ? [{ what: 'Publish with the agenda by', on: reckoned.why.due }] : []
}

/** What the paper has to be in time for, the nearest first, looked at from `today`. */
export function deadlinesOf(paper: Paper, today: IsoDate): readonly Deadline[] {
  const statutory = paper.statutoryDates.map(({ what, on }) => ({ what: `Last day in law: ${what}`, on }))
  return [...publication(paper), ...statutory]
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ what, on }) => ({ what, on, away: awayOn(on, today) }))
}
