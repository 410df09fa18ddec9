import { setImmediate } from 'node:timers/promises'
import type { DatedPart, DatedRow, DatedTable, HeldRow, Span, ViewerTx } from '../../access/index.ts'
import { bringDated, compareDated, isAnyHeld, wouldBring, writeDated } from '../../access/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { notesAbout } from './clock-notes.ts'
import type { EnteredIn } from './entered.ts'
import { enteredAbout, partsOf } from './entered.ts'
import { onDay } from './on-day.ts'
import { toldByThen } from './recurred.ts'
import { childStates, ofWhomNothingIsHeld } from './states.ts'
import { summary } from '../facts/summary.ts'
import { clockRows, running, summaryRow } from '../derive/derived-rows.ts'
import type { ChildState } from '../derive/state.ts'
import { withNotes } from '../derive/with-notes.ts'
import { clocksToKeep } from '../derive/clocks/index.ts'
import { summaryOf } from '../derive/summary.ts'

/** The tables of what follows from facts, which `workOut` keeps. */
export const workedOut = [summary, running] as const

/** How many children at a time; fewer at first, when there is nothing yet to do while the database reads. */
const usualPortions = { first: 1000, then: 4000 }

/**
 * For so many portions facts are asked for before they are worked out, and rows wait to be written: neither Node nor the
 * database then waits for the other while it is busy with something long.
 */
const ahead = 2

export interface HowToWork {
  readonly portions?: typeof usualPortions
  /** What the database does about some children once theirs is written, while the next are worked out. */
  readonly afterEach?: ((children: readonly number[]) => Promise<void>) | undefined
  /** Whose limits would change is all that is asked: nothing is written, and whoever records something waits for no row. */
  readonly onlyAsked?: boolean | undefined
}

/**
 * Works out anew, over a span, what follows from the facts about these children: their summaries and their time
 * limits. While some children's are worked out and written, the database already reads what is known of the next.
 * @returns the children whose time limits changed.
 */
export async function workOut(
  tx: ViewerTx,
  span: Span,
  children: readonly number[],
  rulebook: Rulebook,
  { portions = usualPortions, afterEach, onlyAsked = false }: HowToWork = {},
): Promise<readonly number[]> {
  if (children.length === 0) return []
  const [notes, entered] = [await notesAbout(tx, children), await enteredAbout(tx, span, children)]
  const said = { notes, entered, isFirst: await isFirst(tx), afterEach, onlyAsked }
  return onDay(tx, span.from, (then) =>
    workOutThen(then, span, portionsOf(children, portions), rulebook, said),
  )
}

/** What people said of the children, whether nothing was worked out of anybody before, and what else is to be done. */
interface Besides extends Pick<HowToWork, 'afterEach' | 'onlyAsked'> {
  readonly notes: Awaited<ReturnType<typeof notesAbout>>
  readonly entered: EnteredIn
  readonly isFirst: boolean
}

/** @param tx looks at the span's first day. */
async function workOutThen(
  tx: ViewerTx,
  span: Span,
  portions: readonly (readonly number[])[],
  rulebook: Rulebook,
  besides: Besides,
): Promise<readonly number[]> {
  const told = await toldByThen(tx)
  const moved: number[] = []
  const finish = async (portion: readonly number[], wanted: readonly Wanted[]) => {
    moved.push(...(await write(tx, wanted, besides)))
    await besides.afterEach?.(portion)
  }
  const coming: Promise<readonly ChildState[]>[] = []
  const ask = (at: number) => {
    const portion = portions[at]
    if (portion) coming.push(waitedFor(childStates(tx, portion, told)))
  }
  for (let at = 0; at < ahead; at++) ask(at)
  const writing: Promise<void>[] = []
  try {
    for (const [at, portion] of portions.entries()) {
      const states = (await coming[0]) ?? []
      void coming.shift()
      ask(at + ahead)
      const unknown = await ofWhomNothingIsHeld(tx, states)
      const wanted = await whatFollows(span, states, { ...besides, unknown }, rulebook)
      await writing[at - ahead]
      const before = writing[at - 1] ?? Promise.resolve()
      writing[at] = waitedFor(before.then(() => finish(portion, wanted)))
    }
    await writing.at(-1)
    return moved
  } catch (problem) {
    // After a write that failed, whatever is asked only says that the transaction is over.
    await Promise.all(writing)
    throw problem
  } finally {
    // Nothing may still be asked on this connection when somebody else has it.
    await Promise.allSettled([...coming, ...writing])
  }
}

/** Of nobody does anything stand in any table yet: then there is nothing to compare with, however many children there are. */
async function isFirst(tx: ViewerTx): Promise<boolean> {
  for (const table of workedOut) if (await isAnyHeld(tx, table)) return false
  return true
}

function portionsOf(
  children: readonly number[],
  { first, then }: typeof usualPortions,
): readonly (readonly number[])[] {
  const portions = [children.slice(0, first)]
  for (let at = first; at < children.length; at += then) portions.push(children.slice(at, at + then))
  return portions
}

