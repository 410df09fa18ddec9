import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Json, PersonId, ViewerTx } from '../../../access/index.ts'
import { auditedRead, becauseOf } from '../../../access/index.ts'
import type { FactName } from '../../../children/index.ts'
import { factTables, whyListed } from '../../../children/index.ts'
import type { TimelineEntry } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { digestOf, type Mark, type MarkWithNumbers } from '../../model/rectified.ts'
import { askFor } from '../../tasks/queue.ts'

const columns = sql`mark.id, mark.child_id as "childId", mark.fact,
  nullif(mark.starts_on, '-infinity') as "startsOn", mark.wrong, mark.salt, mark.on_day as "onDay"`

export type ShownMark = Mark & {
  readonly version: number
  readonly councilId: string
  readonly reason: string
  readonly removed: number | null
  readonly liftedOn: IsoDate | null
  readonly liftedBecause: string | null
}

/** What was rectified, for somebody who looks at it; that it was read is kept. */
export async function marksShown(tx: ViewerTx): Promise<readonly ShownMark[]> {
  const because = await whyListed(tx, 'what was rectified')
  return auditedRead(tx, { screen: '/intake/rectifications', because }, marks)
}

/** What was rectified of the children whom the viewer may see, the latest first. */
async function marks(tx: ViewerTx): Promise<readonly ShownMark[]> {
  const { rows } = await sql<ShownMark>`
    select ${columns}, mark.known_from as version, child.council_id as "councilId", mark.reason, mark.removed,
      mark.lifted_on as "liftedOn", mark.lifted_because as "liftedBecause"
    from retention.rectification mark join children.child on child.id = mark.child_id order by mark.id desc`.execute(
    tx.db,
  )
  return rows
}

/** Every number of a mark's child. */
const numbers = sql`array(
  select child.council_id from children.child where child.id = mark.child_id
  union select other.council_id from children.other_number other where other.child_id = mark.child_id)`

/** Marks that hold, with every number of their children: for intake, which sees all. */
export async function marksThatHold(tx: ViewerTx): Promise<readonly MarkWithNumbers[]> {
  const { rows } = await sql<MarkWithNumbers>`
    select ${columns}, ${numbers} as numbers
    from retention.rectification mark where mark.lifted_on is null`.execute(tx.db)
  return rows
}

/** Every number of children of whom anything was ever rectified: once a mark is lifted, a file's row comes back. */
export async function numbersEverMarked(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select distinct unnest(${numbers}) as number from retention.rectification mark`.execute(tx.db)
  return rows.map(({ number }) => number)
}

/** A row of a child by its key, with everything that was ever told in it, column by column. */
export interface ToldRow {
  readonly fact: FactName
  readonly kind: string
  readonly startsOn: IsoDate | null
  readonly versions: number
  readonly values: readonly { readonly column: string; readonly values: readonly Json[] }[]
}

/** Everything told of one child, row by row: that it was read is kept. Addresses and families only for whoever reads them. */
export async function toldRows(tx: ViewerTx, childId: number): Promise<readonly ToldRow[]> {
  const because = await whyListed(tx, 'rectification of the record')
  const about = { screen: '/intake/rectifications/:child', because }
  const found: (ToldRow & { readonly childId: number })[] = []
  await auditedRead(tx, about, async (inside) => {
    for (const name of factNames) found.push(...(await rowsOf(inside, childId, name)))
    return [{ childId }]
  })
  return found
}

/** The council's number for a child whom the viewer may see. */
export async function numberOfChild(tx: ViewerTx, childId: number): Promise<string | undefined> {
  const { rows } = await sql<{ councilId: string }>`
    select council_id as "councilId" from children.child where id = ${childId}`.execute(tx.db)
  return rows[0]?.councilId
}

const factNames = Object.keys(factTables).filter(
  (name): name is FactName => name in factTables && name !== 'adopter',
)

async function rowsOf(tx: ViewerTx, childId: number, fact: FactName) {
  const { table, kind, columns: own } = factTables[fact]
  const { rows } = await sql<{
    startsOn: IsoDate | null
    versions: number
    bodies: Readonly<Record<string, Json>>[]
  }>`
    select nullif(starts_on, '-infinity') as "startsOn", count(*)::int as versions,
      json_agg(distinct to_jsonb(fact)) as bodies
    from ${sql.table(table)} fact where child_id = ${childId} group by starts_on order by starts_on`.execute(
    tx.db,
  )
  return rows.map(({ startsOn, versions, bodies }) => ({
    childId,
    fact,
    kind,
    startsOn,
    versions,
    values: own.flatMap(({ name }) => {
      const values = [...new Set(bodies.map((body) => body[name] ?? null))]
        .filter((value) => value !== null)
        .toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))
      return values.length === 0 ? [] : [{ column: name, values }]
    }),
  }))
}

export interface Rectification {
  readonly childId: number
  readonly fact: FactName
  readonly startsOn: IsoDate | null
  /** Values that are wrong, by column; nothing: the row should never have been. */
  readonly wrong: Readonly<Record<string, readonly Json[]>>
  readonly reason: string
  readonly by: PersonId
}

/** Marks a row as wrong and asks for it to be removed in every version. What was wrong is kept as digests only. */
export async function rectify(tx: ViewerTx, given: Rectification): Promise<void> {
  const { childId, fact, startsOn, reason, by } = given
  const salt = randomBytes(24).toString('base64url')
  const wrong = Object.fromEntries(
    Object.entries(given.wrong).map(([column, values]) => [
      column,
      values.map((value) => digestOf(salt, column, value)),
    ]),
  )
  await becauseOf(tx, reason)
  await sql`
    insert into retention.rectification (child_id, fact, starts_on, wrong, salt, reason, asked_by, on_day)
    values (${childId}, ${fact}, ${startsOn ?? '-infinity'}::date, ${JSON.stringify(wrong)}::jsonb, ${salt}, ${reason}, ${by},
      ${tx.today}::date)`.execute(tx.db)
  await askFor(tx, { importId: null, work: 'rectify', askedBy: by })
}

/** From now on the row may come back with an extract. False when somebody changed the mark since that version. */
export async function liftMark(
  tx: ViewerTx,
  { id, version, because }: { readonly id: number; readonly version: number; readonly because: string },
): Promise<boolean> {
  await becauseOf(tx, because)
  const { rows } = await sql`
    update retention.rectification set lifted_on = ${tx.today}::date, lifted_because = ${because}
    where id = ${id} and known_from = ${version} and lifted_on is null returning id`.execute(tx.db)
  return rows.length === 1
}

/** What a child's line says of rows that are gone: that, when, and nothing of what stood in them. */
export async function rectifiedEntries(tx: ViewerTx, childId: number): Promise<readonly TimelineEntry[]> {
  const held = (await marks(tx)).filter((mark) => mark.childId === childId && mark.removed !== null)
  return held.map(({ onDay, fact }) => ({
    on: onDay,
    kind: 'Rectification',
    words: `A row (${factTables[fact].kind}) was removed by rectification.`,
    source: { words: 'rectification' },
  }))
}
