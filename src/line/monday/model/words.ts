import type { ClockRule, Rulebook } from '../../../clocks/index.ts'
import { askedOf, readClockId, whyAddress } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween, limitInWords, longDate } from '../../../kernel/index.ts'
import type { ChildNow, OpenClock } from './child.ts'
import type { Reason } from './reason.ts'
import { isSeeing } from './reasons.ts'

/** One reason as a line says it. */
export interface ReasonInWords {
  /** What is wrong, in a few words. */
  readonly what: string
  /** What it is held against. */
  readonly because: string
  /** What to do next. */
  readonly next: string
  /** Where the date is explained. */
  readonly whyHref: string | undefined
  readonly dueOn: IsoDate | undefined
}

/** What the words depend on besides the child. */
export interface Telling {
  readonly asAt: IsoDate
  readonly rulebook: Rulebook
  /** Some things are asked otherwise while the child is not born. */
  readonly unborn?: boolean
}

/** The version of the rule by which the limit was worked out; undefined when it is no longer in the book. */
function ruleOf({ rulebook }: Pick<Telling, 'rulebook'>, clock: OpenClock): ClockRule | undefined {
  const id = readClockId(clock.rule)
  return id && (rulebook.ruleOn(id, clock.startedOn) ?? rulebook.versions(id).at(-1))
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** `regulation 33(1)`, or `local` where the council set it: short, because the whole source is a link away. */
function shortSource(rule: ClockRule | undefined, { basis }: OpenClock): string {
  if (rule && 'provision' in rule.source) return rule.source.provision.replace(/^regulation /, 'reg ')
  return basis
}

const limitOf = (rule: ClockRule | undefined): string | undefined =>
  rule && rule.limit.counting !== 'event gate' ? limitInWords(rule.limit) : undefined

function standing(dueOn: IsoDate, asAt: IsoDate): string {
  if (dueOn < asAt) return `${days(daysBetween(dueOn, asAt))} late`
  return dueOn === asAt ? 'due that day' : `due in ${days(daysBetween(asAt, dueOn))}`
}

function clockInWords(child: ChildNow, reason: Reason & { readonly kind: 'clock' }, telling: Telling) {
  const { clock, need } = reason
  const rule = ruleOf(telling, clock)
  const title = rule?.title ?? clock.rule
  const limit = limitOf(rule)
  const held = [limit && `limit ${limit}`, shortSource(rule, clock)].filter(Boolean).join(', ')
  const due = `${title} due ${longDate(clock.dueOn)}`
  const stands = standing(clock.dueOn, telling.asAt)
  const unseen = isSeeing(clock.rule) && need !== 'soon'
  const { what, besides } = unseen ? notSeen(child, clock, telling.asAt) : { what: due, besides: '' }
  return {
    what,
    because: `${unseen ? `${due}, ` : ''}${stands} (${held})${besides}`,
    next: rule ? askedOf(rule, telling.unborn === true) : `See to ${clock.rule}.`,
    whyHref: rule && whyAddress(rule.id, clock.startedOn, child.childId),
    dueOn: clock.dueOn,
  }
}

/**
 * Who saw the child otherwise than the limit asks is not said to be unseen since: another list tells of it, and the visit
 * that is missing is named.
 */
function notSeen(child: ChildNow, { startedOn }: OpenClock, asAt: IsoDate) {
  const seen = lastSeen(child, asAt)
  const isSeenSince = child.lastSeenOn !== undefined && child.lastSeenOn > startedOn
  return isSeenSince
    ? { what: `No such visit on record after ${longDate(startedOn)}`, besides: `. ${seen}` }
    : { what: seen, besides: '' }
}

const lastSeen = ({ lastSeenOn }: ChildNow, asAt: IsoDate): string =>
  lastSeenOn === undefined
    ? 'No extract tells that anybody saw the child'
    : lastSeenOn === asAt
      ? 'Last seen that day'
      : `Last seen ${days(daysBetween(lastSeenOn, asAt))} ago`

/** One reason as a sentence or two: why, and what is next. */
export function reasonInWords(child: ChildNow, reason: Reason, telling: Telling): ReasonInWords {
  switch (reason.kind) {
    case 'clock':
      return clockInWords(child, reason, telling)
    case 'exception': {
      const { words, because, next, since, whyHref } = reason.exception
      const from =
        since === undefined || because.includes(longDate(since)) ? '' : ` (since ${longDate(since)})`
      return { what: capital(words), because: `${because}${from}`, next, whyHref, dueOn: undefined }
    }
    case 'no worker': {
      const named = child.workerName?.trim()
        ? `The extract names “${child.workerName}”`
        : 'The extract names nobody'
      return {
        what: 'No named worker',
        because: named,
        next: 'Allocate a worker.',
        whyHref: undefined,
        dueOn: undefined,
      }
    }
  }
}

/** The title of a rule, for a list of what is not known. */
export function titleOfRule(rule: string, { rulebook }: Pick<Telling, 'rulebook'>): string {
  const id = readClockId(rule)
  return (id && rulebook.versions(id).at(-1)?.title) ?? rule
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
