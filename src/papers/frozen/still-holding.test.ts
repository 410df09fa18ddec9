import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testRecord, type TestRecord } from '../../app/testing/test-record.ts'
import { basesOf, ourMeasures } from '../../indicators/index.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { stillHolding } from './bases.ts'
import type { FrozenFigure } from './model.ts'

const intake = { kind: 'system', name: 'intake' } as const
const asAt = isoDate('2020-11-02')
const measures = ourMeasures.filter(({ id }) => id === 'contacts')

let test: TestRecord
let figure: FrozenFigure

const put = (...ids: readonly string[]) =>
  test.as(intake, (tx) =>
    applyExtract(
      tx,
      madeFile(asAt, ids.join()),
      madeExtract(asAt, [1], { contact: ids.map((of) => ({ of, contact_on: isoDate('2020-10-05') })) }),
    ),
  )

/** What is said of the figure today, frozen with this definition. */
const saidOf = async (frozen: Partial<FrozenFigure> = {}, inLibrary = measures) => {
  const whole = { ...figure, ...frozen }
  const holds = await stillHolding({ record: test.record, measures: inLibrary }, { asAt }, [whole])
  return holds(whole)
}

/** As retention and rectification note it, past the trigger that keeps versions. */
const removed = (why: 'retention' | 'rectification') =>
  test.admin.query(`
    begin;
    set local session_replication_role = replica;
    insert into retention.plan (id, drawn_up_on, files_months, children_months, counts, fingerprint)
      overriding system value values (1, '2020-11-04', 12, 24, '{}', 'made up') on conflict do nothing;
    delete from children.contact where id = (select max(id) from children.contact);
    insert into retention.removed (why, plan_id, removed_on, kind, year, children, row_count, first_on, last_on)
      values ('${why}', ${why === 'retention' ? '1' : 'null'}, '2020-11-05', 'contact', 2020, 1, 1, '2020-01-01', '2020-12-31');
    commit`)

beforeAll(async () => {
  test = await testRecord('live', '2020-11-03T10:00:00Z')
  await put('MU1', 'MU2', 'MU3')
  const basis = (await basesOf(test.record, measures, new Set(['contacts']), asAt)).get('contacts')
  figure = {
    edition: 'public',
    part: 'summary',
    kind: 'fact',
    words: '3',
    area: 'measures',
    record: 'contacts',
    field: 'value',
    value: 3,
    fingerprint: basis?.fingerprint ?? '',
    definition: basis?.definition ?? '',
  }
})
afterAll(() => test.close())

it('a frozen figure holds while the same rows give it', async () => {
  expect(await saidOf()).toBe('holds')
})

it('is told apart where the measure is defined otherwise, and where it is in no library', async () => {
  expect(await saidOf({ definition: 'another' })).toBe('counted otherwise')
  expect(await saidOf({}, [])).toBe('not counted any more')
})

it('says of later rows that the record has changed, since what was known then is kept', async () => {
  await put('MU1', 'MU2', 'MU3', 'MU4')
  expect(await saidOf()).toBe('restated')
})

it('says of a row that was put right that it is kept no more', async () => {
  await removed('rectification')
  await test.as(intake, (tx) => sql`select record.change_id()`.execute(tx.db))
  expect(await saidOf({ fingerprint: 'of the rows before' })).toBe('rows put right')
})

it('says that its rows were removed under the retention rule, however the measure is defined today', async () => {
  await removed('retention')
  expect(await saidOf()).toBe('rows removed')
  expect(await saidOf({ definition: 'another' })).toBe('rows removed')
})
