import type { Rulebook, Why } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { arithmeticOf, OutsideCalendar } from '../../kernel/index.ts'
import type { Body, Meeting } from '../model.ts'
import { fullDay } from './days-off.ts'

export const deadlineKinds = [
  'notice of key decisions',
  'drafts',
  'clearance',
  'papers',
  'decisions',
  'call-in',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Why a deadline is on its day: a rule of law or of the council's, or a lead time set for the body; or why there is none. */
export type DeadlineWhy =
  | { readonly by: 'rule'; readonly why: Why; readonly note?: string }
  | { readonly by: 'lead time'; readonly setting: string; readonly sentences: readonly string[] }
  | { readonly by: 'nothing'; readonly sentence: string }

/** A day before or after a meeting by which something must have happened. */
export interface MeetingDeadline {
  readonly kind: DeadlineKind
  /** What must happen, beginning with a verb. */
  readonly what: string
  readonly on: IsoDate | undefined
  readonly why: DeadlineWhy
}

export type Told = Pick<MeetingDeadline, 'on' | 'why'>

/** As far as it goes: a calendar needs neither the meeting's name nor who sits on its body. */
export type Dated = Pick<Meeting, 'heldOn'>
export type Ruled = Pick<Body, 'name' | 'kind' | 'rules'>

const nothing = (sentence: string): Told => ({ on: undefined, why: { by: 'nothing', sentence } })

type GovernanceRule =
  | 'gov.agenda'
  | 'gov.key_decision.notice'
  | 'gov.general_exception'
  | 'gov.special_urgency'
  | 'gov.private.notice1'
  | 'gov.private.notice2'
  | 'gov.call_in'

/**
 * A day by a rule of law or of the council's, with why; every day of a decision or a meeting that a rule sets comes from
 * here.
 */
export function byRule(rulebook: Rulebook, id: GovernanceRule, day: IsoDate, note?: string): Told {
  const reckoned = rulebook.reckon(id, day)
  if (!reckoned.ok) return nothing(reckoned.sentence)
  return {
    on: reckoned.why.due,
    why: { by: 'rule', why: reckoned.why, ...(note === undefined ? {} : { note }) },
  }
}

interface LeadTime {
  readonly count: number
  readonly direction: 'before' | 'after'
  /** The day counted from, and what happens on it. */
  readonly from: IsoDate
  readonly event: string
}

const working = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

/** Working days as the council set them for the body, with the sum. */
function byLeadTime({ count, direction, from, event }: LeadTime): Told {
  const setting = `${working(count)} ${direction} ${event}, the council’s own lead time for this body`
  if (count === 0) {
    return { on: from, why: { by: 'lead time', setting, sentences: [`The same day: ${fullDay(from)}.`] } }
  }
  try {
    const sum = arithmeticOf({ counting: 'day after', count, unit: 'working days', direction }, from)
    return { on: sum.due, why: { by: 'lead time', setting, sentences: sum.sentences } }
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error
    return nothing(error.message)
  }
}

function papers({ heldOn }: Dated, { name, rules }: Ruled, rulebook: Rulebook): MeetingDeadline {
  const shared = { kind: 'papers' as const }
  if (rules.accessRules)
    return { ...shared, what: 'Publish agenda and papers', ...byRule(rulebook, 'gov.agenda', heldOn) }
  const what = 'Send out agenda and papers'
  if (rules.papersDays === undefined)
    return { ...shared, what, ...nothing(`No lead time for papers is set for ${name}.`) }
  const lead = { count: rules.papersDays, direction: 'before', from: heldOn, event: 'the meeting' } as const
  return { ...shared, what, ...byLeadTime(lead) }
}

/** Clearance is counted back from the papers, drafts from the end of clearance, or from the papers where none is set. */
function before(papersOn: IsoDate | undefined, { name, rules }: Ruled): readonly MeetingDeadline[] {
  const back = (count: number | undefined, from: IsoDate | undefined, event: string, what: string): Told => {
    if (count === undefined) return nothing(`No lead time for ${what} is set for ${name}.`)
    if (from === undefined) return nothing(`It is counted back from ${event}, and that day is not known.`)
    return byLeadTime({ count, direction: 'before', from, event })
  }
  const clearance = back(rules.clearanceDays, papersOn, 'the day of the papers', 'clearance')
  const drafts =
    rules.clearanceDays === undefined
      ? back(rules.draftDays, papersOn, 'the day of the papers', 'drafts')
      : back(rules.draftDays, clearance.on, 'the end of clearance', 'drafts')
  return [
    { kind: 'drafts', what: 'Send in drafts', ...drafts },
    { kind: 'clearance', what: 'End clearance', ...clearance },
  ]
}

const asIfOnTheDay =
  'No day for publishing decisions is set for this body: counted as if they were published on the day of the meeting, the earliest there is.'

/** What follows a meeting: decisions published and, of an executive, the call-in window. */
function after({ heldOn }: Dated, { kind, rules }: Ruled, rulebook: Rulebook): readonly MeetingDeadline[] {
  const { decisionsDays: count } = rules
  const published =
    count === undefined
      ? undefined
      : byLeadTime({ count, direction: 'after', from: heldOn, event: 'the meeting' })
  const callIn = byRule(
    rulebook,
    'gov.call_in',
    published?.on ?? heldOn,
    published?.on === undefined ? asIfOnTheDay : undefined,
  )
  return [
    ...(published ? [{ kind: 'decisions' as const, what: 'Publish the decisions', ...published }] : []),
    ...(kind === 'executive' && rules.accessRules
      ? [{ kind: 'call-in' as const, what: 'Wait until call-in ends', ...callIn }]
      : []),
  ]
}

/**
 * Every deadline counted from a meeting, in the order in which they fall; those without a day last. Only bodies under the
 * law on access to meetings and papers have the days of that law; the others have the council's own lead times, a
 * setting for each body, or none.
 * @param rulebook the rules as they stand for the council, its own limits among them.
 */
export function deadlinesOf(meeting: Dated, body: Ruled, rulebook: Rulebook): readonly MeetingDeadline[] {
  const due = papers(meeting, body, rulebook)
  const notice: readonly MeetingDeadline[] =
    body.kind === 'executive' && body.rules.accessRules
      ? [
          {
            kind: 'notice of key decisions',
            what: 'Publish notice of any key decision',
            ...byRule(rulebook, 'gov.key_decision.notice', meeting.heldOn),
          },
        ]
      : []
  const all = [...notice, ...before(due.on, body), due, ...after(meeting, body, rulebook)]
  return all.toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
}

/** By when the papers of a meeting must be out; undefined where nothing says. */
export const papersDueOn = (deadlines: readonly MeetingDeadline[]): IsoDate | undefined =>
  deadlines.find(({ kind }) => kind === 'papers')?.on
