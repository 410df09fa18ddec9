import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { setUp, testRecord } from '../app/testing/test-record.ts'
import { isoDate } from '../kernel/index.ts'
import type { LocalLimit } from './local-limits.ts'
import { decideLocalLimit, localLimits, rulebookOf, versionOf } from './store.ts'

const visits = (changed: Partial<LocalLimit> = {}): LocalLimit => ({
  clock: 'cp.visit',
  count: 15,
  unit: 'working days',
  from: isoDate('2020-09-01'),
  reason: 'The Improvement Board decided it.',
  ...changed,
})

describe('the council’s own limits on record', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
    await test.as(setUp, (tx) => decideLocalLimit(tx, visits(), 0))
  })
  afterAll(() => test.close())

  const as = async (role: PersonRole) => test.person({ roles: [role] })
  const seen = async (who: Asking) =>
    (await test.as(who, localLimits)).map(({ clock, count }) => [clock, count])

  it('are read by every role, and not by a person without one', async () => {
    for (const role of ['director', 'team manager', 'councillor', 'auditor', 'administrator'] as const)
      expect(await seen(await as(role))).toEqual([['cp.visit', 15]])
    expect(await seen(await test.person({}))).toEqual([])
  })

  it('are written by those who answer for the service and the administrator, and by nobody else', async () => {
    for (const role of [
      'team manager',
      'reviewing service manager',
      'performance analyst',
      'auditor',
      'councillor',
    ] as const) {
      const person = await as(role)
      const from = isoDate('2020-10-01')
      await expect(
        test.as(person, async (tx) =>
          decideLocalLimit(tx, visits({ from }), versionOf(await localLimits(tx), 'cp.visit')),
        ),
      ).rejects.toThrow(/row-level security/)
    }
  })

  it('refuse law and guidance whoever asks', async () => {
    const administrator = await as('administrator')
    await expect(
      test.as(administrator, (tx) => decideLocalLimit(tx, visits({ clock: 'cla.review.first' }), 0)),
    ).rejects.toThrow('cla.review.first is not the council’s to change')
  })

  it('are replaced for the same day, and known as they were before', async () => {
    const administrator = await as('administrator')
    test.setClock('2020-11-25T10:00:00Z')
    const decide = (count: number, version: number) =>
      test.as(administrator, (tx) => decideLocalLimit(tx, visits({ count }), version))
    const version = await test.as(administrator, async (tx) => versionOf(await localLimits(tx), 'cp.visit'))
    expect(await decide(12, version)).toBe(true)
    expect(await decide(11, version)).toBe(false)
    const limitOn = (knownAt: string) =>
      test.as(
        administrator,
        async (tx) => (await rulebookOf(tx)).ruleOn('cp.visit', isoDate('2020-11-23'))?.limit.count,
        { knownAt: isoDate(knownAt) },
      )
    expect([await limitOn('2020-11-24'), await limitOn('2020-11-25')]).toEqual([15, 12])
  })

  it('decide nothing about a clock that is not the council’s any more', async () => {
    await test.as(setUp, (tx) =>
      sql`insert into clocks.local_limit (clock, count, unit, starts_on, reason)
        values ('assessment.cf', 60, 'working days', '2020-09-01', 'From before guidance took it over.')`.execute(
        tx.db,
      ),
    )
    expect((await seen(await as('director'))).map(([clock]) => clock)).not.toContain('assessment.cf')
  })

  it.each(['director', 'head of service'] as const)('are changed by the %s', async (role) => {
    const from = isoDate('2020-11-01')
    const decided = await test.as(await as(role), async (tx) =>
      decideLocalLimit(
        tx,
        visits({ from, clock: 'cin.visit' }),
        versionOf(await localLimits(tx), 'cin.visit'),
      ),
    )
    expect(decided).toBe(true)
  })
})
