import pg from 'pg'
import { loadExample } from '../../example/index.ts'
import { protectedTables } from '../areas.ts'
import type { TestRecord } from './test-record.ts'
import { setUp, testRecord } from './test-record.ts'

/** Stands in every text of the marked example, and on no page that may not show it. */
export const canary = 'cAnArY'

/** No longer than this (characters) is a word that the product looks up: a framework, a grade, a kind. */
const aWord = 40

const quoted = (table: string): string => table.split('.').map(pg.escapeIdentifier).join('.')

async function mark(admin: pg.Client, table: string, column: string, words: string): Promise<void> {
  const name = pg.escapeIdentifier(column)
  await admin.query('savepoint mark')
  try {
    const marked = `update ${quoted(table)} set ${name} = ${name} || ' ' || $1 where length(${name}) > ${aWord}`
    await admin.query(marked, [words])
    await admin.query('release savepoint mark')
  } catch (error) {
    // A column that holds one of a few words: it cannot be marked, and tells nothing by itself.
    if (!(error instanceof pg.DatabaseError) || !/^23|^42|^P0/.test(error.code ?? '')) throw error
    await admin.query('rollback to savepoint mark')
  }
}

/** Texts that the product itself looks up: without them nobody could do anything. */
const ours = ['record.effect', 'record.audit', 'record.change', 'record.council', 'access.role_held']

/** The worked example with these words at the end of every text that people wrote: a page that shows one is caught. */
export async function markedExample(words = canary): Promise<TestRecord> {
  const test = await testRecord('worked example')
  await test.as(setUp, loadExample)
  const { admin } = test
  await admin.query('begin')
  for (const { table } of protectedTables.filter((each) => !ours.includes(each.table))) {
    await admin.query(`alter table ${quoted(table)} disable trigger user`)
    const { rows } = await admin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and atttypid = 'text'::regtype and attgenerated = ''`,
      [quoted(table)],
    )
    for (const { name } of rows) await mark(admin, table, name, words)
    await admin.query(`alter table ${quoted(table)} enable trigger user`)
  }
  await admin.query('commit')
  return test
}
