import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { childByNumber } from '../../../children/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { applyExtract } from '../../import/carry-out.ts'
import type { IdentitySite } from '../../testing/identity-site.ts'
import { extractOf, identitySite, inCare, intake, person, referred } from '../../testing/identity-site.ts'
import { madeExtract, madeFile, type MadeFacts } from '../../testing/made-extract.ts'
import { eraseChildren } from '../retention/erase.ts'
import { candidates, sideBySide, whyNotJoined } from './candidates.ts'
import { carryOutDecisions, decideOnNumbers, decisionsOnNumbers } from './decide.ts'

const line = { kind: 'system', name: 'command line' } as const

let site: IdentitySite
beforeEach(async () => {
  site = await identitySite()
})
afterEach(() => site.close())

describe('numbers that may be one child', () => {
  it('are a number that left and one that came, who were born, live and began alike', async () => {
    await site.put('2020-01-06', {
      ...extractOf('OLD1'),
      details: [person('OLD1'), { ...person('OTHER'), gender: '2' }],
    })
    expect(await site.test.as(site.director, candidates)).toEqual([])
    await site.put('2020-01-13', extractOf('NEW1', 'U4'))
    expect(await site.test.as(site.director, candidates)).toMatchObject([
      {
        goneNumber: 'OLD1',
        newNumber: 'NEW1',
        leftOn: '2020-01-13',
        cameOn: '2020-01-13',
        team: 'North',
        sameStarts: 2,
      },
    ])
  })

  it('are none where the day of birth, the team or every start differs', async () => {
    await site.put('2020-01-06', extractOf('OLD1'))
    await site.put('2020-01-13', {
      details: [{ ...person('NEW1'), born_on: isoDate('2011-05-06') }, person('NEW2'), person('NEW3')],
      care: [inCare('NEW1'), { ...inCare('NEW2'), team_name: 'South' }],
      referral: [
        referred('NEW1'),
        { ...referred('NEW2'), team_name: 'South' },
        referred('NEW3', '2020-01-10'),
      ],
    })
    expect(await site.test.as(site.director, candidates)).toEqual([])
  })

  it('are not proposed again once somebody has said that they are two', async () => {
    await site.put('2020-01-06', extractOf('OLD1'))
    await site.put('2020-01-13', extractOf('NEW1'))
    expect(await site.decide('not the same')).toBe(true)
    expect(await site.test.as(site.director, candidates)).toEqual([])
    const before = await site.seen(site.director)
    expect(Object.values(before).flat()).not.toEqual([])
  })

  it('are shown to nobody who may not see both', async () => {
    await site.put('2020-01-06', extractOf('OLD1'))
    await site.put('2020-01-13', extractOf('NEW1'))
    const councillor = await site.test.person({ roles: ['councillor', 'performance analyst'] })
    expect(await site.test.as(councillor, candidates)).toEqual([])
    expect(
      await site.test.as(councillor, async (tx) =>
        sideBySide(tx, [await site.idOf('NEW1'), await site.idOf('OLD1')]),
      ),
    ).toEqual([])
    expect(
      await site.test.as(site.director, async (tx) =>
        sideBySide(tx, [await site.idOf('NEW1'), await site.idOf('OLD1')]),
      ),
    ).toMatchObject([
      { councilId: 'NEW1', leftOn: null },
      { councilId: 'OLD1', leftOn: '2020-01-13' },
    ])
  })
})

describe('a sealed record', () => {
  const adopted = (of: string, ordered: boolean) => ({
    of,
    decided_on: isoDate('2019-06-03'),
    placed_on: isoDate('2019-09-02'),
    ...(ordered ? { ordered_on: isoDate('2020-01-02') } : {}),
  })
  const extract = (of: string, ordered: boolean) =>
    ({ ...extractOf(of), adoption: [adopted(of, ordered)] }) satisfies MadeFacts
  const putAll = (asAt: string, made: MadeFacts) => {
    site.test.setClock(`${asAt}T10:00:00Z`)
    const day = isoDate(asAt)
    return site.test.as(intake, (tx) => applyExtract(tx, madeFile(day), madeExtract(day, [3, 8, 10], made)))
  }

  it.each([true, false])('is neither proposed nor joined, ordered or placed only (%s)', async (ordered) => {
    await putAll('2020-01-06', extract('OLD1', ordered))
    await putAll('2020-01-13', extractOf('NEW1'))
    const manager = await site.test.person({ roles: ['director', 'adoption manager'] })
    expect(await site.test.as(manager, candidates)).toEqual([])
    const [child, other] = [await site.idOf('NEW1'), await site.idOf('OLD1')]
    expect(await site.test.as(intake, (tx) => whyNotJoined(tx, child, other))).toMatch(/never joined/)
    const given = {
      childId: child,
      otherId: other,
      decision: 'joined',
      reason: 'Made up',
      by: manager.personId,
    } as const
    await site.test.as(manager, (tx) => decideOnNumbers(tx, given))
    await site.test.as(intake, (tx) => carryOutDecisions(tx, []))
    expect(await site.test.as(manager, decisionsOnNumbers)).toMatchObject([
      { decision: 'not the same', done: true },
    ])
    expect((await site.test.admin.query('select from children.membership')).rowCount).toBe(0)
  })
})

