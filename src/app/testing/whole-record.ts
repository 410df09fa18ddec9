import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { protectedTables } from '../areas.ts'
import { withHistories } from './policy-probe.ts'
import type { TestRecord } from './test-record.ts'

/** Keys of forms, sessions, and the moment at which the database was founded. */
const random = ['record.effect', 'access.session', 'record.council']

/** Every row of every table, but for what is random by nature: keys of forms and sessions, numbers of requests. */
const allRows = withHistories(protectedTables)
  .map(({ table }) => table)
  .filter((table) => !random.includes(table))
  .map(
    (table) =>
      `select '${table}' as table, md5(coalesce(string_agg(row, '|' order by row), '')) as rows
       from (select (to_jsonb(t) - 'request_id')::text as row from ${table} t) each`,
  )
  .join(' union all ')

type WholeRecord = Readonly<Record<string, string>>

/** What stands in each table, in one word: two records are the same where these are. */
export const wholeRecord = async ({ admin }: TestRecord): Promise<WholeRecord> =>
  Object.fromEntries(
    (await admin.query<{ table: string; rows: string }>(allRows)).rows.map(({ table, rows }) => [
      table,
      rows,
    ]),
  )

/** Both records, once they are the same or half a minute has passed. */
export async function onceAlike(
  one: TestRecord,
  other: TestRecord,
): Promise<readonly [WholeRecord, WholeRecord]> {
  const both = () => Promise.all([wholeRecord(one), wholeRecord(other)])
  let records = await both()
  for (let tries = 0; tries < 60 && !isDeepStrictEqual(...records); tries += 1) {
    await pause(500)
    records = await both()
  }
  return records
}
