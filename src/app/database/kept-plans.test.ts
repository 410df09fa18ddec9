import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { keepingPlans } from './kept-plans.ts'

const intake = { kind: 'system', name: 'intake' } as const

/** What a client is given when these are asked one after the other. */
function givenFor(asked: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const given: (readonly unknown[])[] = []
  const query = keepingPlans((...words: readonly unknown[]) => given.push(words))
  for (const words of asked) query(...words)
  return given
}

const times = <T>(count: number, of: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => of(at))

describe('the plan of a question', () => {
  it('is kept once the question was asked often, with whatever values', () => {
    const given = givenFor(times(7, (at) => ['select $1::int', [at]]))
    expect(given.slice(0, 5)).toEqual(times(5, (at) => ['select $1::int', [at]]))
    expect(given.slice(5)).toEqual(
      [5, 6].map((value) => [{ name: 'kept 1', text: 'select $1::int', values: [value] }]),
    )
  })

  it('is kept under a name of its own', () => {
    const given = givenFor([...times(6, () => ['select 1', []]), ...times(6, () => ['select 2', []])])
    expect([given[5], given[11]]).toEqual([
      [{ name: 'kept 1', text: 'select 1', values: [] }],
      [{ name: 'kept 2', text: 'select 2', values: [] }],
    ])
  })

  it.each([
    ['bytes', Buffer.alloc(2_001)],
    ['a text', 'x'.repeat(2_001)],
    ['a list', times(2_001, (at) => at)],
  ])('is made anew where %s of some length is asked about', (_, long) => {
    const given = givenFor([...times(8, () => ['select $1', [long]]), ['select $1', ['short']]])
    expect(given.every(({ length }) => length === 2)).toBe(true)
  })

  it('is left to the client where the question comes in another way', () => {
    const asked = [['begin'], [{ text: 'select 1', values: [] }], ['select 1', [], () => undefined], []]
    const given = givenFor(times(8, () => asked).flat())
    expect(given).toEqual(times(8, () => asked).flat())
  })

  it('is kept of no more than 120 questions, which stay', () => {
    const given = givenFor(times(6, () => times(200, (at) => [`select ${at}`, []] as const)).flat()).slice(
      -200,
    )
    expect(given.filter(({ length }) => length === 1)).toHaveLength(120)
  })

  it('is not waited for by questions that never come again', () => {
    const once = times(3_000, (at) => [`select ${at}`, []] as const)
    const given = givenFor([...once, ...times(6, () => ['select often', []] as const)])
    expect(given.at(-1)).toHaveLength(1)
  })
})

describe('a connection', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  const asked = async (tx: ViewerTx, value: number) =>
    (
      await sql<{ twice: number }>`select ${value}::int * 2 as twice, 'a plan is kept' as words`.execute(
        tx.db,
      )
    ).rows
  const keptOf = async (tx: ViewerTx) =>
    (
      await sql<{ statement: string }>`
        select statement from pg_prepared_statements where statement like '%a plan is kept%' and statement not like '%pg_prep%'`.execute(
        tx.db,
      )
    ).rows

  it('keeps it, and answers as before', async () => {
    await test.as(intake, async (tx) => {
      for (let value = 0; value < 12; value += 1)
        expect(await asked(tx, value)).toEqual([{ twice: value * 2, words: 'a plan is kept' }])
      expect(await keptOf(tx)).toHaveLength(1)
    })
  })

  it('plans anew what a table that was changed is asked', async () => {
    await test.admin.query(
      'create table public.changing (one int); grant select on public.changing to public',
    )
    await test.admin.query('insert into public.changing values (1)')
    await test.as(intake, async (tx) => {
      const ask = async () =>
        (await sql<{ one: number }>`select one from public.changing where one = ${1}`.execute(tx.db)).rows
      for (let time = 0; time < 8; time += 1) expect(await ask()).toEqual([{ one: 1 }])
    })
    await test.admin.query(
      'alter table public.changing add column two int; create index on public.changing (one)',
    )
    await test.as(intake, async (tx) => {
      const { rows } = await sql<{ one: number }>`select one from public.changing where one = ${1}`.execute(
        tx.db,
      )
      expect(rows).toEqual([{ one: 1 }])
    })
  })
})
