import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { recordEntry } from '../../trackers/permanence/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import type { BodyId } from '../ids.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { decisionDutiesOf } from './publish.ts'
import { childDecisions, decideAboutChild } from './store.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Today is 24 November 2020. */
describe('decisions about a child', () => {
  let test: TestRecord
  let app: TestApp
  let officer: Asking
  let panelChair: Asking
  let manager: Asking
  let councillor: Asking
  let panel: BodyId
  let mine: number
  let others: number
  let withheld: number
  let owner: number

  const care = { entered_care_on: '2019-01-10' }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Reviewing officer'] })
    panelChair = await test.person({ roles: ['panel chair'] })
    manager = await test.person({ roles: ['team manager'], team: 'North', posts: ['Manager North'] })
    councillor = await test.person({ roles: ['councillor'] })
    mine = await childInCare(test, { councilId: 'MU-mine', team: 'North', care })
    others = await childInCare(test, { councilId: 'MU-others', team: 'South', care })
    withheld = await childInCare(test, { councilId: 'MU-withheld', team: 'North', care })
    panel = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Permanence panel', kind: 'panel' })))
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Manager North'`,
    )
    owner = rows[0]?.id ?? 0
    for (const childId of [mine, others, withheld])
      await test.as(panelChair, (tx) =>
        decideAboutChild(tx, {
          ...{
            childId,
            by: { bodyId: panel },
            decidedOn: isoDate('2020-10-01'),
            code: 'plan',
            plan: 'adoption',
          },
          ...{ words: 'That the plan be adoption.', ownerPostId: owner },
        }),
      )
    await test.admin.query('update children.relation set restricted = true where child_id = $1', [withheld])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    by: `body ${panel}`,
    ...on('on', '2020-11-12'),
    code: 'plan',
    plan: 'return home',
    words: 'That <the child> return home.',
    owner: String(owner),
    ...changed,
  })
  const idsSeen = async (who: Asking) =>
    (await test.as(who, (tx) => childDecisions(tx))).map(({ childId }) => childId).toSorted()

  it('are seen of one’s own children alone, and not where a record is withheld', async () => {
    expect(await idsSeen(manager)).toEqual([mine])
    expect(await idsSeen(councillor)).toEqual([])
    expect(await idsSeen(officer)).toEqual([mine, others].toSorted())
    for (const id of [others, withheld]) {
      expect((await app.get(manager, `/child-decisions/${id}`)).status).toBe(404)
      expect((await app.post(manager, `/child-decisions/${id}`, form())).status).toBe(404)
    }
    expect((await app.get(councillor, '/child-decisions')).status).toBe(403)
    expect((await app.get(councillor, `/child-decisions/${mine}`)).status).toBe(403)
  })

  it('are seen to by a post of which somebody may see the child, and no other', async () => {
    await test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South'] })
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Manager South'`,
    )
    const south = form({ owner: String(rows[0]?.id), words: 'That somebody else see to it.' })
    const { status, body } = await app.post(manager, `/child-decisions/${mine}`, south)
    expect(status).toBe(422)
    expect(body).toContain('Nobody in the post “Manager South” may see this child: choose another owner')
    expect(body).toContain('That somebody else see to it.')
    expect((await app.get(manager, `/child-decisions/${mine}`)).body).not.toContain('somebody else see to it')
  })

  it('are flagged where two are in force together: on each page, the child’s own, and to the owner', async () => {
    expect((await app.post(manager, `/child-decisions/${mine}`, form())).status).toBe(303)
    for (const path of ['/child-decisions', `/child-decisions/${mine}`, `/children/${mine}`])
      expect([
        path,
        (await app.get(manager, path)).body.includes('Two different plans are in force'),
      ]).toEqual([path, true])
    expect((await app.get(manager, `/children/${mine}`)).body).toContain('That &lt;the child> return home.')
    expect((await app.get(manager, '/my-duties')).body).toContain('Resolve: Two different plans')
    expect(await test.as(manager, (tx) => decisionDutiesOf(tx, [owner]))).toHaveLength(1)
  })

  it('no longer conflict once a decision takes the place of both, or one is ended', async () => {
    const { body } = await app.get(manager, `/child-decisions/${mine}/new`)
    const [, first = ''] = /<option value="(\d+)">1 October 2020/.exec(body) ?? []
    const again = form({ plan: 'return home', supersedes: first })
    expect(
      (
        await app.post(manager, `/child-decisions/${mine}`, {
          ...again,
          code: 'funding',
          agreed: 'yes',
          about: 'x',
        })
      ).status,
    ).toBe(422)
    expect((await app.post(manager, `/child-decisions/${mine}`, again)).status).toBe(303)
    const page = await app.get(manager, `/child-decisions/${mine}`)
    expect(page.body).toContain('Replaced on 12 November 2020')
    expect(page.body).not.toContain('<strong>Two different plans')
  })

  it('end with a day and a reason, from the version that was read', async () => {
    const page = await app.get(manager, `/child-decisions/${mine}`)
    const [, link = ''] = /href="([^"]+\/end)"/.exec(page.body) ?? []
    const [, version = ''] = /name="_version" value="(\d+)"/.exec((await app.get(manager, link)).body) ?? []
    const sent = { ...on('on', '2020-11-20'), _version: version, reason: 'Fallen away' }
    expect((await app.post(manager, link, { ...sent, reason: '' })).status).toBe(422)
    expect((await app.post(manager, link, { ...sent, ...on('on', '2020-11-01') })).status).toBe(422)
    expect((await app.post(manager, link, sent)).status).toBe(303)
    expect((await app.post(manager, link, sent)).status).toBe(409)
  })

  it('conflict with a plan of the permanence tracker, as far as the viewer may see that', async () => {
    const values = {
      ...{ on: isoDate('2020-11-20'), endedOn: undefined, dueOn: undefined, postId: owner, code: 'agreed' },
      ...{ route: 'long-term fostering' as const, parallel: undefined, place: 'permanence panel', words: '' },
    }
    const chair = await test.person({ roles: ['panel chair'] })
    for (const childId of [mine, others])
      await test.as(chair, (tx) => recordEntry(tx, { childId, kind: 'plan' }, values))
    const { body } = await app.get(manager, '/child-decisions')
    expect(body).toContain('long-term fostering')
    expect(body).toContain(`href="/permanence/${mine}"`)
    expect(body).not.toContain(`/permanence/${others}`)
    const own = (await app.get(manager, `/child-decisions/${mine}`)).body
    expect(own).toContain('In force in the permanence tracker')
    expect(own).toContain('Manager North, permanence tracker')
    expect((await app.get(manager, '/my-duties')).body).toContain('Resolve: Two different plans')
  })

  it('say what is wrong with a form: plan without a plan, placement without a place', async () => {
    const wrong = await app.post(manager, `/child-decisions/${mine}`, form({ plan: '', words: '' }))
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Enter the decision')
    const place = await app.post(
      manager,
      `/child-decisions/${mine}`,
      form({ code: 'placement', agreed: 'yes' }),
    )
    expect(place.body).toContain('Enter which placement')
  })

  it('note which children were looked at', async () => {
    await app.get(manager, '/child-decisions')
    const { rows } = await test.admin.query<{ ids: string[]; because: string }>(
      `select ids, because from record.audit where screen = '/child-decisions' order by id desc limit 1`,
    )
    expect(rows[0]?.ids.map(Number)).toEqual([mine])
    expect(rows[0]?.because).toBe('decisions about children: own teams')
  })

  it('take no other code’s or child’s place, whoever asks the database', async () => {
    const insert = test.admin.query(
      `insert into governance.child_decision (child_id, body_id, decided_on, code, plan, words, owner_post_id, supersedes)
       select $1, body_id, decided_on, code, plan, words, owner_post_id, id from governance.child_decision where child_id = $2 limit 1`,
      [mine, others],
    )
    await expect(insert).rejects.toThrow('takes the place of an earlier one')
  })
})
