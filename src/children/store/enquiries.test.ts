import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { withEnquiryOpen } from './enquiries.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

describe('a section 47 enquiry goes on', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const open = async (asAt: string) =>
    (
      await test.as(
        intake,
        (tx) =>
          sql<{ council_id: string }>`
            select council_id from children.child where id in (${withEnquiryOpen}) order by 1`.execute(tx.db),
        { asAt: day(asAt) },
      )
    ).rows.map(({ council_id }) => council_id)

  it('until a conference, a plan, the decision that none is needed, or the end of the case; unsaid, for a year', async () => {
    const strategy_on = day('2020-02-03')
    const enquiries = [
      { of: 'MU1 waiting for a conference', conference_unnecessary: false },
      { of: 'MU2 not said', conference_unnecessary: null },
      { of: 'MU3 none needed', conference_unnecessary: true },
      { of: 'MU4 held', conference_unnecessary: false, conference_on: day('2020-02-20') },
      { of: 'MU5 planned for later', conference_unnecessary: null, conference_on: day('2020-05-04') },
      { of: 'MU6 case closed', conference_unnecessary: null },
      { of: 'MU7 on a plan since', conference_unnecessary: null },
      { of: 'MU8 on an earlier plan', conference_unnecessary: null },
      { of: 'MU9 needed and planned', conference_unnecessary: false, conference_on: day('2020-05-04') },
    ].map((each) => ({ strategy_on, ...each }))
    await test.as(intake, (tx) =>
      applyExtract(
        tx,
        madeFile(day('2020-03-30')),
        madeExtract(day('2020-03-30'), [5, 6, 7], {
          enquiry: enquiries,
          need: [{ of: 'MU6 case closed', started_on: day('2019-12-02'), closed_on: day('2020-03-02') }],
          protection: [
            { of: 'MU7 on a plan since', started_on: day('2020-02-24') },
            { of: 'MU8 on an earlier plan', started_on: day('2018-02-26'), ended_on: day('2019-11-04') },
          ],
        }),
      ),
    )
    expect(await open('2020-03-30')).toEqual([
      'MU1 waiting for a conference',
      'MU2 not said',
      'MU5 planned for later',
      'MU8 on an earlier plan',
      'MU9 needed and planned',
    ])
    for (const on of ['2020-05-03', '2020-05-04', '2020-05-10'])
      expect(await open(on)).toContain('MU5 planned for later')
    const needed = ['MU1 waiting for a conference', 'MU9 needed and planned']
    expect(await open('2021-02-04')).toEqual([needed[0], 'MU5 planned for later', needed[1]])
    // Whether a booked one was held is not known, for a year from its day; where one is needed, until it is known.
    expect(await open('2021-05-04')).toEqual([needed[0], 'MU5 planned for later', needed[1]])
    expect(await open('2021-05-05')).toEqual(needed)
    const without = day('2020-05-11')
    await test.as(intake, (tx) => applyExtract(tx, madeFile(without), madeExtract(without, [7], {})))
    expect(await open('2020-05-11')).toContain('MU5 planned for later')
    const later = day('2020-05-12')
    await test.as(intake, (tx) =>
      applyExtract(tx, madeFile(later), madeExtract(later, [5], { enquiry: enquiries })),
    )
    expect(await open('2020-05-11')).toContain('MU5 planned for later')
    expect(await open('2020-05-12')).not.toContain('MU5 planned for later')
    expect(await open('2021-02-04')).toEqual(['MU1 waiting for a conference'])
    expect(await open('2020-03-29')).toEqual([])
  })
})
