import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { ViewerTx } from '../access/index.ts'
import { isoDate } from '../kernel/index.ts'
import type { TestApp } from '../app/testing/test-app.ts'
import { testApp } from '../app/testing/test-app.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { setUp, testRecord } from '../app/testing/test-record.ts'
import type { FundingLine } from './model.ts'
import { splitOf } from './model.ts'
import { money } from './money.ts'
import type { NewFundingLine } from './store/funding-lines.ts'
import { fundingLines, recordFundingLine } from './store/funding-lines.ts'
import { recordVacancy } from './store/record-vacancy.ts'
import { vacancies } from './store/vacancies.ts'

const training: NewFundingLine = {
  purpose: 'training',
  note: 'Two cohorts',
  amount: 4_900_000,
  about: true,
  startsOn: isoDate('2020-07-01'),
  years: 2,
  includes: [{ what: 'training the trainers, to cost less later', amount: 1_800_000 }],
  sources: [
    { name: 'the training budget', amount: undefined },
    { name: 'reserves', amount: undefined },
  ],
}

describe('funding and posts', () => {
  let test: TestRecord
  let app: TestApp
  const as = <T>(work: (tx: ViewerTx) => Promise<T>, asAt?: string) =>
    test.as(setUp, work, asAt === undefined ? {} : { asAt: isoDate(asAt) })

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const post = async (title: string): Promise<number> => {
    const { rows } = await as((tx) =>
      sql<{ id: number }>`insert into access.post (title) values (${title}) returning id`.execute(tx.db),
    )
    return rows[0]?.id ?? 0
  }

  it('keeps a funding line whole, with amounts that are not known', async () => {
    const id = await as((tx) => recordFundingLine(tx, training))
    expect(await as(fundingLines)).toMatchObject([{ ...training, id }])
  })

  it('lists posts that are vacant or held for a time, with what is known of the recruitment that day', async () => {
    await test.person({ posts: ['Head of Service'] })
    const postId = await post('Service Manager')
    await as((tx) =>
      recordVacancy(tx, {
        postId,
        fullTimeEquivalent: 1,
        fromOn: isoDate('2020-03-13'),
        untilOn: isoDate('2020-07-31'),
        coveredBy: 'agency staff',
        cost: 'Met by the vacancy',
        joins: { words: 'July 2020', by: isoDate('2020-07-31') },
      }),
    )
    const on = async (asAt: string) =>
      (await as(vacancies, asAt)).map(({ title, held, recruitment }) => [title, held, recruitment?.coveredBy])
    expect(await on('2020-06-16')).toEqual([['Service Manager', 'vacant', 'agency staff']])
    expect(await on('2020-08-01')).toEqual([['Service Manager', 'vacant', undefined]])
  })

  it('lists a post while cover runs on beside its new holder', async () => {
    const postId = await post('Team Manager')
    await as((tx) =>
      sql`with person as (insert into access.person (name) values ('Made-up holder') returning id)
        insert into access.post_holder (post_id, person_id, from_on) select ${postId}, id, '2020-05-25' from person`.execute(
        tx.db,
      ),
    )
    await as((tx) =>
      recordVacancy(tx, {
        postId,
        fullTimeEquivalent: 2,
        fromOn: isoDate('2020-03-13'),
        untilOn: isoDate('2020-06-26'),
        coveredBy: 'agency staff',
        cost: undefined,
        joins: undefined,
      }),
    )
    const titles = async (asAt: string) => (await as(vacancies, asAt)).map(({ title }) => title)
    expect(await titles('2020-06-26')).toContain('Team Manager')
    expect(await titles('2020-06-27')).not.toContain('Team Manager')
  })

  it('shows the page to those who may read funding, and to nobody else', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    const { status, body } = await app.get(councillor, '/funding')
    expect(status).toBe(200)
    expect(body).toContain('About £49,000')
    expect(body).toContain('£18,000 for training the trainers, to cost less later')
    expect(body).toContain('Not known: how much comes from the training budget and how much from reserves.')
    expect((await app.get(await test.person({ roles: ['administrator'] }), '/funding')).status).toBe(403)
  })

  it('lets a councillor write no funding: the database refuses', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    await expect(test.as(councillor, (tx) => recordFundingLine(tx, training))).rejects.toThrow(
      'row-level security',
    )
  })
})

describe('how much of an amount its sources account for', () => {
  const line = (sources: FundingLine['sources']) => splitOf({ amount: 4_900_000, about: true, sources })

  it('knows the whole, what is missing, and what does not add up', () => {
    expect(
      line([
        { name: 'A', amount: 1_800_000 },
        { name: 'B', amount: 3_100_000 },
      ]),
    ).toEqual({ known: 'whole' })
    expect(
      line([
        { name: 'A', amount: 1_800_000 },
        { name: 'B', amount: undefined },
      ]),
    ).toEqual({ known: 'not whole', without: ['B'] })
    expect(line([])).toEqual({ known: 'not whole', without: [] })
    expect(line([{ name: 'A', amount: 100 }])).toEqual({ known: 'does not add up', sources: 100 })
  })
})

describe('money', () => {
  it.each([
    [4_900_000, false, '£49,000'],
    [4_900_000, true, 'about £49,000'],
    [4_950, false, '£49.50'],
    [1, false, '£0.01'],
  ])('prints %i pence', (pence, about, words) => {
    expect(money(pence, about)).toBe(words)
  })
})