describe('two numbers joined by a person', () => {
  beforeEach(async () => {
    await site.put('2020-01-06', extractOf('OLD1'))
    const entry = `insert into permanence.entry (child_id, kind, on_day, code, words) values`
    await site.test.as(site.director, async (tx) =>
      sql`${sql.raw(entry)} (${await site.idOf('OLD1')}, 'barrier', '2020-01-06', 'court', 'Typed before')`.execute(
        tx.db,
      ),
    )
    await site.put('2020-01-13', { ...extractOf('NEW1', 'U4'), details: [person('NEW1')] })
    site.test.setClock('2020-01-15T10:00:00Z')
    await site.decide('joined')
  })

  it('are one child with the past of both, found by either number', async () => {
    const now = await site.seen(site.director)
    expect(now['children.care']).toMatchObject([{ number: 'NEW1', placement_type: 'U4' }])
    expect(now['children.summary']).toHaveLength(1)
    const then = await site.seen(site.director, { asAt: isoDate('2020-01-07') })
    expect(then['children.care']).toMatchObject([{ number: 'NEW1', placement_type: 'U1' }])
    expect(then['children.summary']).toMatchObject([{ number: 'NEW1', status: 'in care' }])
    for (const who of [site.director, line])
      expect(await site.test.as(who, (tx) => childByNumber(tx, 'OLD1'))).toBe(await site.idOf('NEW1'))
    const entries = await site.test.as(site.director, (tx) =>
      sql<{ child_id: number }>`select child_id from permanence.entry`.execute(tx.db),
    )
    expect(entries.rows).toEqual([{ child_id: await site.idOf('NEW1') }])
  })

  it('are two still, as known before', async () => {
    const at = { asAt: isoDate('2020-01-14'), knownAt: isoDate('2020-01-14') }
    const then = await site.seen(site.director, at)
    expect(then['children.details']).toMatchObject([{ number: 'NEW1' }, { number: 'OLD1' }])
    expect(then['children.care']).toMatchObject([{ number: 'NEW1' }])
    const before = await site.seen(site.director, {
      asAt: isoDate('2020-01-07'),
      knownAt: isoDate('2020-01-08'),
    })
    expect(before['children.care']).toMatchObject([{ number: 'OLD1', placement_type: 'U1' }])
    const known = await site.test.as(
      site.director,
      (tx) => sql<{ child_id: number }>`select child_id from permanence.entry_known`.execute(tx.db),
      at,
    )
    expect(known.rows).toEqual([{ child_id: await site.idOf('OLD1') }])
  })

  it('are counted once by the product too', async () => {
    for (const who of [line, { kind: 'system', name: 'line' } as const])
      expect((await site.seen(who))['children.details']).toHaveLength(1)
  })

  it('take what later extracts say of either number', async () => {
    await site.put('2020-01-20', extractOf('OLD1', 'K2'))
    expect((await site.seen(site.director))['children.care']).toMatchObject([
      { number: 'NEW1', placement_type: 'K2' },
    ])
    const both = {
      details: [person('OLD1'), person('NEW1')],
      care: [inCare('OLD1', 'K2'), inCare('NEW1', 'H5')],
    }
    await site.put('2020-01-27', { ...both, referral: [referred('OLD1'), referred('NEW1')] })
    expect((await site.seen(site.director))['children.care']).toMatchObject([
      { number: 'NEW1', placement_type: 'H5' },
    ])
    expect((await site.seen(site.director))['children.referral']).toHaveLength(1)
  })

  it('count nothing as gone that the joined child is made of', async () => {
    site.test.setClock('2020-01-20T10:00:00Z')
    const day = isoDate('2020-01-20')
    const applied = await site.test.as(intake, (tx) =>
      applyExtract(tx, madeFile(day), madeExtract(day, [3, 8], extractOf('NEW1', 'U4'))),
    )
    expect(
      applied.preview.comparison.map(({ same, added, unexplained }) => ({ same, added, unexplained })),
    ).toEqual([
      { same: 1, added: 0, unexplained: 0 },
      { same: 1, added: 0, unexplained: 0 },
    ])
  })

  it('are parted again with nothing lost, and can be joined again', async () => {
    await site.part()
    expect((await site.seen(site.director))['children.details']).toMatchObject([
      { number: 'NEW1' },
      { number: 'OLD1' },
    ])
    const entries = await site.test.as(site.director, (tx) =>
      sql<{ child_id: number }>`select child_id from permanence.entry`.execute(tx.db),
    )
    expect(entries.rows).toEqual([{ child_id: await site.idOf('OLD1') }])
    expect(await site.test.as(site.director, (tx) => childByNumber(tx, 'OLD1'))).toBe(await site.idOf('OLD1'))
    expect(await site.decide('joined')).toBe(true)
    expect((await site.seen(site.director))['children.details']).toHaveLength(1)
  })

  it('go together, by retention, with every number', async () => {
    const child = await site.idOf('NEW1')
    await site.test.asRetention((tx) => eraseChildren(tx, [child]))
    expect((await site.test.admin.query('select from children.child')).rowCount).toBe(0)
    expect((await site.test.admin.query('select from children.identity_history')).rowCount).toBe(0)
  })

  it('are not decided about twice', async () => {
    expect(await site.decide('joined')).toBe(false)
    expect(await site.decide('not the same', 'OLD1', 'NEW1')).toBe(false)
  })
})