/** What is begun now and waited for later: should something else fail before that, it is not left without a hearer. */
function waitedFor<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** Few, since the database waits for its next task meanwhile: 200 made a first load a tenth longer. */
const statesAtOnce = 25

/** Goes through states with a pause now and then, in which the database's answers are taken and its next tasks given. */
async function eachOf(
  states: readonly ChildState[],
  rowsOf: (state: ChildState) => readonly DatedRow[],
): Promise<readonly DatedRow[]> {
  const rows: DatedRow[] = []
  for (const [at, state] of states.entries()) {
    if (at % statesAtOnce === 0) await setImmediate()
    rows.push(...rowsOf(state))
  }
  return rows
}

/** Rows of one table that some children are to have, each over a span of its own. */
interface Wanted {
  readonly table: DatedTable
  readonly parts: readonly DatedPart[]
}

/**
 * The summaries and limits of these children. What people recorded counts from its own day on, which may lie between two
 * extracts: the span is then taken in parts, all of them by the facts of its first day.
 */
async function whatFollows(
  span: Span,
  states: readonly ChildState[],
  { notes, entered, unknown }: Besides & { readonly unknown: ReadonlySet<number> },
  rulebook: Rulebook,
): Promise<readonly Wanted[]> {
  const summaries = await eachOf(states, (state) =>
    unknown.has(state.childId) ? [] : [summaryRow(state.childId, summaryOf(state))],
  )
  const rowsOn = (day: IsoDate) => (state: ChildState) => {
    const { childId } = state
    const own = clocksToKeep({ ...state, entered: entered.by(childId, day) }, span.from, rulebook)
    return clockRows(childId, withNotes(own, notes.get(childId) ?? [], rulebook))
  }
  const limits = async (about: readonly ChildState[], part: Span): Promise<DatedPart> => ({
    span: part,
    owners: idsOf(about),
    rows: await eachOf(about, rowsOn(part.from)),
  })
  const [turning = [], others = []] = divided(states, ({ childId }) => entered.turns(childId).length > 0)
  const inParts: DatedPart[] = []
  for (const state of turning)
    for (const part of partsOf(span, entered.turns(state.childId))) inParts.push(await limits([state], part))
  return [
    { table: summary, parts: [{ span, owners: idsOf(states), rows: summaries }] },
    { table: running, parts: [await limits(others, span)] },
    { table: running, parts: inParts },
  ]
}

function divided<T>(all: readonly T[], isFirst: (each: T) => boolean): readonly (readonly T[])[] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}

const idsOf = (states: readonly ChildState[]): readonly number[] => states.map(({ childId }) => childId)

/** @returns the children whose limits changed. */
async function write(tx: ViewerTx, wanted: readonly Wanted[], besides: Besides): Promise<readonly number[]> {
  const moved = new Set<number>()
  for (const { table, parts } of wanted) {
    const [whole, ...more] = parts
    if (!whole || (besides.onlyAsked && table !== running)) continue
    const differing = await (more.length > 0
      ? bringParts(tx, table, parts, besides)
      : bring(tx, table, whole, besides))
    if (table === running) for (const child of differing) moved.add(child)
  }
  return [...moved]
}

const bringParts = (
  tx: ViewerTx,
  table: DatedTable,
  parts: readonly DatedPart[],
  { onlyAsked }: Besides,
): Promise<readonly number[]> => (onlyAsked ? wouldBring : bringDated)(tx, table, parts)

/**
 * Makes the rows held over the span these rows, for these children. Of many children little changes: their rows are
 * compared by key first, where there is anything yet to compare with. @returns the children whose rows differ.
 */
async function bring(
  tx: ViewerTx,
  table: DatedTable,
  { span, owners, rows }: DatedPart,
  { isFirst, onlyAsked }: Besides,
): Promise<readonly number[]> {
  if (owners.length === 0) return []
  const { put, close } = isFirst
    ? { put: rows, close: [] }
    : await differing(tx, table, { span, owners, rows })
  if (!onlyAsked) await writeDated(tx, table, span, { put, close: close.map(({ id }) => id) }, undefined)
  return ownersOf([...put, ...close])
}

async function differing(
  tx: ViewerTx,
  table: DatedTable,
  { span, owners, rows }: DatedPart,
): Promise<{ readonly put: readonly DatedRow[]; readonly close: readonly HeldRow[] }> {
  const compared = await compareDated(tx, table, span, rows, owners)
  const put = [...compared.added, ...compared.changed.map(({ index }) => index)]
  return {
    put: put.flatMap((index) => rows[index] ?? []),
    close: [...compared.changed.map(({ held }) => held), ...compared.missing],
  }
}

const ownersOf = (rows: readonly { readonly owner: number }[]): readonly number[] => [
  ...new Set(rows.map(({ owner }) => owner)),
]
