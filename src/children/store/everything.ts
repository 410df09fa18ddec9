import { sql } from 'kysely'
import type { Json, Reading, ViewerTx } from '../../access/index.ts'
import { audit, readingsOf, typedAbout } from '../../access/index.ts'
import type { Recorded, TimelineEntry } from '../../duties/index.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { summary } from '../facts/summary.ts'
import { notInExport } from '../model/not-in-export.ts'
import type { ChildLineNeeds } from '../needs.ts'
import { childByNumber, members, otherNumbers } from './identity/members.ts'

type Row = Readonly<Record<string, Json>>

/** All that the record holds about one child, each fact in every version, those no longer believed among them. */
export interface Everything {
  readonly councilId: string
  readonly name: string | null
  readonly facts: Readonly<Record<string, readonly Row[]>>
  readonly timeLimits: readonly Row[]
  /** What people said of time limits: why one is late, more time, an exemption. Each in every version. */
  readonly saidOfTimeLimits: readonly Row[]
  /** Days that moved since a rule, the calendar or the council's own limit changed. */
  readonly timeLimitsMoved: readonly Row[]
  readonly extracts: readonly Row[]
  /** What people recorded in trackers and meetings: as the child's page tells it, oldest first. */
  readonly recorded: readonly Row[]
  /** The same in full: all that they typed, in every version, with the reason of each correction. */
  readonly recordedInFull: Readonly<Record<string, readonly Row[]>>
  readonly restrictions: 'one was made' | 'none was made'
  readonly readings: readonly Reading[]
  /** The council's other numbers for the child, where somebody joined them. */
  readonly otherNumbers: readonly string[]
  /** Rows that were found wrong and removed: which kind, when, and nothing of what stood in them. */
  readonly removed: readonly Row[]
  /** What is not in it, and must be decided by a person. */
  readonly leftOut: readonly string[]
}

/** What trackers and meetings say of one child: as its page tells it, and in full. */
export type ExportNeeds = Pick<ChildLineNeeds, 'entriesFor' | 'recordedFor'>

/** Where a carer lives and who adopts are about other people as well: no command hands them out. */
const apart: readonly FactName[] = ['adoptiveFamily', 'placementAddress', 'adopter']

const screen = 'los child export'

/** Everything about the child of this number of the council's, or undefined; audited as what it is. */
export async function everythingAbout(
  tx: ViewerTx,
  councilId: string,
  earlier: (childId: number) => Promise<UnderNumbers>,
  { entriesFor, recordedFor }: ExportNeeds,
): Promise<Everything | undefined> {
  const childId = await childByNumber(tx, councilId)
  const { rows } = await sql<{ id: number; name: string | null; restricted: boolean }>`
    select child.id, name.name, coalesce(relation.restricted, false) as restricted from children.child child
    left join children.name name on name.child_id = child.id
    left join children.relation relation on relation.child_id = child.id
    where child.id = ${childId ?? null}`.execute(tx.db)
  const [child] = rows
  if (!child) return undefined
  const under = await earlier(child.id)
  const found = {
    councilId,
    name: child.name,
    otherNumbers: await otherNumbers(tx, child.id),
    facts: { ...(await factsOf(tx, child.id)), ...under.facts },
    removed: await removedOf(tx, child.id),
    timeLimits: await allOf(tx, 'clocks.running', child.id),
    saidOfTimeLimits: [...(await notesOf(tx, child.id)).rows, ...under.saidOfTimeLimits],
    timeLimitsMoved: await movedOf(tx, child.id),
    extracts: await extractsOf(tx),
    recorded: recordedAs(await entriesFor(tx, child.id)),
    recordedInFull: { ...inFull(await recordedFor(tx, child.id)), ...under.recordedInFull },
    restrictions: child.restricted ? ('one was made' as const) : ('none was made' as const),
    readings: await readingsOf(tx, { subject: 'children', id: child.id, screen }),
    leftOut: notInExport.map(({ words }) => words),
  } satisfies Everything
  const because = 'everything about the child, for a request by the person it is about'
  await audit(tx, { what: 'read', subject: 'children', ids: [child.id], screen, because })
  return found
}

