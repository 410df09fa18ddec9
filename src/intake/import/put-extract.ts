import type { ViewerTx } from '../../access/index.ts'
import {
  childNumbers,
  factTables,
  movedByMissingColumns,
  noteLeftOut,
  noteRulebook,
  noteSource,
  sealRecords,
  takeTurnOfEntries,
  columnsMissingOn,
} from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { leftOutOf } from '../annex-a/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { FileProblem } from '../annex-a/model.ts'
import type { KeptOut, MarkWithNumbers } from '../model/rectified.ts'
import { withoutRectified } from '../model/rectified.ts'
import { marksThatHold } from '../store/rectification/marks.ts'
import type { ExtractComing, Part } from './extract-read.ts'
import { isBackLoaded } from '../model/back-loaded.ts'
import { WhoChanged } from './changed-values.ts'
import { listsWithRows } from './imports.ts'
import { factsOfLists } from './lists-and-facts.ts'
import type { TeamNamed } from './model.ts'
import { Owners } from './owners.ts'
import { followFacts } from './follow-facts.ts'
import type { TableCounts } from './much-put.ts'
import { forgetUnnamed } from './named-no-more.ts'
import type { Among, FactsPut, Given } from './put-facts.ts'
import { putDetails } from './put-details.ts'
import { keyOf, putFacts } from './put-facts.ts'
import { heldExtracts, lastExtractChange, nextAfter, spanOf } from './spans.ts'
import { TeamsNamed } from './teams-named.ts'
import { apartIn, standingApart, type StandingApart } from './nothing-new.ts'
import { respelledNumbers, type RespelledNumbers } from './respelled.ts'
import { begunWith, PassingTime } from './time-passed.ts'
import { takeTurn } from './turn.ts'

/** What an extract came to in the record. */
export interface Put {
  readonly facts: readonly FactsPut[]
  /** Children whose time limits changed. */
  readonly clocksMoved: readonly number[]
  readonly backLoaded: boolean
  /** No extract held speaks of a later day. */
  readonly isLatest: boolean
  /** The change by which an extract last went in or out before this; 0 when none did. */
  readonly comparedWith: number
  /** Rows that say again what was rectified: they were kept out, and are problems of the file. */
  readonly keptOut: Pick<KeptOut, 'problems' | 'rows'>
  readonly teams: readonly TeamNamed[]
  readonly respelled: RespelledNumbers
  /** What changes in who the children are. */
  readonly whoChanged: WhoChanged
}

/** Says how far the work is, in a few words for the person who waits. */
export type Tell = (says: string) => void

export interface HowToPut {
  readonly tell?: Tell | undefined
  /** Counts the tables that are filled; none where all will be undone. */
  readonly counts?: TableCounts
  /**
   * All will be undone, and what would change is all that is asked. None of that is read from who works with whom, which is
   * left as it is: whoever decides about one of the children meanwhile would wait for those rows.
   */
  readonly onlyAsked?: boolean
}

/**
 * Puts a whole extract into the record, in the caller's transaction, list by list as they come: facts for the days that
 * each list speaks for, and what follows from them once all are in. Imports take turns: the next waits until this one has
 * committed or rolled back.
 */
export async function putExtract(
  tx: ViewerTx,
  coming: ExtractComing,
  importId: number,
  { tell = () => undefined, counts, onlyAsked = false }: HowToPut = {},
): Promise<Put> {
  const { asAt } = coming
  await takeTurn(tx)
  const comparedWith = await lastExtractChange(tx)
  const extracts = (await heldExtracts(tx)).filter(({ id }) => id !== importId)
  const missingColumns = await columnsMissingOn(tx, asAt)
  const passing = new PassingTime(tx, extracts, asAt)
  await passing.ask()
  const apart = await standingApart(tx, coming, extracts)
  const parts = await putParts(tx, coming, { extracts, asAt, importId, tell, apart, counts })
  const { lists } = coming.besides()
  const respelled = await respelledNumbers(tx, parts, {
    apart,
    before: extracts.filter((each) => each.asAt <= asAt),
  })
  await noteLeftOut(tx, importId, asAt, leftOutOf(lists))
  await noteSource(tx, { importId, extract: 'Annex A', asAt, lists: listsWithRows(lists) })
  const aboutChildren = parts.facts.filter(({ supplied }) => factTables[supplied.fact].owner === 'child_id')
  const changed = [...aboutChildren, parts.who]
  const moved = await movedByMissingColumns(tx, asAt, missingColumns)
  const begun = await begunWith(tx, extracts, asAt, listsWithRows(lists))
  const touched = new Set([...changed.flatMap((each) => each.touched), ...moved, ...begun])
  const beyond = changed.flatMap((each) => each.beyond)
  const span = { from: asAt, until: lastUntil(aboutChildren) }
  tell(`Working out what follows for ${touched.size.toLocaleString('en-GB')} children`)
  // Until here people recorded what they liked: what follows is worked out from all of it, and from then on they wait.
  if (!onlyAsked) await takeTurnOfEntries(tx)
  const followed = { facts: [...touched], beyond, ...(await passing.inTheEnd()), onlyLimits: onlyAsked }
  // Before it is read: a limit decided meanwhile then differs from what is noted, and is worked out afterwards.
  await noteRulebook(tx)
  const clocksMoved = await followFacts(tx, extracts, span, followed, async () => counts?.whoTheyAre())
  if (!onlyAsked) await sealRecords(tx, await ordersKeptOut(tx, parts.keptOut))
  const isLatest = nextAfter(extracts, asAt) === undefined
  const backLoaded = isBackLoaded(asAt, tx.today, !isLatest)
  return { ...parts, respelled, clocksMoved, backLoaded, isLatest, comparedWith }
}

