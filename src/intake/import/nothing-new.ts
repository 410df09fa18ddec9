import { heldByOwner, type DatedTable, type ViewerTx } from '../../access/index.ts'
import {
  councilNumbers,
  councilNumbersOfAdopters,
  factTables,
  members,
  type FactName,
} from '../../children/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import type { ExtractComing } from './extract-read.ts'
import { factsOfLists, type Supplied } from './lists-and-facts.ts'
import { spanOf, type HeldExtract } from './spans.ts'
import { insistOn } from './what-was-said.ts'

/** Of whom an extract says, in all its lists, what the one before said. */
interface NothingNew {
  /** The lists that the one before carried: of another, nothing is known of them. */
  readonly lists: readonly ListNumber[]
  readonly held: ReadonlyMap<FactName, Held>
  /** Our numbers of all of whom anything is held and something new may be said. */
  readonly others: Readonly<Record<DatedTable['owner'], readonly number[]>>
  /** Children of whom nothing new is said. */
  readonly children: readonly number[]
}

/** How many rows of one kind of fact are held, and of each owner. */
interface Held {
  readonly rows: number
  readonly byOwner: ReadonlyMap<number, number>
}

/** Whose rows are compared with nothing. */
export interface StandingApart {
  /** Children whose numbers were joined: they are made from those. */
  readonly joined: readonly number[]
  /** Undefined where the whole extract is compared. */
  readonly nothingNew: NothingNew | undefined
}

/** What is held, and of whom, is asked while the file is still being gone through. Throws `SaidNoLonger`. */
export async function standingApart(
  tx: ViewerTx,
  { asAt, toldOf, saidBefore }: ExtractComing,
  extracts: readonly HeldExtract[],
): Promise<StandingApart> {
  const joined = (await members(tx)).map(({ rootId }) => rootId)
  if (toldOf === undefined) return { joined, nothingNew: undefined }
  const { lists } = await insistOn(tx, toldOf, extracts, asAt)
  const held = new Map<FactName, Held>()
  for (const { fact, list } of factsOfLists(lists))
    held.set(fact, heldIn(await heldByOwner(tx, factTables[fact], spanOf(extracts, asAt, list))))
  const owners = { child_id: ownersIn(held, 'child_id'), adopter_id: ownersIn(held, 'adopter_id') }
  const children = await councilNumbers(tx, owners.child_id)
  const adopters = await councilNumbersOfAdopters(tx, owners.adopter_id)
  const said = await saidBefore?.()
  if (!said) return { joined, nothingNew: undefined }
  const others = {
    child_id: withoutThose(owners.child_id, said.children, children),
    adopter_id: withoutThose(owners.adopter_id, said.adopters, adopters),
  }
  const told = new Set(others.child_id)
  const passed = owners.child_id.filter((number) => !told.has(number))
  return { joined, nothingNew: { lists, held, others, children: passed } }
}

function heldIn(byOwner: ReadonlyMap<number, number>): Held {
  let rows = 0
  for (const own of byOwner.values()) rows += own
  return { rows, byOwner }
}

const ownersIn = (held: NothingNew['held'], owner: DatedTable['owner']): readonly number[] => [
  ...new Set(
    [...held].flatMap(([fact, { byOwner }]) => (factTables[fact].owner === owner ? [...byOwner.keys()] : [])),
  ),
]

/** Ours, without those of whom the council's numbers are these. */
function withoutThose(
  owners: readonly number[],
  said: readonly string[],
  ours: ReadonlyMap<string, number>,
): readonly number[] {
  const those = new Set(said.map((number) => ours.get(number)))
  return owners.filter((number) => !those.has(number))
}

/** What of one kind of fact is compared with nothing. */
export interface Apart {
  readonly joined: ReadonlySet<number>
  readonly passed: Passed | undefined
}

interface Passed {
  /** Owners of whom rows are held and something new may be said. */
  readonly others: readonly number[]
  /** Rows of those of whom nothing new is said: in the extract, and held besides, which have aged out of it. */
  readonly rows: number
  readonly agedOut: number
}

/** @param rows how many of the list's rows were passed over. */
export function apartIn(
  { joined, nothingNew }: StandingApart,
  { fact, list, windowMonths }: Supplied,
  rows: number,
): Apart {
  const { owner } = factTables[fact]
  const apart = new Set(owner === 'child_id' ? joined : [])
  if (!nothingNew?.lists.includes(list)) return { joined: apart, passed: undefined }
  const held = nothingNew.held.get(fact)
  const others = nothingNew.others[owner].filter((number) => held?.byOwner.has(number))
  // Addresses and families go with their list's own fact, and are not counted a second time.
  const isOwn = annexLists.some((each) => each.number === list && each.fact === fact)
  if (!isOwn) return { joined: apart, passed: { others, rows: 0, agedOut: 0 } }
  const ofOthers = others.reduce((sum, number) => sum + (held?.byOwner.get(number) ?? 0), 0)
  const standing = (held?.rows ?? 0) - ofOthers
  const agedOut = windowMonths === undefined ? 0 : standing - rows
  return { joined: apart, passed: { others, rows, agedOut } }
}
