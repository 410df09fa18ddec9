import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp, testRecord, type TestRecord } from '../../../app/testing/test-record.ts'
import { addDays, isoDate } from '../../../kernel/index.ts'
import { arrayBytes } from './array-bytes.ts'

describe('a column as the bytes of an array', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  /** What PostgreSQL makes of it, each value as text. */
  const heldOf = (type: Parameters<typeof arrayBytes>[0], values: Parameters<typeof arrayBytes>[1]) =>
    test.as(setUp, async (tx) => {
      const { rows } = await sql<{ held: readonly (string | null)[] }>`
        select ${arrayBytes(type, values)}::${sql.raw(type)}[]::text[] as held`.execute(tx.db)
      return rows[0]?.held
    })

  it('is what PostgreSQL reads as those values', async () => {
    expect(await heldOf('int', [1, null, -3, 2 ** 31 - 1, -(2 ** 31), 0])).toEqual([
      '1',
      null,
      '-3',
      '2147483647',
      '-2147483648',
      '0',
    ])
    expect(await heldOf('bigint', ['-8954384822406869077', undefined, 12, '9223372036854775807'])).toEqual([
      '-8954384822406869077',
      null,
      '12',
      '9223372036854775807',
    ])
    expect(await heldOf('boolean', [true, false, null])).toEqual(['true', 'false', null])
  })

  it('keeps texts, whatever stands in them and however long', async () => {
    const texts = [
      '',
      'NULL',
      'a,b{c}',
      'say "yes" \\ no',
      'Zoë',
      '学',
      '👶',
      'x'.repeat(300_000),
      'é'.repeat(90_000),
    ]
    expect(await heldOf('text', [...texts, null])).toEqual([...texts, null])
  })

  it('is empty for no rows', async () => {
    expect(await heldOf('text', [])).toEqual([])
  })

  it('has every day of four hundred years, and the two open ends', async () => {
    const days = Array.from({ length: 146_100 }, (_, at) => addDays(isoDate('1899-12-31'), at))
    const ends = ['-infinity', 'infinity', '0001-01-01', '9999-12-31']
    expect(await heldOf('date', [...days, ...ends])).toEqual([...days, ...ends])
  })

  it.each([
    ['date', '2021-02-29'],
    ['date', '1900-02-29'],
    ['date', '2021-13-01'],
    ['date', '0000-01-01'],
    ['date', '2021-1-01x'],
    ['date', 'today'],
    ['int', 2 ** 31],
    ['int', 1.5],
    ['int', '7'],
    ['bigint', '9223372036854775808'],
    ['bigint', '1.5'],
    ['boolean', 'yes'],
    ['text', 7],
  ] as const)('is none where a %s is %j', (type, value) => {
    expect(arrayBytes(type, [value])).toBeUndefined()
  })
})
