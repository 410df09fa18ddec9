import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notInExport } from '../children/model/not-in-export.ts'
import { exported } from '../children/testing/exported.ts'
import { putChildren } from '../children/testing/made-up-children.ts'
import { childLineNeeds } from './child-line-needs.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

/** Columns that need not be told, each with why. */
const untold: Readonly<Record<string, string>> = {
  'line.handover_child.href': 'an address within the product',
  'children.name_token.token': 'the words of the name, to be searched by',
}

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly needed: boolean
}

/** No space and no underscore, which the text form puts into words. */
const marker = (table: string, column: string): string => `¤${table}.${column}¤`.replaceAll('_', '-')

const isWords = ({ type }: Column): boolean => ['text', 'text[]', 'jsonb'].includes(type)

function valueOf({ table, column, type }: Column): string {
  const words = `'${marker(table, column)}'`
  if (column === 'child_id') return '1'
  const made: Readonly<Record<string, string>> = {
    text: words,
    'text[]': `array[${words}]`,
    jsonb: `to_jsonb(${words}::text)`,
    date: `'2020-10-01'`,
    boolean: 'false',
    uuid: 'gen_random_uuid()',
    'timestamp with time zone': 'now()',
  }
  return made[type] ?? '1'
}

/**
 * Every table of the record that has a column for a child, with a row about one child in which everything that is words is
 * marked; its history too. What `los child export` writes must have each mark, or the table must be named as left out.
 */
describe('what is exported of a child', () => {
  let test: TestRecord
  let about: ReadonlyMap<string, readonly Column[]>
  let tables: ReadonlyMap<string, readonly Column[]>

  beforeAll(async () => {
    test = await testRecord()
    await putChildren(test, [{ id: 1, councilId: 'MU1' }])
    const { rows } = await test.admin.query<Column>(`
      select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull and not a.atthasdef and a.attidentity = '' as needed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and exists (select from pg_attribute child where child.attrelid = c.oid
        and child.attname = 'child_id' and not child.attisdropped)
      order by 1, a.attnum`)
    about = Map.groupBy(rows, ({ table }) => table)
    tables = new Map([...about].filter(([, columns]) => columns.some(isWords)))
    // Any words will do: this is about where they go, not about what may be written.
    await test.admin.query(`
      do $$ declare held record; begin
        for held in select conrelid::regclass as of, conname from pg_constraint where contype = 'c' and conrelid <> 0
        loop execute format('alter table %s drop constraint %I', held.of, held.conname); end loop;
      end $$;
      set session_replication_role = replica`)
    for (const [table, columns] of tables) {
      const filled = columns.filter((each) => each.needed || isWords(each))
      await test.admin.query(
        `insert into ${table} (${filled.map(({ column }) => column).join(', ')})
         overriding system value values (${filled.map(valueOf).join(', ')})`,
      )
    }
    await test.admin.query('set session_replication_role = origin')
  })
  afterAll(() => test.close())

  it('leaves nothing out that people or extracts said, but what it names', async () => {
    // Made-up words are no stages or codes: what the child's page would make of them is another test's.
    const needs = { ...childLineNeeds, entriesFor: () => Promise.resolve([]) }
    const written = await exported(test, 'MU1', needs)
    const named = new Set(notInExport.flatMap((each) => each.tables))
    const isNamed = (table: string) => named.has(table.replace(/_history$/, ''))
    const marks = [...tables.values()]
      .flat()
      .filter(isWords)
      .filter(({ table, column }) => untold[`${table.replace(/_history$/, '')}.${column}`] === undefined)
    expect(tables.size).toBeGreaterThan(30)
    for (const [form, document] of Object.entries(written)) {
      const held = ({ table, column }: Column) => document.includes(marker(table, column))
      expect([form, marks.filter((mark) => !isNamed(mark.table) && !held(mark))]).toEqual([form, []])
      expect([form, marks.filter((mark) => isNamed(mark.table) && held(mark))]).toEqual([form, []])
      for (const { words } of notInExport) expect(document).toContain(words)
    }
  })

  it('names no table that is not there', () => {
    for (const { tables: left } of notInExport)
      for (const table of left) expect([...about.keys()]).toContain(table)
  })
})