/** What stands under the numbers that were joined to a child. */
export type UnderNumbers = Pick<Everything, 'facts' | 'saidOfTimeLimits' | 'recordedInFull'>

/**
 * What was told and typed under each other number of a joined child, in every version: for intake, since no other viewer sees
 * a number apart from its child. What was typed went along with the number; what stood there before that did not.
 */
export async function toldUnderNumbers(
  tx: ViewerTx,
  childId: number,
  { recordedFor }: Pick<ExportNeeds, 'recordedFor'>,
): Promise<UnderNumbers> {
  const facts: Record<string, readonly Row[]> = {}
  const recordedInFull: Record<string, readonly Row[]> = {}
  const saidOfTimeLimits: Row[] = []
  for (const { memberId, rootId, shadow } of await members(tx)) {
    if (rootId !== childId || shadow) continue
    const number = await numberOf(tx, memberId)
    for (const [kind, rows] of Object.entries(await factsOf(tx, memberId)))
      facts[`${kind}, as told under the number ${number}`] = rows
    for (const [kind, rows] of Object.entries(inFull(await recordedFor(tx, memberId))))
      recordedInFull[`${kind}, as recorded under the number ${number}`] = rows
    saidOfTimeLimits.push(...(await notesOf(tx, memberId)).rows)
  }
  return { facts, saidOfTimeLimits, recordedInFull }
}

async function numberOf(tx: ViewerTx, childId: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select council_id as id from children.child where id = ${childId}`.execute(tx.db)
  return rows[0]?.id ?? ''
}

/** By the kind of thing; of those of which nothing was recorded, nothing is said. */
const inFull = (recorded: readonly Recorded[]): Everything['recordedInFull'] =>
  Object.fromEntries(recorded.filter(({ rows }) => rows.length > 0).map(({ kind, rows }) => [kind, rows]))

async function removedOf(tx: ViewerTx, childId: number): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select jsonb_build_object('kind', fact, 'removed_by_rectification_on', on_day) as row
    from retention.rectification where child_id = ${childId} and removed is not null order by id`.execute(
    tx.db,
  )
  return rows.map(({ row }) => row)
}

async function factsOf(tx: ViewerTx, childId: number): Promise<Everything['facts']> {
  const facts: Record<string, readonly Row[]> = {}
  for (const [name, { kind, table }] of Object.entries(factTables))
    if (!apart.some((each) => each === name)) facts[kind] = await allOf(tx, table, childId)
  return { ...facts, 'what follows from them': await allOf(tx, summary.table, childId) }
}

/** Every row, believed or not, without the numbers that only the database needs. */
async function allOf(tx: ViewerTx, table: string, childId: number): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(fact) - 'id' - 'child_id' - 'fingerprint' || jsonb_build_object(
             'told_on', (select at::date from record.change where id = fact.known_from),
             'believed_until', (select at::date from record.change where id = fact.known_to)) as row
    from ${sql.table(table)} fact where child_id = ${childId} order by valid_from, fact.id`.execute(tx.db)
  return rows.map(({ row }) => row)
}

/** Every note in every version, by the post of who made it: staff are named by the council, not here. */
async function notesOf(tx: ViewerTx, childId: number): Promise<Recorded> {
  const table = 'clocks.note'
  return { kind: 'What was said of time limits', table, rows: await typedAbout(tx, childId, { table }) }
}

async function movedOf(tx: ViewerTx, childId: number): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(moved) - 'recount_id' - 'child_id' || jsonb_build_object('on_day', recount.on_day, 'because', recount.because)
      as row
    from clocks.moved moved left join clocks.recount recount on recount.id = moved.recount_id
    where child_id = ${childId} order by recount_id, rule, started_on`.execute(tx.db)
  return rows.map(({ row }) => row)
}

const recordedAs = (entries: readonly TimelineEntry[]): readonly Row[] =>
  entries
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ on, kind, words, source }) => ({ on, kind, words, source: source.words }))

async function extractsOf(tx: ViewerTx): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(source) as row from children.source source order by as_at, import_id`.execute(tx.db)
  return rows.map(({ row }) => row)
}
