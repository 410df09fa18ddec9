import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { childrenInCare } from './store/children.ts'
import { entries } from './store/entries.ts'
import { recordEntry } from './store/writing.ts'
import { childInCare } from './testing/children-in-care.ts'
import { madeEntry } from './testing/made-child.ts'

/** Who sees which children on the tracker, and who may record about whom. */
describe('the permanence tracker', () => {
  let test: TestRecord
  let app: TestApp
  let mine: number
  let others: number
  let withheld: number
  let manager: Asking

  const care = { entered_care_on: '2019-01-10' }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    mine = await childInCare(test, { councilId: 'MU-mine', team: 'North', care })
    others = await childInCare(test, { councilId: 'MU-others', team: 'South', care })
    withheld = await childInCare(test, { councilId: 'MU-withheld', team: 'North', care })
    const chair = await test.person({ roles: ['panel chair'] })
    const barrier = madeEntry({ kind: 'barrier', on: isoDate('2020-01-01'), code: 'child not ready' })
    for (const childId of [mine, others, withheld])
      await test.as(chair, (tx) => recordEntry(tx, { childId, kind: 'barrier' }, barrier))
    await test.admin.query('update children.relation set restricted = true where child_id = $1', [withheld])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const seenBy = async (who: Asking) => ({
    children: (await test.as(who, childrenInCare)).map(({ childId }) => childId).toSorted(),
    entries: (await test.as(who, entries)).map(({ childId }) => childId).toSorted(),
  })

  it('shows a manager the children of the team, and no record that is kept from the manager', async () => {
    expect(await seenBy(manager)).toEqual({ children: [mine], entries: [mine] })
    const { body } = await app.get(manager, '/permanence')
    expect([body.includes('MU-mine'), body.includes('MU-others'), body.includes('MU-withheld')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('shows a withheld child to whoever is named for it, also just after another look, and to no other', async () => {
    const pages = ['/permanence', '/permanence/stages', '/permanence/meeting?chair=1']
    const deputy = await test.person({ roles: ['team manager'], team: 'North' })
    const shown = async () =>
      Promise.all(
        [manager, deputy].map(async (who) => {
          const bodies = await Promise.all(pages.map((path) => app.get(who, path)))
          return bodies.map(({ body }) => body.includes('MU-withheld'))
        }),
      )
    const [all, none] = [pages.map(() => true), pages.map(() => false)]
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    expect(await shown()).toEqual([none, none])
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) values ($1, $2, '2012-01-01')`,
      [withheld, manager.kind === 'person' ? manager.personId : 0],
    )
    expect(await shown()).toEqual([all, none])
    await test.admin.query(`delete from children.allowed_reader where child_id = $1`, [withheld])
    expect(await shown()).toEqual([none, none])
  })

  it('has no page and no form about another team’s child', async () => {
    for (const id of [others, withheld]) {
      expect((await app.get(manager, `/permanence/${id}`)).status).toBe(404)
      expect((await app.get(manager, `/permanence/${id}/record/plan`)).status).toBe(404)
      expect((await app.post(manager, `/permanence/${id}/record/barrier`, {})).status).toBe(404)
    }
  })

  it.each<readonly [PersonRole, number]>([
    ['councillor', 403],
    ['board member', 403],
    ['administrator', 403],
    ['democratic services', 403],
    ['auditor', 403],
    ['performance analyst', 200],
    ['conference chair', 200],
  ])('answers a %s with %i', async (role, status) => {
    const who = await test.person({ roles: [role] })
    for (const path of ['/permanence', '/permanence/stages', '/permanence/durations'])
      expect([path, (await app.get(who, path)).status]).toEqual([path, status])
  })

  it('lets those who only read record nothing', async () => {
    const fostering = await test.person({ roles: ['fostering manager'], team: 'North' })
    expect((await app.get(fostering, `/permanence/${mine}`)).status).toBe(200)
    expect((await app.get(fostering, `/permanence/${mine}`)).body).not.toContain('/record/plan')
    expect((await app.get(fostering, `/permanence/${mine}/record/plan`)).status).toBe(403)
  })

  it('keeps a child whom one only reads about from the forms that one uses for others', async () => {
    const both = await test.person({ roles: ['fostering manager'], team: 'South' })
    await test.as(setUp, (tx) =>
      sql`insert into access.role_held (person_id, role, team_id, from_on)
        select ${both.personId}, 'team manager', id, '2012-01-01' from access.team where name = 'North'`.execute(
        tx.db,
      ),
    )
    expect((await app.get(both, `/permanence/${mine}/record/plan`)).status).toBe(200)
    expect((await app.get(both, `/permanence/${others}`)).status).toBe(200)
    expect((await app.get(both, `/permanence/${others}/record/plan`)).status).toBe(403)
  })

  it('notes which children were looked at', async () => {
    await app.get(manager, '/permanence')
    const { rows } = await test.admin.query<{ ids: string[]; screen: string; because: string }>(
      `select ids, screen, because from record.audit where what = 'read' order by id desc limit 1`,
    )
    expect(rows[0]).toEqual({
      ids: [String(mine)],
      screen: '/permanence',
      because: 'permanence tracking: own teams',
    })
  })
})
