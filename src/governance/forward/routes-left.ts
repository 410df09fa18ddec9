import type { Rulebook } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { Told } from '../calendar/deadlines.ts'
import { byRule } from '../calendar/deadlines.ts'
import type { ForwardEntry, Notice, NoticeKind } from './model.ts'
import { isPrivate, underTheLaw } from './model.ts'

export type NoticeState =
  | 'no route remains'
  | 'special urgency needed'
  | 'general exception needed'
  | 'notice to publish'
  | 'agreement needed'
  | 'not known'
  | 'notice given'
  | 'general exception given'
  | 'special urgency agreed'
  | 'urgency agreed'
  | 'none needed'

/** How a notice stands on a day: what was done, or which way remains and what it needs. */
export interface NoticeStanding {
  readonly state: NoticeState
  readonly says: string
  /** By when the next thing must be done; none where nothing is left to do. */
  readonly next: Told | undefined
  /** What that is, beginning with a verb. */
  readonly todo: string | undefined
}

type Entry = Pick<ForwardEntry, 'taker' | 'from' | 'isKey' | 'privacy' | 'notices'>

const settled = (state: NoticeState, says: string): NoticeStanding => ({
  ...{ state, says },
  next: undefined,
  todo: undefined,
})

/** The first of a kind that was given by its last day. */
const inTime = (notices: readonly Notice[], kind: NoticeKind, due: IsoDate | undefined): Notice | undefined =>
  notices.find(
    (notice) => notice.kind === kind && due !== undefined && notice.on <= due && notice.agreed !== false,
  )

/** What a key decision of this first day needs, looked at on `day`. Every day comes from the clocks. */
export function keyStanding(entry: Entry, rulebook: Rulebook, day: IsoDate): NoticeStanding {
  if (entry.isKey === undefined)
    return settled('not known', 'Say whether it is a key decision: then its notice can be counted.')
  if (!entry.isKey) return settled('none needed', 'No key decision: the 28 clear days do not run.')
  if (entry.taker === undefined)
    return settled('not known', 'Say who decides: only the executive has these days.')
  if (!underTheLaw(entry))
    return settled(
      'none needed',
      'This body is not under the law on access to information: no notice is asked of it.',
    )
  if (entry.from === undefined)
    return settled(
      'not known',
      'Give the first day on which it may be decided: the notice is counted back from it.',
    )
  return openRoute(entry.from, entry.notices, rulebook, day)
}

function openRoute(
  from: IsoDate,
  notices: readonly Notice[],
  rulebook: Rulebook,
  day: IsoDate,
): NoticeStanding {
  const by28 = byRule(rulebook, 'gov.key_decision.notice', from)
  const by5 = byRule(rulebook, 'gov.general_exception', from)
  if (by28.on === undefined)
    return settled('not known', by28.why.by === 'nothing' ? by28.why.sentence : 'No rule gives the day.')
  const given = inTime(notices, '28 days', by28.on)
  if (given)
    return settled(
      'notice given',
      `Notice was published on ${longDate(given.on)}, by its last day, ${longDate(by28.on)}.`,
    )
  const exception = inTime(notices, 'general exception', by5.on)
  if (exception)
    return settled(
      'general exception given',
      `Under general exception: ${exception.who ?? 'the chair of scrutiny'} was told on ${longDate(exception.on)}, because ${exception.because ?? 'no reason is recorded'}`,
    )
  const urgent = inTime(notices, 'special urgency', from)
  if (urgent)
    return settled(
      'special urgency agreed',
      `Special urgency: ${urgent.who ?? 'the chair of scrutiny'} agreed on ${longDate(urgent.on)}, because ${urgent.because ?? 'no reason is recorded'}`,
    )
  return stillTo(from, { by28, by5 }, notices, rulebook, day)
}

interface LastDays {
  readonly by28: Told
  readonly by5: Told
}

