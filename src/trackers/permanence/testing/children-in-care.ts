import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { workOut } from '../../../children/index.ts'
import { bringStanding } from '../../../children/testing/made-up-children.ts'
import { rulebookOf } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp } from '../../../app/testing/test-record.ts'

/** What an extract said of a made-up child, by the columns of `children.care`. */
export interface MadeInCare {
  readonly councilId: string
  /** The team's name; one that is not there is made. None: no team of ours is known. */
  readonly team?: string
  readonly care: Readonly<Record<string, string>>
}

async function teamOf(test: TestRecord, name: string): Promise<number | undefined> {
  const named = await test.admin.query<{ id: number }>('select id from access.team where name = $1', [name])
  const made = (tx: ViewerTx) =>
    sql<{ id: number }>`insert into access.team (name) values (${name}) returning id`.execute(tx.db)
  return (named.rows[0] ?? (await test.as(setUp, made)).rows[0])?.id
}

const dated = 'fingerprint, valid_from, known_from'
const intake = { kind: 'system', name: 'intake' } as const

/** Works the child's limits out as an import of today would; what is recorded later then brings them into step. */
async function withLimits(tx: ViewerTx, childId: number): Promise<void> {
  await sql`
    insert into intake.import (extract, file_sha256, file_name, as_at, received_on, state, lists, applied_change)
    select 'Annex A', repeat('0', 64), 'made-up.xlsx', ${tx.today}::date, ${tx.today}::date, 'applied', '{8}', record.change_id()
    where not exists (select from children.source)`.execute(tx.db)
  const { rows } = await sql<{ from: IsoDate }>`select max(as_at) as from from children.source`.execute(tx.db)
  const from = rows[0]?.from ?? tx.today
  await workOut(tx, { from, until: undefined }, [childId], await rulebookOf(tx))
}

/** A child in care, as if an extract of 2012 had told of it. @returns its number. */
export async function childInCare(test: TestRecord, made: MadeInCare): Promise<number> {
  const { admin } = test
  const { rows } = await admin.query<{ id: number }>(
    `insert into children.child (council_id, first_change) values ($1, 1) returning id`,
    [made.councilId],
  )
  const id = rows[0]?.id ?? 0
  const team = made.team === undefined ? null : await teamOf(test, made.team)
  await admin.query(`insert into children.relation (child_id, team_id) values ($1, $2)`, [id, team])
  const care = { team_name: made.team ?? null, worker_name: 'Made-up Worker', ...made.care }
  const columns = Object.keys(care)
  await admin.query(
    `insert into children.care (child_id, ${dated}, ${columns.join(', ')})
     values ($1, 1, '2012-01-01', 1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})`,
    [id, ...Object.values(care)],
  )
  await admin.query(
    `insert into children.summary (child_id, ${dated}, status, in_care, on_plan, in_need, being_assessed, leaving_care, team_name, worker_name)
     values ($1, 1, '2012-01-01', 1, 'in care', true, false, false, false, false, $2, 'Made-up Worker')`,
    [id, made.team ?? null],
  )
  await bringStanding(admin, [id])
  await test.as(intake, (tx) => withLimits(tx, id))
  return id
}
