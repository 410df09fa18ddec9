import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { measuresOfFile } from '../app/throw-away/measures-of-file.ts'
import { factTables, type FactTable } from '../children/index.ts'
import { childCounts } from '../children/store/counts.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook } from '../intake/testing/small-lists.ts'
import { isoDate, type IsoDate } from '../kernel/index.ts'
import { alikeRules } from './consistency/rules/index.ts'
import { between, measureOf } from './consistency/model/alike.ts'
import { sources } from './model/sources.ts'
import { ourMeasures } from './rules/index.ts'
import { measuresJson } from './store/measures-json.ts'
import { measureRows } from './store/rows.ts'
import { storedValues } from './store/stored.ts'
import { counted, expectKeptAsListed } from './testing/counted.ts'

const intake = { kind: 'system', name: 'intake' } as const
/** On its own day nobody has said yet that it began: the next extract does. */
const [asAt, own, told] = [isoDate('2025-05-28'), isoDate('2025-05-31'), isoDate('2025-06-02')]
const [begun, ahead] = ['01/04/2025', '31/05/2025']

/** Of each list one row that has begun, and one of another child that begins after the extract's day. */
const two = (column: string, more: Readonly<Record<string, string>> = {}) =>
  [begun, ahead].map((day, at) => ({ of: `MU${at + 1}`, born_on: '01/01/2015', [column]: day, ...more }))
/** Who is 16. */
const bornOn = '01/01/2009'
const north = { team_name: 'North', worker_name: 'W' }
const bytes = smallBook({
  1: [...two('contact_on'), ...two('contact_on')],
  2: two('started_on'),
  3: [
    ...two('referred_on', north),
    { of: 'MU3', born_on: bornOn, referred_on: begun, source: '4', ...north },
  ],
  4: two('started_on', north),
  5: two('strategy_on', north),
  6: two('started_on', { ...north, case_status: 'child in need' }),
  7: two('started_on', north),
  8: [
    ...two('entered_care_on', north),
    { of: 'MU3', born_on: bornOn, entered_care_on: ahead, legal_status: 'V2', ...north },
  ],
  9: [{ of: 'MU4', eligibility: 'relevant', ...north }],
})

describe('what begins after the day of its extract, in measures', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-06-30T10:00:00Z')
    const about = { bytes, fileName: 'made-up.xlsx', askedBy: undefined }
    for (const on of [asAt, told])
      await putOwnWorkbook((work) => test.as(intake, work), { ...about, asAt: on })
  })
  afterAll(() => test.close())

  const measures = (on: IsoDate, teams?: readonly string[]) =>
    counted(test, (tx, knownAt) => measuresJson(tx, ourMeasures, { asAt: on, knownAt }, teams))

  /** By a measure of each list that counts rows, or is out of all of them. */
  const perList = {
    'children-with-repeat-contacts': 'value',
    'early-help-open': 'value',
    'referrals-no-further-action': 'denominator',
    'open-assessments': 'value',
    'section-47-leading-to-conference': 'denominator',
    'open-protection-plans': 'value',
  } as const
  const rowsIn = (found: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
    Object.entries(perList).map(([id, of]) => found[id]?.[of])

  it('is counted from the next extract on, and on no day before, whole and by team', async () => {
    for (const teams of [undefined, ['North', '']]) {
      for (const on of [asAt, own]) {
        expect(rowsIn(await measures(on, teams))).toEqual([1, 1, 2, 1, 1, 1])
        expect(await measures(on, teams)).toMatchObject({
          'children-in-care': { value: 1 },
          'children-by-case-status': { value: { 'c) Child in need plan': 1 } },
          caseload: { value: { workers: 1, max: 1, mean: 1 } },
        })
      }
      expect(rowsIn(await measures(told, teams))).toEqual([2, 2, 3, 2, 2, 2])
      expect(await measures(told, teams)).toMatchObject({ 'children-in-care': { value: 3 } })
    }
  })

  it('is counted as lists have it', async () => {
    for (const on of [asAt, own, told]) {
      const { lists } = await test.as(intake, childCounts, { asAt: on })
      const found = await measures(on)
      expect(rowsIn(found).slice(1)).toEqual(
        [lists.earlyHelp, lists.referral, lists.assessment, lists.enquiry, lists.protection].map(Number),
      )
      expect(found['children-in-care']).toEqual({ value: lists.care })
    }
  })

  it('stands in no list behind a measure before it has begun, and the list is as long as the number that is kept', async () => {
    const lists = await expectKeptAsListed(test, [asAt, own, told])
    expect(lists).toHaveLength(3 * ourMeasures.length)
    for (const { day, rows } of lists)
      if (day !== told) expect(rows.filter(({ councilId }) => councilId === 'MU2')).toEqual([])
  })

  it('has a number over its rows that changes with the next extract alone', async () => {
    await storedValues(test.record, ourMeasures, [asAt, own, told])
    const { rows } = await test.admin.query<{ print: string }>(
      `select fingerprint as print from indicators.stored_value
       where measure = 'open-protection-plans' and team is null order by as_at`,
    )
    const [first, second, third] = rows.map(({ print }) => print)
    expect(rows).toHaveLength(3)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('is no answer to what came before it', async () => {
    const rule = alikeRules.find(({ id }) => id === 'homeless-16-17')
    if (!rule) throw new Error('There is no such rule')
    const answer = async (on: IsoDate) => {
      const rows = await counted(test, (tx, knownAt) =>
        measureRows(tx, measureOf(rule), { asAt: on, knownAt }),
      )
      return rows.map(({ category }) => category?.split(between)[1])
    }
    for (const on of [asAt, own]) expect(await answer(on)).toEqual(['not recorded'])
    expect(await answer(told)).toEqual(['came into care under section 20'])
  })

  it('is counted by los measures of the file as of the record', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'not-begun-'))
    const file = join(folder, 'made-up.xlsx')
    writeFileSync(file, bytes)
    const out: string[] = []
    const io = { out: (said: string) => void out.push(said), err: () => undefined, progress: () => undefined }
    await measuresOfFile(file, { asAt, team: undefined, json: true, measures: ourMeasures }, io)
    rmSync(folder, { recursive: true })
    expect(JSON.parse(out.join(''))).toEqual(JSON.parse(JSON.stringify(await measures(asAt))))
  })

  it('is spelled for measures as for the views of facts', async () => {
    const { rows } = await test.admin.query<{ name: string; definition: string }>(
      `select views.relname as name, pg_get_viewdef(views.oid) as definition
       from pg_class views where views.relnamespace = 'children'::regnamespace and views.relkind = 'v'`,
    )
    const all: readonly FactTable[] = Object.values(factTables)
    for (const { table, key, beginsOn } of all) {
      const view = rows.find(({ name }) => `children.${name}` === `${table}_as_at`)
      const [, day] = /\((\w+) IS NULL\) OR \(\1 <= /.exec(view?.definition ?? '') ?? []
      // The day by which rows are told apart stands beside them under a name of its own.
      const spelled = day === 'starts_on' && 'startsOn' in key ? key.startsOn : day
      expect([table, spelled]).toEqual([table, beginsOn])
    }
  })

  it('is of the lists that measures are about', () => {
    const without = Object.values(sources).filter(({ fact }) => !('beginsOn' in factTables[fact]))
    expect(without.map(({ list }) => list)).toEqual([9])
  })
})
