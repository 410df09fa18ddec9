import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import { decisionExceptions } from './publish.ts'
import { childDecisions, decideAboutChild, endChildDecision } from './store.ts'

const title = 'Manager North'
const said = `“plan: return home” is seen to by “${title}”, where nobody may see the child now`

/** Today is 24 November 2020. */
let test: TestRecord
let app: TestApp
let manager: Asking
let next: Asking
let child: number
beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  manager = await test.person({ roles: ['team manager'], team: 'North', posts: [title] })
  next = await test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South'] })
  child = await childInCare(test, {
    councilId: 'MU-1',
    team: 'North',
    care: { entered_care_on: '2019-01-10' },
  })
  const { rows } = await test.admin.query<{ id: number }>(
    `select id from access.post where title = '${title}'`,
  )
  const owner = rows[0]?.id ?? 0
  await test.as(manager, (tx) =>
    decideAboutChild(tx, {
      ...{ childId: child, by: { postId: owner }, decidedOn: isoDate('2020-11-12'), code: 'plan' },
      ...{ plan: 'return home', words: 'That the child return home.', ownerPostId: owner },
    }),
  )
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const pages = () => ['/monday', `/child-decisions/${child}`]
const saying = async (who: Asking) =>
  Promise.all(pages().map(async (path) => (await app.get(who, path)).body.includes(said)))

it('says nothing of a decision while its owner sees the child', async () => {
  expect(await saying(manager)).toEqual([false, false])
})

it('tells the next manager of a decision whose owner has lost sight of the child, until it is ended', async () => {
  await test.as(setUp, async (tx) => {
    await sql`insert into access.team (name) values ('Changed')`.execute(tx.db)
    await test.admin.query(
      `update children.relation set team_id = (select id from access.team where name = 'South') where child_id = $1`,
      [child],
    )
  })
  expect(await saying(next)).toEqual([true, true])
  expect((await app.get(next, '/monday?kind=unowned')).body).toContain('Owner may not see the child')
  const before = { asAt: isoDate('2020-11-23'), knownAt: isoDate('2020-11-24') }
  expect(await test.as(next, (tx) => decisionExceptions(tx, child), before)).toEqual([])

  const [decision] = await test.as(next, (tx) => childDecisions(tx, [child]))
  if (!decision) throw new Error('The decision is not there')
  const { id, version } = decision
  const over = { id, version, on: isoDate('2020-11-24'), because: 'It fell away' }
  await test.as(next, (tx) => endChildDecision(tx, over))
  expect(await saying(next)).toEqual([false, false])
})
