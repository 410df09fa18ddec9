import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { forgetFailures, patience, secondsToWait, takeAttempt } from './lockout.ts'
import { signInItself } from './with-password.ts'

describe('how long the next try waits', () => {
  it('is nothing for the first five, then a minute, doubling up to a quarter of an hour', () => {
    const waits = [0, 4, 5, 6, 7, 8, 9, 10, 1000].map((count) =>
      secondsToWait({ count, sinceLast: 0 }, patience.account),
    )
    expect(waits).toEqual([0, 0, 60, 120, 240, 480, 900, 900, 900])
  })

  it('runs down from the last failure', () => {
    expect(secondsToWait({ count: 5, sinceLast: 59.2 }, patience.account)).toBe(1)
    expect(secondsToWait({ count: 5, sinceLast: 61 }, patience.account)).toBe(0)
  })
})

describe('attempts', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-11-24T10:00:00Z')
  })
  afterAll(() => test.close())

  const take = (email: string, source: string) =>
    test.as(signInItself, (tx) => takeAttempt(tx, { email, source }))

  it('are let through five times and no more, even fifty at the same moment', async () => {
    const waits = await Promise.all(
      Array.from({ length: 50 }, (_, index) => take('ada@council.example', `192.0.2.${index}`)),
    )
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
  })

  it('on one account do not shut another', async () => {
    expect(await take('bea@council.example', '192.0.2.200')).toBe(0)
  })

  it('may be made again after the wait, and the next wait is longer', async () => {
    expect(await take('ada@council.example', '192.0.2.1')).toBe(60)
    test.setClock('2020-11-24T10:01:01Z')
    expect(await take('ada@council.example', '192.0.2.1')).toBe(0)
    expect(await take('ada@council.example', '192.0.2.1')).toBe(120)
  })

  it('are forgotten when one succeeds, and after a day', async () => {
    await test.as(signInItself, (tx) =>
      forgetFailures(tx, { email: 'ada@council.example', source: '192.0.2.1' }),
    )
    expect(await take('ada@council.example', '192.0.2.1')).toBe(0)
    for (let more = 0; more < 5; more += 1) await take('cay@council.example', '198.51.100.1')
    expect(await take('cay@council.example', '198.51.100.1')).toBeGreaterThan(0)
    test.setClock('2020-11-25T10:02:00Z')
    expect(await take('cay@council.example', '198.51.100.1')).toBe(0)
  })

  it('from one source are slowed down whatever account they try, and one network is one source', async () => {
    const waits: number[] = []
    for (let each = 0; each < 60; each += 1) {
      waits.push(await take(`guess${each}@council.example`, `2001:db8:1:2::${each.toString(16)}`))
    }
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(50)
    expect(await take('guess@council.example', '2001:db8:1:3::1')).toBe(0)
  })

  it('keep neither addresses nor sources in words', async () => {
    const { rows } = await test.admin.query('select * from access.sign_in_failure')
    expect(JSON.stringify(rows)).not.toMatch(/guess|2001|council/)
  })
})
