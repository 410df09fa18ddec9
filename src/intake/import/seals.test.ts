import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { carryOutRectifications } from '../store/rectification/carry-out.ts'
import { rectify } from '../store/rectification/marks.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const [decided, ordered] = [isoDate('2019-04-01'), isoDate('2020-01-20')] as const

describe('an adoption order seals the record', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  async function put(asAt: string, facts: MadeFacts): Promise<number> {
    const day = isoDate(asAt)
    const read = madeExtract(day, [8, 10], facts)
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day), read))).id
  }

  async function sealed(): Promise<readonly string[]> {
    const { rows } = await test.as(intake, (tx) =>
      sql<{ council_id: string }>`
        select council_id from children.relation join children.child on child.id = child_id
        where sealed order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }

  const inCare = (of: string) => ({ of, entered_care_on: isoDate('2018-09-03') })
  const underWay = (of: string) => ({ of, decided_on: decided })
  const made = (of: string) => ({ of, decided_on: decided, ordered_on: ordered })

  it('also where later extracts name the child no more, until the order proves to be an error', async () => {
    await put('2020-01-06', {
      care: ['MU1', 'MU2', 'MU3'].map(inCare),
      adoption: ['MU1', 'MU2', 'MU3'].map(underWay),
    })
    expect(await sealed()).toEqual([])
    await put('2020-02-03', {
      care: [inCare('MU3')],
      adoption: [made('MU1'), made('MU2'), underWay('MU3')],
    })
    expect(await sealed()).toEqual(['MU1', 'MU2'])
    await put('2020-02-10', { care: [inCare('MU3')], adoption: [underWay('MU3')] })
    expect(await sealed()).toEqual(['MU1', 'MU2'])
    await put('2020-02-17', {
      care: [inCare('MU1'), inCare('MU3')],
      adoption: [underWay('MU1'), underWay('MU3')],
    })
    expect(await sealed()).toEqual(['MU2'])
  })

  it('also where the list of children in care alone says so, until that proves to be an error', async () => {
    const adopted = { ...inCare('MU4'), left_care_on: isoDate('2020-02-17'), left_care_reason: 'E12' }
    await put('2020-02-18', { care: [inCare('MU1'), inCare('MU3'), adopted], adoption: [] })
    expect(await sealed()).toEqual(['MU2', 'MU4'])
    await put('2020-02-19', { care: [inCare('MU1'), inCare('MU3')], adoption: [] })
    expect(await sealed()).toEqual(['MU2', 'MU4'])
    const otherwise = { ...adopted, left_care_reason: 'E4A' }
    await put('2020-02-20', { care: [inCare('MU1'), inCare('MU3'), otherwise], adoption: [] })
    expect(await sealed()).toEqual(['MU2'])
  })

  it('also where the row that tells of it is kept out, since something else in it was put right', async () => {
    const director = await test.person({ roles: ['director'] })
    const wrong = { ...underWay('MU5'), matched_on: isoDate('2019-06-03') }
    await put('2020-02-21', { care: [], adoption: [wrong] })
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from children.child where council_id = 'MU5'`,
    )
    const about = { childId: rows[0]?.id ?? 0, fact: 'adoption', startsOn: decided } as const
    const by = director.personId
    await test.as(director, (tx) =>
      rectify(tx, { ...about, wrong: { matched_on: ['2019-06-03'] }, reason: 'Made up', by }),
    )
    await test.as(intake, carryOutRectifications)
    await put('2020-02-22', { care: [], adoption: [{ ...wrong, ordered_on: ordered }] })
    expect(await sealed()).toEqual(['MU2', 'MU5'])
    await put('2020-02-23', { care: [inCare('MU5')], adoption: [] })
    expect(await sealed()).toEqual(['MU2', 'MU5'])
  })

  it('until the extract that told of it is taken back', async () => {
    const id = await put('2020-02-24', { care: [], adoption: [made('MU1'), made('MU3')] })
    expect(await sealed()).toEqual(['MU1', 'MU2', 'MU3', 'MU5'])
    await test.as(intake, (tx) => reverseImport(tx, id))
    expect(await sealed()).toEqual(['MU2', 'MU5'])
  })
})
