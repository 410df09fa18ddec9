import { sql } from 'kysely'
import type { Json, Reading, ViewerTx } from '../../access/index.ts'
import { audit, readingsOf } from '../../access/index.ts'
import type { TimelineEntry } from '../../duties/index.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { summary } from '../facts/summary.ts'
import type { ChildLineNeeds } from '../needs.ts'
import { childByNumber, members, otherNumbers } from './identity/members.ts'

type Row = Readonly<Record<string, Json>>

/** All that the record holds about one child, each fact in every version, those no longer believed among them. */
export interface Everything {
  readonly councilId: string
  readonly name: string | null
  readonly facts: Readonly<Record<string, readonly Row[]>>
  readonly timeLimits: readonly Row[]
  /** What people said of time limits: why one is late, more time, an exemption. */
  readonly saidOfTimeLimits: readonly Row[]
  /** Days that moved since a rule, the calendar or the council's own limit changed. */
  readonly timeLimitsMoved: readonly Row[]
  readonly extracts: readonly Row[]
  /** What people recorded in trackers and meetings: as the child's page tells it, oldest first. */
  readonly recorded: readonly Row[]
  readonly restrictions: 'one was made' | 'none was made'
  readonly readings: readonly Reading[]
  /** The council's other numbers for the child, where somebody joined them. */
  readonly otherNumbers: readonly string[]
  /** Rows that were found wrong and removed: which kind, when, and nothing of what stood in them. */
  readonly removed: readonly Row[]
  /** What is not in it, and must be decided by a person. */
  readonly leftOut: readonly string[]
}

/** Where a carer lives and who adopts are about other people as well: no command hands them out. */
const apart: readonly FactName[] = ['adoptiveFamily', 'placementAddress', 'adopter']
const leftOut = [
  'Where a carer lives, if it is held: it is about the carer as well. Whoever may read addresses decides.',
  'The adoptive family, if one is held: the adoption service decides.',
  'Who the child’s brothers and sisters are, if the council has supplied a list of them: it is about those children too.',
  'What is in the files that the council uploaded: they name other children too.',
  'Records and files that the council’s retention rule had removed: what is gone is held nowhere here.',
  'Papers, minutes and plans that name nobody but mean the child: ask those who keep them.',
]

const screen = 'los child export'

/** Everything about the child of this number of the council's, or undefined; audited as what it is. */
export async function everythingAbout(
  tx: ViewerTx,
  councilId: string,
  earlier: (childId: number) => Promise<Everything['facts']>,
  { entriesFor }: Pick<ChildLineNeeds, 'entriesFor'>,
): Promise<Everything | undefined> {
  const childId = await childByNumber(tx, councilId)
  const { rows } = await sql<{ id: number; name: string | null; restricted: boolean }>`
    select child.id, name.name, coalesce(relation.restricted, false) as restricted from children.child child
    left join children.name name on name.child_id = child.id
    left join children.relation relation on relation.child_id = child.id
    where child.id = ${childId ?? null}`.execute(tx.db)
  const [child] = rows
  if (!child) return undefined
  const found = {
    councilId,
    name: child.name,
    otherNumbers: await otherNumbers(tx, child.id),
    facts: { ...(await factsOf(tx, child.id)), ...(await earlier(child.id)) },
    removed: await removedOf(tx, child.id),
    timeLimits: await allOf(tx, 'clocks.running', child.id),
    saidOfTimeLimits: await saidOf(tx, child.id),
    timeLimitsMoved: await movedOf(tx, child.id),
    extracts: await extractsOf(tx),
    recorded: recordedAs(await entriesFor(tx, child.id)),
    restrictions: child.restricted ? ('one was made' as const) : ('none was made' as const),
    readings: await readingsOf(tx, { subject: 'children', id: child.id, screen }),
    leftOut,
  } satisfies Everything
  const because = 'everything about the child, for a request by the person it is about'
  await audit(tx, { what: 'read', subject: 'children', ids: [child.id], screen, because })
  return found
}

/**
 * What was told under each other number of a joined child, in every version: for intake, since no other viewer sees a number
 * apart from its child.
 */
export async function toldUnderNumbers(tx: ViewerTx, childId: number): Promise<Everything['facts']> {
  const found: Record<string, readonly Row[]> = {}
  for (const { memberId, rootId, shadow } of await members(tx)) {
    if (rootId !== childId || shadow) continue
    const [number] = (
      await sql<{ id: string }>`select council_id as id from children.child where id = ${memberId}`.execute(
        tx.db,
      )
    ).rows
    for (const [kind, rows] of Object.entries(await factsOf(tx, memberId)))
      found[`${kind}, as told under the number ${number?.id ?? ''}`] = rows
  }
  return found
}

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

/** Every note in every version, without who made it: staff are named by the council, not here. */
async function saidOf(tx: ViewerTx, childId: number): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(note) - 'id' - 'child_id' - 'by_person_id' || jsonb_build_object(
             'told_on', (select at::date from record.change where id = note.known_from),
             'believed_until', (select at::date from record.change where id = note.known_to)) as row
    from (select note.*, null::bigint as known_to from clocks.note note
          union all select * from clocks.note_history) note
    where child_id = ${childId} order by on_day, id, known_from`.execute(tx.db)
  return rows.map(({ row }) => row)
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
