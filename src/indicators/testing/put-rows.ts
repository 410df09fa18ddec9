import type pg from 'pg'
import { factTables } from '../../children/index.ts'
import type { MeasureExample } from '../model/measure.ts'
import type { Source } from '../model/sources.ts'

/**
 * Makes the record hold these rows and nothing else, as one extract of that day that carries the source's list: past
 * policies and checks, as a superuser. Each row is a child of its own unless it says whose it is.
 */
export async function putRows(
  admin: pg.Client,
  { fact, list }: Source,
  { asAt, rows }: Pick<MeasureExample, 'asAt' | 'rows'>,
): Promise<void> {
  const { table, key } = factTables[fact]
  await admin.query(`truncate ${table}, children.details, children.source, children.child cascade`)
  await admin.query('alter table children.source drop constraint if exists source_import_id_fkey')
  await admin.query(
    `insert into children.source (import_id, extract, as_at, lists, held) values (1, 'Annex A', $1, $2, true)`,
    [asAt, [list]],
  )
  for (const [at, { child = `MU${at}`, born_on: born, ...values }] of rows.entries()) {
    const id = await childOf(admin, String(child))
    const starts = 'startsOn' in key ? (values[key.startsOn] ?? null) : null
    const columns = Object.keys(values)
    const names = [
      'child_id',
      'starts_on',
      'occurrence',
      'fingerprint',
      'valid_from',
      'known_from',
      'source_import',
      ...columns,
    ]
    const given = [id, starts ?? '-infinity', at + 1, at, asAt, 1, 1, ...Object.values(values)]
    await admin.query(
      `insert into ${table} (${names.join(', ')}) values (${given.map((_, place) => `$${place + 1}`).join(', ')})`,
      given,
    )
    if (born !== undefined)
      await admin.query(
        `insert into children.details (child_id, fingerprint, valid_from, known_from, born_on) values ($1, 0, $2, 1, $3)`,
        [id, asAt, born],
      )
  }
}

async function childOf(admin: pg.Client, councilId: string): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(
    `with held as (select id from children.child where council_id = $1),
       put as (insert into children.child (council_id, first_change)
         select $1, 1 where not exists (select from held) returning id)
     select id from held union all select id from put`,
    [councilId],
  )
  return rows[0]?.id ?? 0
}
