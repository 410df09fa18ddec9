import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { extractOf, identitySite, intake, referred, type IdentitySite } from '../../testing/identity-site.ts'
import { tablesWith } from '../../testing/retention-site.ts'
import { carryOutRectifications } from '../rectification/carry-out.ts'
import { rectify } from '../rectification/marks.ts'
import { eraseChildren } from '../retention/erase.ts'

const canary = 'quokkaworker'

/** A number is joined to a child by mistake, and parted again: the child's rows of the time between were made of both. */
describe('what was known of a number while it was joined to another child', () => {
  let site: IdentitySite

  beforeEach(async () => {
    site = await identitySite()
    const told = { ...referred('OLD1', '2019-10-01'), worker_name: canary }
    await site.put('2020-01-06', { ...extractOf('OLD1'), referral: [told] })
    await site.put('2020-01-13', extractOf('NEW1'))
    site.test.setClock('2020-01-14T10:00:00Z')
    await site.decide('joined')
    site.test.setClock('2020-01-20T10:00:00Z')
    await site.part()
    expect(await tablesWith(site.test, canary)).toContain('children.referral')
  })
  afterEach(() => site.close())

  const referralsOn = async (day: string) =>
    (await site.seen(site.director, { asAt: isoDate(day), knownAt: isoDate('2020-01-14') }))[
      'children.referral'
    ]

  it('is removed with the record of that number, and nothing else of the child is', async () => {
    expect(await referralsOn('2020-01-07')).toMatchObject([{ number: 'NEW1', worker_name: canary }])
    await site.test.asRetention(async (tx) => eraseChildren(tx, [await site.idOf('OLD1')]))
    for (const trace of [canary, 'OLD1']) expect(await tablesWith(site.test, trace), trace).toEqual([])
    expect(await referralsOn('2020-01-07')).toEqual([])
    expect(await referralsOn('2020-01-13')).toMatchObject([{ number: 'NEW1' }])
    expect((await site.seen(site.director))['children.care']).toMatchObject([{ number: 'NEW1' }])
  })

  it('is removed with a row of that number that is put right', async () => {
    const about = {
      childId: await site.idOf('OLD1'),
      fact: 'referral',
      startsOn: isoDate('2019-10-01'),
    } as const
    const by = site.director.personId
    await site.test.as(site.director, (tx) => rectify(tx, { ...about, wrong: {}, reason: 'Made up', by }))
    await site.test.as(intake, carryOutRectifications)
    expect(await tablesWith(site.test, canary)).toEqual([])
    expect((await site.seen(site.director))['children.referral']).toMatchObject([{ number: 'NEW1' }])
  })
})