interface AmongAll extends Among {
  readonly tell: Tell
  readonly apart: StandingApart
  readonly counts: TableCounts | undefined
}

type PutOfParts = Pick<Put, 'facts' | 'keptOut' | 'teams' | 'whoChanged'> & {
  readonly who: Pick<FactsPut, 'touched' | 'beyond'>
  /** Every child whom the extract names, but for those of whom nothing new is said. */
  readonly named: ReadonlyMap<string, number>
}

/** The facts of each list, and last who the children are. A list's facts are let go before the next one's are taken. */
async function putParts(tx: ViewerTx, coming: ExtractComing, among: AmongAll): Promise<PutOfParts> {
  const marks = await marksThatHold(tx)
  const [owners, teams] = [new Owners(tx), new TeamsNamed()]
  const put = {
    facts: new Array<FactsPut>(),
    who: { touched: new Array<number>(), beyond: new Array<number>() },
    whoChanged: new WhoChanged(),
  }
  const keptOut = { problems: new Array<FileProblem>(), rows: new Array<KeptOut['rows'][number]>() }
  const lists = new Array<ListNumber>()
  const named = [...among.apart.joined, ...(among.apart.nothingNew?.children ?? [])]
  for await (const part of coming.parts) {
    teams.count(part)
    if (part.list !== undefined) lists.push(part.list)
    const left = await leftOf(tx, part, marks, owners)
    const given = { facts: left.facts, staying: left.staying }
    put.facts.push(...(await putList(tx, part, given, among)))
    if (part.list === undefined) {
      const details = given.facts.get('details') ?? []
      for (const { owner } of details) named.push(owner)
      addTo(put.who, await putDetails(tx, details, lists, among, put.whoChanged))
    }
    keptOut.problems.push(...left.keptOut.problems)
    keptOut.rows.push(...left.keptOut.rows)
  }
  addTo(put.who, await forgetUnnamed(tx, among.extracts, { asAt: among.asAt, lists, children: named }))
  return { ...put, keptOut, teams: teams.inOrder(), named: owners.children }
}

function addTo(who: { touched: number[]; beyond: number[] }, more: PutOfParts['who']): void {
  for (const child of more.touched) who.touched.push(child)
  for (const child of more.beyond) who.beyond.push(child)
}

/** What is left of a part without the rows that say again what was rectified, each with its owner's number. */
async function leftOf(
  tx: ViewerTx,
  { facts }: Part,
  marks: readonly MarkWithNumbers[],
  owners: Owners,
): Promise<Pick<Given, 'facts' | 'staying'> & { readonly keptOut: KeptOut }> {
  const keptOut = withoutRectified(facts, marks)
  return { keptOut, facts: await owners.own(keptOut.facts), staying: await keysOf(tx, keptOut.rows) }
}

async function putList(
  tx: ViewerTx,
  { list, passed }: Part,
  given: Given,
  { extracts, asAt, importId, tell, apart, counts }: AmongAll,
): Promise<readonly FactsPut[]> {
  if (list === undefined) return []
  tell(`Comparing list ${list} with what is held`)
  const put: FactsPut[] = []
  for (const supplied of factsOfLists([list])) {
    const own = { ...given, apart: apartIn(apart, supplied, passed?.rows ?? 0) }
    const theirs = await putFacts(tx, supplied, spanOf(extracts, asAt, list), own, { importId, extracts })
    await counts?.afterList(factTables[supplied.fact].table, theirs.changes)
    put.push(theirs)
  }
  return put
}

/** The rows held in place of those that were kept out, by fact, child and day. */
async function keysOf(tx: ViewerTx, rows: KeptOut['rows']): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const numbers = await childNumbers(
    tx,
    rows.map(({ owner }) => owner),
  )
  return new Set(rows.map(({ fact, owner, startsOn }) => keyOf(fact, numbers.get(owner) ?? 0, startsOn)))
}

/** Children of whom a row that was kept out tells an adoption order. */
async function ordersKeptOut(tx: ViewerTx, { rows }: Put['keptOut']): Promise<readonly number[]> {
  const telling = rows.filter(({ tellsOrder }) => tellsOrder).map(({ owner }) => owner)
  return telling.length === 0 ? [] : [...(await childNumbers(tx, telling)).values()]
}

function lastUntil(put: readonly FactsPut[]): IsoDate | undefined {
  const ends = put.map(({ span }) => span.until)
  return ends.includes(undefined) ? undefined : ends.toSorted().at(-1)
}
