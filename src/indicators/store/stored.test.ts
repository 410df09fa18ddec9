import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { asCounter } from '../../access/index.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import type { MadeFacts } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { answerOf } from '../model/answer.ts'
import { ourMeasures } from '../rules/index.ts'
import { answers } from './answers.ts'
import { lastFactChange } from './fact-changes.ts'
import { statingsOf, whyRestated } from './restated.ts'
import { storedValues } from './stored.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate('2020-11-02')
const noContact = ourMeasures.filter(({ id }) => id === 'contacts')
const [contacts] = noContact
const said = (...ids: readonly string[]): MadeFacts => ({
  contact: ids.map((of) => ({ of, contact_on: isoDate('2020-10-05') })),
})

describe('values that are kept', () => {
  let test: TestRecord
  const put = (asAt: string, facts: MadeFacts) =>
    test.as(intake, (tx) =>
      applyExtract(
        tx,
        madeFile(isoDate(asAt), JSON.stringify(facts)),
        madeExtract(isoDate(asAt), [1], facts),
      ),
    )
  const whole = async (knownOn?: string) => {
    const values = await storedValues(
      test.record,
      noContact,
      [day],
      knownOn === undefined ? undefined : isoDate(knownOn),
    )
    const found = values.find(({ team }) => team === null)
    return contacts && found?.known === true ? answerOf(contacts, found.tallies) : undefined
  }

  beforeAll(async () => {
    test = await testRecord('live', '2020-11-03T10:00:00Z')
    await put('2020-11-01', said('MU1', 'MU2'))
  })
  afterAll(() => test.close())

  it('are worked out when first asked for, and are what counting gives', async () => {
    expect(await whole()).toEqual({ known: true, value: { value: 2 } })
    const all = await storedValues(test.record, ourMeasures, [day])
    const counted = await asCounter(test.record, async (tx) =>
      answers(tx, ourMeasures, [{ asAt: day, knownAt: await lastFactChange(tx, undefined) }]),
    )
    for (const { measure, answer } of counted) {
      const kept = all.find((value) => value.measure === measure.id && value.team === null)
      expect(kept?.known === true ? answerOf(measure, kept.tallies) : { known: false }).toEqual(answer)
    }
  })

  it('are kept once for as long as nothing changed', async () => {
    await Promise.all([whole(), whole(), whole()])
    const { rows } = await test.admin.query(
      `select from indicators.stored_value where measure = 'contacts' and team is null`,
    )
    expect(rows).toHaveLength(1)
  })

  it('of a past day are restated when rows come in late, and stay what they were for who knew less', async () => {
    test.setClock('2020-11-05T10:00:00Z')
    await put('2020-11-01', said('MU1', 'MU2', 'MU3'))
    expect(await whole()).toEqual({ known: true, value: { value: 3 } })
    expect(await whole('2020-11-03')).toEqual({ known: true, value: { value: 2 } })
    if (!contacts) throw new Error('There is no such measure')
    const statings = await statingsOf(test.record, contacts, day)
    expect(statings.map(({ knownOn }) => knownOn)).toEqual(['2020-11-03', '2020-11-05'])
    const [one, other] = statings.map(({ knownAt }) => knownAt)
    expect(await whyRestated(test.record, contacts, day, [one ?? 0, other ?? 0])).toMatchObject({
      arrivedLate: 1,
      takenBack: 0,
      changed: 0,
    })
  })

  it('worked out late for an earlier knowledge leave what is known now alone', async () => {
    await test.admin.query('truncate indicators.stored_value, indicators.computation')
    expect(await whole()).toEqual({ known: true, value: { value: 3 } })
    expect(await whole('2020-11-03')).toEqual({ known: true, value: { value: 2 } })
    expect(await whole()).toEqual({ known: true, value: { value: 3 } })
  })

  it('of a day before any extract are not known', async () => {
    const values = await storedValues(test.record, noContact, [isoDate('2020-10-01')])
    expect(values).toMatchObject([{ team: null, known: false }])
  })

  it('are counted anew, as the list behind them is, where a row was wrong and has been put right', async () => {
    expect(await whole()).toEqual({ known: true, value: { value: 3 } })
    await test.admin.query(`delete from children.contact where id = (select min(id) from children.contact)`)
    await test.admin
      .query(`insert into retention.removed (why, removed_on, kind, year, children, row_count, first_on, last_on)
      values ('rectification', '2020-11-05', 'contact', 2020, 1, 1, '2020-01-01', '2020-12-31')`)
    // What is put right is the product's intake's to carry out.
    await test.as(intake, (tx) => sql`select record.change_id()`.execute(tx.db))
    const [value] = await storedValues(test.record, noContact, [day])
    expect(value).toMatchObject({ rowsRemoved: false, tallies: [{ rows: 2 }] })
  })

  it('stand, and say so, where rows have been removed since', async () => {
    await whole()
    await test.admin.query(`delete from children.contact`)
    // Past the trigger that keeps versions, which asks who did it.
    await test.admin.query(`
      begin;
      set local session_replication_role = replica;
      with plan as (
        insert into retention.plan (drawn_up_on, files_months, children_months, counts, fingerprint)
        values ('2020-11-04', 12, 24, '{}', 'made up') returning id)
      insert into retention.removed (why, plan_id, removed_on, kind, year, children, row_count, first_on, last_on)
      select 'retention', id, '2020-11-05', 'contact', 2020, 3, 3, '2020-01-01', '2020-12-31' from plan;
      commit`)
    await test.as(intake, (tx) =>
      applyExtract(tx, madeFile(isoDate('2020-11-04'), 'later'), madeExtract(isoDate('2020-11-04'), [3], {})),
    )
    const [value] = await storedValues(test.record, noContact, [day])
    expect(value).toMatchObject({ rowsRemoved: true, tallies: [{ rows: 2, met: 2 }] })
  })
})
