import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceSiblings } from '../../../children/index.ts'
import { restrictRecord, replaceNames } from '../../../children/testing/typed.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { RetentionSite } from '../../testing/retention-site.ts'
import { canary, intake, retentionSite, withChild } from '../../testing/retention-site.ts'
import { keepProblems } from '../../import/imports.ts'
import { childrenDue } from './due.ts'
import { endHold, holds, keepOut } from './holds.ts'
import { planById, planChildren, proofOf } from './plans.ts'
import { rowsRemovedBetween } from '../../testing/rows-removed.ts'

let site: RetentionSite
let child: number

beforeAll(async () => {
  site = await retentionSite()
  const { test, director, analyst } = site
  const found = await test.admin.query<{ id: number }>(
    'select id from children.child where council_id = $1',
    [canary.councilId],
  )
  child = found.rows[0]?.id ?? 0
  // Everything that people and files can leave of a child.
  await test.as(analyst, (tx) => replaceNames(tx, [canary]))
  const family = ['MU2', canary.councilId].map((councilId) => ({ councilId, family: 'F1' }))
  expect(await test.as(analyst, (tx) => replaceSiblings(tx, family))).toMatchObject({ taken: 2 })
  await test.as(director, async (tx) => {
    const post = await sql<{ id: number }>`select id from access.post limit 1`.execute(tx.db)
    await restrictRecord(tx, child, {
      reason: 'high risk',
      reviewBy: isoDate('2021-01-04'),
      authorisedByPostId: post.rows[0]?.id ?? 0,
      readers: [director.personId, analyst.personId],
    })
    await sql`insert into record.audit (person_id, what, subject, ids, screen, because)
      values (${director.personId}, 'read', 'children', ${[child]}::bigint[], '/children/:id/reason',
              ${`reason given: ${canary.words}`})`.execute(tx.db)
    await sql`insert into record.audit (person_id, what, subject, because)
      values (${director.personId}, 'read', 'record.audit', ${`who read children ${child}`})`.execute(tx.db)
    await sql`insert into record.effect (person_id, form_key, go_to)
      values (${director.personId}, gen_random_uuid(), ${`/children/${child}`})`.execute(tx.db)
  })
  await test.as(director, async (tx) => {
    await sql`select set_config('los.reason', ${canary.words}, true)`.execute(tx.db)
    await sql`insert into permanence.entry (child_id, kind, on_day, code, words)
      values (${child}, 'barrier', '2018-01-20', 'court', ${canary.words})`.execute(tx.db)
    await sql`update permanence.entry set words = ${`${canary.words} again`}`.execute(tx.db)
  })
  await test.as(intake, (tx) =>
    keepProblems(tx, 1, [
      {
        code: 'made-up',
        where: { sheet: 'List 3', list: 3, row: 4, column: 'Child Unique ID' },
        found: `“${canary.councilId}”`,
        expected: 'another',
        effect: 'warning',
      },
    ]),
  )
})
afterAll(() => site.close())

describe('what would go', () => {
  it('is told as numbers, and nothing goes', async () => {
    const plan = await site.draw(site.analyst)
    const held = await site.test.as(site.analyst, (tx) => planById(tx, plan))
    expect(held).toMatchObject({ state: 'drawn up', counts: { files: 2, children: 1, held: 0 } })
    expect(held?.counts.rows).toContainEqual({ list: 3, kind: 'referral', year: 2018, children: 1, rows: 1 })
    expect(await site.tablesWith(canary.councilId)).toContain('children.child')
  })

  it('names children only to those who may open them', async () => {
    const plan = await site.draw(site.analyst)
    const seenBy = async (who: RetentionSite['director']) =>
      (await site.test.as(who, (tx) => planChildren(tx, plan))).map(({ councilId }) => councilId)
    expect(await seenBy(site.director)).toEqual([canary.councilId])
    const other = await site.test.person({ roles: ['head of service'] })
    expect(await seenBy(other)).toEqual([])
  })

  it('leaves out whom a hold keeps, one child or a kind', async () => {
    const { test, director } = site
    const childrenIn = async () =>
      (await test.as(director, async (tx) => planById(tx, await site.draw())))?.counts ?? undefined
    const hold = { reason: 'court proceedings', words: 'Hearing in May' } as const
    await test.as(director, (tx) => keepOut(tx, { whose: { councilId: canary.councilId }, ...hold }))
    expect(await childrenIn()).toMatchObject({ children: 0, held: 1 })
    const [made] = await test.as(director, holds)
    expect(made).toMatchObject({ councilId: canary.councilId, reason: 'court proceedings' })
    if (!made) throw new Error('No hold')
    expect(await test.as(director, (tx) => endHold(tx, { ...made, because: 'Over' }))).toBe(true)
    expect(await childrenIn()).toMatchObject({ children: 1, held: 0 })
    await test.as(director, (tx) => keepOut(tx, { whose: { kind: 'care' }, ...hold }))
    expect(await childrenIn()).toMatchObject({ children: 1, held: 0 })
  })

  it('is refused for a hold that is there, and for a child whom nobody knows', async () => {
    const hold = { reason: 'law says so', words: 'Regulations' } as const
    const keep = (whose: Parameters<typeof keepOut>[1]['whose']) =>
      site.test.as(site.director, (tx) => keepOut(tx, { whose, ...hold }))
    expect(await keep({ kind: 'care' })).toEqual({ ok: false, why: 'This is kept out already' })
    expect(await keep({ councilId: 'NOBODY' })).toMatchObject({ ok: false })
  })
})

