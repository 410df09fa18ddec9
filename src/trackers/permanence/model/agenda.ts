import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import type { CareFacts } from './child.ts'
import { trackedOn } from './standing.ts'
import type { Listed } from './tracker.ts'
import { listedOf } from './tracker.ts'
import type { PostTitles } from './words.ts'

/** An action is on the agenda when it falls due before the next weekly meeting but one. */
const daysAhead = 14

export interface AgendaItem {
  readonly title: string
  readonly children: readonly Listed[]
}

/** What a meeting talks about, with what its paper says besides. */
export interface Agenda {
  readonly items: readonly AgendaItem[]
  readonly posts: PostTitles
  /** Every team that has children in care. */
  readonly teams: readonly string[]
}

const has = (id: string) => (child: Listed) =>
  [...child.exceptions, ...child.notKnown].some((rule) => rule.id === id)

const dueBy =
  (day: IsoDate) =>
  ({ stands }: Listed) =>
    stands.openActions.some(({ dueOn }) => dueOn !== undefined && dueOn <= day)

/** Limits that would run had nothing been recorded that day, of the children about whom something was. */
export type LimitsBefore = ReadonlyMap<number, CareFacts['limits']>

/** Whether anything about the child was recorded, or ended, on the day itself. */
export const movedToday = ({ entries, on }: Listed): boolean =>
  entries.some((entry) => entry.on === on || entry.endedOn === on)

/** As the child stood when the day began: what the meeting decides moves nobody about while it goes on. */
function thatMorning(child: Listed, limits: LimitsBefore): Listed {
  const { facts, entries, on, childId } = child
  const before = entries
    .filter((entry) => entry.on < on)
    .map((entry) => ((entry.endedOn ?? '') < on ? entry : { ...entry, endedOn: undefined }))
  return before.length === entries.length && before.every((entry, index) => entry === entries[index])
    ? child
    : listedOf(trackedOn({ ...facts, limits: limits.get(childId) ?? facts.limits }, before, on))
}

/**
 * What a permanence planning meeting talks about, from the tracker alone. Each child stands under the first title that
 * applies, so that nobody is talked about twice.
 */
export function agendaOf(
  children: readonly Listed[],
  on: IsoDate,
  before: LimitsBefore = new Map(),
): readonly AgendaItem[] {
  const titles: readonly (readonly [string, (child: Listed) => boolean])[] = [
    ['Need a plan', has('no-plan')],
    ['Stuck or drifting', (child) => has('stuck')(child) || has('drift')(child)],
    ['Without a formal match', (child) => has('settled-without-match')(child) || has('match-late')(child)],
    ['With parents on an order', has('with-parents')],
    ['No parallel plan', has('no-parallel-plan')],
    ['To be talked through again', has('not-talked-through')],
    ['Without the reviewing officer’s view', has('view-late')],
    ['Actions due', dueBy(addDays(on, daysAhead))],
    ['Decision to be evidenced', has('decision-not-evidenced')],
  ]
  const titleOf = (child: Listed) => {
    const morning = thatMorning(child, before)
    return titles.find(([, applies]) => applies(morning))?.[0]
  }
  const grouped = Map.groupBy(children, titleOf)
  return titles.flatMap(([title]) => {
    const listed = grouped.get(title) ?? []
    return listed.length === 0 ? [] : [{ title, children: listed }]
  })
}

/** Talked about on the day of the meeting: a decision is recorded. */
export const isDone = ({ entries, on }: Listed): boolean =>
  entries.some((entry) => entry.kind === 'meeting' && entry.on === on)

/** Whose turn it is: the child asked for, else the first who has not been talked about. */
export function turnOf(agenda: readonly AgendaItem[], asked: number | undefined): Listed | undefined {
  const all = agenda.flatMap(({ children }) => children)
  return all.find(({ childId }) => childId === asked) ?? all.find((child) => !isDone(child)) ?? all[0]
}

/** Who comes after the child, and has not been talked about; from the top again at the end. */
export function nextAfter(agenda: readonly AgendaItem[], childId: number): Listed | undefined {
  const all = agenda.flatMap(({ children }) => children)
  const at = all.findIndex((child) => child.childId === childId)
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((child) => !isDone(child))
}

/** A part of the agenda, with who comes first on the parts before and after it. */
export interface AgendaPart {
  readonly items: readonly AgendaItem[]
  readonly from: number
  readonly to: number
  readonly all: number
  readonly before: Listed | undefined
  readonly after: Listed | undefined
}

/** The part of the agenda, so many children long, on which a child stands; the first where none is asked for. */
export function partWith(
  agenda: readonly AgendaItem[],
  childId: number | undefined,
  length: number,
): AgendaPart {
  const all = agenda.flatMap(({ children }) => children)
  const at = Math.max(
    0,
    all.findIndex((child) => child.childId === childId),
  )
  const from = at - (at % length)
  const here = new Set(all.slice(from, from + length))
  const items = agenda
    .map(({ title, children }) => ({ title, children: children.filter((child) => here.has(child)) }))
    .filter(({ children }) => children.length > 0)
  const before = from === 0 ? undefined : all[from - length]
  return { items, from: from + 1, to: from + here.size, all: all.length, before, after: all[from + length] }
}
