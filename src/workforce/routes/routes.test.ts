import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { fundingLines } from '../store/funding-lines.ts'
import { readAmount, readNamedAmount } from './amounts.ts'

describe('the form for a funding line', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const funding = (changed: Readonly<Record<string, string>> = {}) => ({
    purpose: 'training',
    note: '',
    amount: '49,000',
    about: 'yes',
    'startsOn-day': '1',
    'startsOn-month': '7',
    'startsOn-year': '2020',
    years: '2',
    includes: 'training the trainers: 18,000',
    sources: 'the training budget\nreserves: £31,000',
    ...changed,
  })

  it('records a line once, with what is not known left open', async () => {
    const sent = { ...funding(), _key: randomUUID() }
    for (const { status, location } of [
      await app.post(director, '/funding', sent),
      await app.post(director, '/funding', sent),
    ])
      expect([status, location]).toEqual([303, '/funding'])
    const lines = await test.as(setUp, fundingLines)
    expect(lines).toMatchObject([
      {
        amount: 4_900_000,
        about: true,
        startsOn: isoDate('2020-07-01'),
        years: 2,
        includes: [{ what: 'training the trainers', amount: 1_800_000 }],
        sources: [
          { name: 'the training budget', amount: undefined },
          { name: 'reserves', amount: 3_100_000 },
        ],
      },
    ])
  })

  it.each([
    [{ purpose: ' ' }, 'Enter what the money is for'],
    [{ amount: '' }, 'Enter the amount'],
    [{ amount: 'lots' }, 'The amount must be a sum of money'],
    [{ about: '' }, 'Say whether the amount is an estimate'],
    [{ 'startsOn-day': '31', 'startsOn-month': '6' }, 'must be a real date'],
    [{ years: 'two' }, 'Enter how many years it is for'],
    [{ years: '11' }, 'The years must be between 1 and 10'],
    [{ includes: 'training the trainers' }, 'as a name, a colon and an amount'],
    [{ includes: 'everything: 50,000' }, 'What it includes comes to more than the amount'],
  ])('refuses %o with what was typed', async (changed, message) => {
    const { status, body } = await app.post(director, '/funding', funding({ note: 'As typed', ...changed }))
    expect([status, body.includes(message), body.includes('As typed')]).toEqual([422, true, true])
  })

  it('is there for those who may change funding alone', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(director, '/funding/new')).status).toBe(200)
    expect((await app.get(director, '/funding')).body).toContain('/funding/new')
    expect((await app.get(councillor, '/funding')).body).not.toContain('/funding/new')
    expect((await app.get(councillor, '/funding/new')).status).toBe(403)
    expect((await app.post(councillor, '/funding', funding())).status).toBe(403)
  })
})

describe('amounts as people type them', () => {
  it.each([
    ['49,000', 4_900_000],
    ['£49000', 4_900_000],
    ['49.50', 4_950],
    [' £ 1,234,567.89 ', 123_456_789],
    ['0', undefined],
    ['49k', undefined],
    ['4,90', undefined],
    ['-5', undefined],
    ['', undefined],
  ])('reads %o', (text, pence) => {
    expect(readAmount(text)).toBe(pence)
  })

  it('keeps a colon that belongs to a name', () => {
    expect(readNamedAmount('reserves: social care: 31,000')).toEqual({
      name: 'reserves: social care',
      amount: 3_100_000,
    })
    expect(readNamedAmount('grant: not agreed yet')).toEqual({
      name: 'grant: not agreed yet',
      amount: undefined,
    })
  })
})