describe('nothing goes', () => {
  it('before a second person has approved it', async () => {
    const plan = await site.draw(site.director)
    expect(await site.approve(plan, site.director)).toBe(false)
    expect(await site.run(plan)).toMatchObject({ ok: false })
    await expect(
      site.test.admin.query(
        "update retention.plan set state = 'approved', approved_by = drawn_up_by where id = $1",
        [plan],
      ),
    ).rejects.toThrow('check constraint')
    expect(await site.tablesWith(canary.councilId)).toContain('children.child')
  })

  it('by the app’s own role, whoever asks it', async () => {
    for (const who of [site.director, site.analyst, intake]) {
      for (const table of [
        'children.child',
        'permanence.entry',
        'permanence.entry_history',
        'retention.removed',
      ])
        await expect(
          site.test.as(who, (tx) => sql`delete from ${sql.table(table)}`.execute(tx.db)),
          table,
        ).rejects.toThrow('permission denied')
    }
  })

  it('when other lines than the approved ones stand in the plan', async () => {
    const plan = await site.draw(site.analyst)
    await site.approve(plan, site.director)
    await site.test.admin.query('insert into retention.plan_child values ($1, 2, $2)', [plan, '2018-01-01'])
    expect(await site.run(plan)).toMatchObject({
      ok: false,
      why: `Plan ${plan} is not what was approved: draw up another.`,
    })
  })

  it('of a child who is held since', async () => {
    const plan = await site.draw(site.analyst)
    await site.approve(plan, site.director)
    const hold = { reason: 'inquiry or review', words: 'Review' } as const
    await site.test.as(site.director, (tx) =>
      keepOut(tx, { whose: { councilId: canary.councilId }, ...hold }),
    )
    expect(await site.run(plan)).toEqual({ ok: true, children: 0, adopters: 0, files: 2, keptAfterAll: 1 })
    const [made] = (await site.test.as(site.director, holds)).filter(({ childId }) => childId !== null)
    if (made) await site.test.as(site.director, (tx) => endHold(tx, { ...made, because: 'Over' }))
  })
})

describe('a plan that two people stand behind', () => {
  it('leaves nothing of the child in any table, and proof of what went', async () => {
    const before = (await site.test.admin.query('select from record.audit')).rowCount
    const plan = await site.draw(site.analyst)
    expect(await site.approve(plan, site.director)).toBe(true)
    expect(await site.run(plan)).toEqual({ ok: true, children: 1, adopters: 0, files: 0, keptAfterAll: 0 })
    for (const trace of [canary.councilId, canary.name, 'zebedee', canary.words])
      expect(await site.tablesWith(trace), trace).toEqual([])
    for (const table of [
      'children.relation',
      'children.details',
      'retention.plan_child',
      'permanence.entry_history',
    ])
      expect(
        (await site.test.admin.query(`select from ${table} where child_id = $1`, [child])).rowCount,
      ).toBe(0)
    expect((await site.test.admin.query('select from record.audit')).rowCount).toBeGreaterThan(before ?? 0)
    const proof = await site.test.as(site.director, (tx) => proofOf(tx, plan))
    expect(proof).toMatchObject({
      drawnUpBy: 'Performance analyst',
      approvedBy: 'Director',
      carriedOutOn: '2020-11-24',
      children: 1,
      keptAfterAll: 0,
    })
    expect(proof?.removedFingerprint).toBe(proof?.approvedFingerprint)
  })

  it('keeps who read what, with a number that leads nowhere', async () => {
    const { rows } = await site.test.admin.query<{ ids: number[]; because: string; person_id: number }>(
      `select ids, because, person_id from record.audit where screen = '/children/:id/reason'`,
    )
    expect(rows[0]?.because).toBe('reason given, removed with the record')
    expect(rows[0]?.person_id).toBe(site.director.personId)
    expect(Number(rows[0]?.ids[0])).toBeLessThan(0)
  })

  it('is never carried out twice, and its proof never changed, by the owner neither', async () => {
    const plan = (
      await site.test.admin.query<{ id: number }>('select max(plan_id) as id from retention.proof')
    ).rows[0]?.id
    expect(await site.run(plan ?? 0)).toEqual({ ok: false, why: `Plan ${plan} was carried out already.` })
    for (const change of ['update retention.proof set children = 0', 'delete from retention.removed'])
      await expect(site.test.admin.query(change)).rejects.toThrow('never changed')
  })

  it('lets a figure say that its rows are gone', async () => {
    const of = (from: string, until: string) =>
      site.test.as(site.manager, (tx) => rowsRemovedBetween(tx, isoDate(from), isoDate(until)))
    expect(await of('2018-01-01', '2018-01-31')).toContainEqual({
      kind: 'referral',
      why: 'retention',
      rows: 1,
      removedOn: '2020-11-24',
    })
    expect(await of('2017-01-01', '2017-12-31')).toEqual([])
  })

  it('does not touch the other child, and a child who comes back is a new one', async () => {
    expect(await site.tablesWith('MU2')).toContain('children.child')
    await site.put('2020-11-25', withChild)
    const { rows } = await site.test.admin.query<{ id: number }>(
      'select id from children.child where council_id = $1',
      [canary.councilId],
    )
    expect(rows[0]?.id).not.toBe(child)
  })
})

describe('a row that merely aged out of its list', () => {
  it('has left it with the first extract that looks back no further', async () => {
    const other = await retentionSite()
    // Referrals look back six months: the one of January 2018 is on no list in August, and still in the record.
    await other.put('2018-08-06', { details: [{ of: 'MU2' }], referral: [] })
    const due = (today: string) => other.test.as(intake, (tx) => childrenDue(tx, 24, isoDate(today)))
    expect((await due('2020-08-05')).map(({ leftOn }) => leftOn)).toEqual(['2018-02-05'])
    expect((await due('2020-08-06')).map(({ leftOn }) => leftOn)).toEqual(['2018-02-05', '2018-08-06'])
    await other.close()
  })
})