function stillTo(
  from: IsoDate,
  { by28, by5 }: LastDays,
  notices: readonly Notice[],
  rulebook: Rulebook,
  day: IsoDate,
): NoticeStanding {
  if (by28.on !== undefined && day <= by28.on)
    return {
      state: 'notice to publish',
      says: `Publish the notice by ${longDate(by28.on)}: 28 clear days before ${longDate(from)}.`,
      next: by28,
      todo: 'Publish the notice of the key decision',
    }
  const passed = `28 clear days before ${longDate(from)} can no longer be given (the last day was ${by28.on ? longDate(by28.on) : 'not known'}).`
  if (by5.on !== undefined && day <= by5.on)
    return {
      state: 'general exception needed',
      says: `${passed} General exception remains: it must be impracticable to give 28 days; tell the chair of scrutiny, or each member, in writing, and publish that notice with the reasons, by ${longDate(by5.on)}. ${earliestInWords(rulebook, day)}`,
      next: by5,
      todo: 'Give notice of general exception to the chair of scrutiny, and publish it with the reasons',
    }
  if (day > from)
    return settled(
      'no route remains',
      `The day has passed with neither notice, general exception nor special urgency on record. If it was decided, that is reported under regulation 18; if not, give another day. ${earliestInWords(rulebook, day)}`,
    )
  const refused = notices.find(({ kind, agreed }) => kind === 'special urgency' && agreed === false)
  if (refused)
    return settled(
      'no route remains',
      `Special urgency was refused on ${longDate(refused.on)} by ${refused.who ?? 'the chair of scrutiny'}: it cannot be decided on ${longDate(from)}. ${earliestInWords(rulebook, day)}`,
    )
  return {
    state: 'special urgency needed',
    says: `${passed} Nor can five clear days. Only special urgency remains: the chair of scrutiny (without one the chair of the council, then the vice-chair) must agree, by ${longDate(from)} and before it is decided, that it is urgent and cannot reasonably wait; publish that with the reasons. ${earliestInWords(rulebook, day)}`,
    next: byRule(rulebook, 'gov.special_urgency', from),
    todo: 'Ask the chair of scrutiny to agree special urgency, and publish it with the reasons',
  }
}

/** How far ahead the first possible day is looked for: over 28 clear days and any run of holidays. */
const farthest = 60

/** The first day on which it could be decided if this notice went out on `day`. */
export function earliestFor(
  kind: 'gov.key_decision.notice' | 'gov.general_exception',
  rulebook: Rulebook,
  day: IsoDate,
): IsoDate | undefined {
  for (let ahead = 1; ahead <= farthest; ahead += 1) {
    const { on } = byRule(rulebook, kind, addDays(day, ahead))
    if (on !== undefined && on >= day) return addDays(day, ahead)
  }
  return undefined
}

function earliestInWords(rulebook: Rulebook, day: IsoDate): string {
  const [full, short] = [
    earliestFor('gov.key_decision.notice', rulebook, day),
    earliestFor('gov.general_exception', rulebook, day),
  ]
  return full && short
    ? `With a notice published today it can be decided from ${longDate(full)} on, under general exception from ${longDate(short)} on.`
    : ''
}

/** What taking all or part of it in private needs: two notices, or an agreement that it cannot wait for them. */
export function privateStandings(entry: Entry, rulebook: Rulebook, day: IsoDate): readonly NoticeStanding[] {
  if (!isPrivate(entry) || entry.taker?.kind !== 'body' || !underTheLaw(entry) || entry.from === undefined)
    return []
  const { from, notices } = entry
  const urgent = inTime(notices, 'private meeting, urgent', from)
  if (urgent)
    return [
      settled(
        'urgency agreed',
        `${urgent.who ?? 'The chair of scrutiny'} agreed on ${longDate(urgent.on)} that the private meeting is urgent and cannot wait for its notices, because ${urgent.because ?? 'no reason is recorded'}`,
      ),
    ]
  return [
    privateNotice('private meeting, 28 days', byRule(rulebook, 'gov.private.notice1', from), notices, {
      from,
      day,
    }),
    privateNotice('private meeting, five days', byRule(rulebook, 'gov.private.notice2', from), notices, {
      from,
      day,
    }),
  ]
}

const inWords = {
  'private meeting, 28 days': 'the notice of the private meeting',
  'private meeting, five days':
    'the second notice of the private meeting, with representations and the answer',
} as const

function privateNotice(
  kind: keyof typeof inWords,
  told: Told,
  notices: readonly Notice[],
  { from, day }: { readonly from: IsoDate; readonly day: IsoDate },
): NoticeStanding {
  const what = inWords[kind]
  const given = inTime(notices, kind, told.on)
  if (told.on === undefined) return settled('not known', `No rule gives the day for ${what}.`)
  if (given)
    return settled(
      'notice given',
      `Published on ${longDate(given.on)}: ${what}, by its last day, ${longDate(told.on)}.`,
    )
  if (day <= told.on)
    return {
      state: 'notice to publish',
      says: `Publish ${what} by ${longDate(told.on)}.`,
      next: told,
      todo: `Publish ${what}`,
    }
  const refused = notices.some(
    (notice) => notice.kind === 'private meeting, urgent' && notice.agreed === false,
  )
  if (day > from || refused)
    return settled(
      'no route remains',
      `The last day for ${what} was ${longDate(told.on)}, and nobody agreed that it is urgent: it cannot be taken in private on ${longDate(from)}.`,
    )
  return {
    state: 'agreement needed',
    says: `The last day for ${what} was ${longDate(told.on)}. It can be taken in private only if the chair of scrutiny agrees that it is urgent and cannot reasonably wait.`,
    next: { on: from, why: told.why },
    todo: 'Ask the chair of scrutiny to agree that the private meeting is urgent',
  }
}
