import type { IsoDate } from '../../../kernel/index.ts'
import type { Picks } from '../../ofsted/model/picks.ts'
import { picksOf } from '../../ofsted/model/picks.ts'
import type { NeedId } from '../rules/needs.ts'
import type { ChildNow, OpenClock } from './child.ts'
import { isAtRisk, mayBeAtRisk } from './child.ts'
import { compareReasons, compareText } from './order.ts'
import { pickFactsOf } from './pick-facts.ts'
import type { Reason } from './reason.ts'
import { notKnownClocks, reasonsOf, soonUntil } from './reasons.ts'

/** Each child stands in one group: somebody must act; nobody can tell; all is in time. */
export const groups = ['first', 'not-known', 'on-time'] as const
export type Group = (typeof groups)[number]

/**
 * What can be looked at: one of the groups; or, whatever their group, the children of none of the council’s teams, or
 * those whom an inspector would pick by one rule.
 */
export const views = [...groups, 'no-team', 'picked'] as const
export type View = (typeof views)[number]

/** A child with everything that puts it where it stands on the list, the worst reason first. */
export interface Listed {
  readonly child: ChildNow
  readonly group: Group
  readonly reasons: readonly Reason[]
  /** Limits of which nobody can tell. */
  readonly notKnown: readonly OpenClock[]
  /** By which rules an inspector would pick the child. */
  readonly picks: Picks
  /** The same text for children alike in all that filters ask about. */
  readonly alike: string
}

function listed(child: ChildNow, asAt: IsoDate, soon: IsoDate): Listed {
  const reasons = reasonsOf(child, asAt, soon).toSorted(compareReasons)
  const notKnown = notKnownClocks(child)
  const group = reasons.length > 0 ? 'first' : notKnown.length > 0 ? 'not-known' : 'on-time'
  const picks = picksOf(pickFactsOf(child, reasons, asAt))
  return { child, group, reasons, notKnown, picks, alike: alikeIn(child, group, reasons, picks) }
}

const alikeIn = (child: ChildNow, group: Group, reasons: readonly Reason[], picks: Picks): string =>
  JSON.stringify([
    group,
    isNobodys({ child }),
    [...new Set(reasons.map(({ need }) => need))].toSorted(compareText),
    child.teamName ?? '',
    child.workerName ?? '',
    picks.by,
  ])

/**
 * A total order: those who need somebody first by their worst reason; of others those at risk, and then those of whom the
 * most is not known; children alike in all by their number.
 */
export function compareListed(a: Listed, b: Listed): number {
  const [one] = a.reasons
  const [other] = b.reasons
  if (one && other) return compareReasons(one, other) || a.child.childId - b.child.childId
  if (one || other) return one ? -1 : 1
  return (
    riskOf(b.child) - riskOf(a.child) ||
    b.notKnown.length - a.notKnown.length ||
    a.child.childId - b.child.childId
  )
}

const riskOf = (child: ChildNow): number => (isAtRisk(child) ? 2 : mayBeAtRisk(child) ? 1 : 0)

/** These children in the order of need. */
export function mondayList(children: readonly ChildNow[], asAt: IsoDate): readonly Listed[] {
  const soon = soonUntil(asAt)
  return children.map((child) => listed(child, asAt, soon)).toSorted(compareListed)
}

export const sorts = ['need', 'oldest', 'team', 'worker'] as const
export type Sort = (typeof sorts)[number]

/** What the address asks for; an empty team or worker means those without one. */
export interface Filter {
  readonly view: View
  readonly kind: NeedId | undefined
  /** The inspector’s rule, in the view of those picked. */
  readonly pick: string | undefined
  /** Of which absent manager's list this is a part, by the number under which the viewer stands in. */
  readonly standIn: number | undefined
  readonly team: string | undefined
  readonly worker: string | undefined
  readonly sort: Sort
}

export const everything: Filter = {
  view: 'first',
  kind: undefined,
  pick: undefined,
  standIn: undefined,
  team: undefined,
  worker: undefined,
  sort: 'need',
}

/** Open work, and none of the council’s teams answers for the child. */
export const isNobodys = ({ child }: Pick<Listed, 'child'>): boolean =>
  child.teamId === undefined && child.status !== 'no open work'

function isInView(view: View, pick: string | undefined, each: Listed): boolean {
  if (view === 'no-team') return isNobodys(each)
  return view === 'picked' ? each.picks.by.some((rule) => rule === pick) : each.group === view
}

/** Whether the list under this filter holds the child: pages, counts and files all ask this. */
function isUnder({ view, kind, pick, team, worker }: Filter, each: Listed): boolean {
  return (
    isInView(view, pick, each) &&
    (kind === undefined || each.reasons.some(({ need }) => need === kind)) &&
    (team === undefined || (each.child.teamName ?? '') === team) &&
    (worker === undefined || (each.child.workerName ?? '') === worker)
  )
}

/** How many of these children the list under a filter holds. */
export type CountUnder = (filter: Filter) => number

/**
 * Counts under any number of filters. Children alike in all that filters ask about are asked once: a page counts sixty
 * lists of two thousand.
 */
export function countsOf(all: readonly Listed[]): CountUnder {
  const alike = [...Map.groupBy(all, (each) => each.alike).values()]
  return (filter) =>
    alike.reduce((sum, each) => sum + (each[0] && isUnder(filter, each[0]) ? each.length : 0), 0)
}

const keys: Readonly<Record<Exclude<Sort, 'need'>, (each: Listed) => string>> = {
  oldest: ({ reasons }) => reasons.flatMap(({ day }) => day ?? []).toSorted(compareText)[0] ?? '9999',
  team: ({ child }) => child.teamName ?? '',
  worker: ({ child }) => child.workerName ?? '',
}

/** The list under a filter, in the order asked for; children alike in that stay in the order of need. */
export function listUnder(filter: Filter, all: readonly Listed[]): readonly Listed[] {
  const under = all.filter((each) => isUnder(filter, each))
  const key = filter.sort === 'need' ? undefined : keys[filter.sort]
  return key ? under.toSorted((a, b) => compareText(key(a), key(b))) : under
}

/** A time limit, and of how many children it is not known. */
export interface NotKnownCount {
  readonly rule: string
  readonly children: number
}

/** What is not known of these children, the most first. */
export function notKnownAmong(listed: readonly Listed[]): readonly NotKnownCount[] {
  const rules = listed.flatMap(({ notKnown }) => notKnown.map(({ rule }) => rule))
  return [...Map.groupBy(rules, (rule) => rule)]
    .map(([rule, each]) => ({ rule, children: each.length }))
    .toSorted((a, b) => b.children - a.children)
}
