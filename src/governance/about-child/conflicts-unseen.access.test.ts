import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import { decisionDuties } from './publish.ts'
import { decideAboutChild } from './store.ts'

const lost = 'Decisions that conflict are for “Manager North” to resolve, where nobody may see the child now'

/** Today is 24 November 2020. */
let test: TestRecord
let app: TestApp
let next: Asking
let posts: { readonly north: number; readonly south: number }
beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  await test.person({ roles: ['team manager'], team: 'North', posts: ['Manager North'] })
  next = await test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South'] })
  const postId = async (title: string) => {
    const asked = await test.admin.query<{ id: number }>(`select id from access.post where title = $1`, [
      title,
    ])
    return asked.rows[0]?.id ?? 0
  }
  posts = { north: await postId('Manager North'), south: await postId('Manager South') }
})
afterAll(async () => {
  await app.close()
  await test.close()
})

/** A child of the South team with two plans in force, each seen to by a post. */
async function twoPlans(councilId: string, earlier: number, later: number): Promise<number> {
  const child = await childInCare(test, { councilId, team: 'South', care: { entered_care_on: '2019-01-10' } })
  const decide = (on: string, plan: 'return home' | 'adoption', ownerPostId: number) =>
    test.as(next, (tx) =>
      decideAboutChild(tx, {
        ...{ childId: child, by: { postId: posts.south }, decidedOn: isoDate(on), code: 'plan' },
        ...{ plan, words: `That the plan be ${plan}.`, ownerPostId },
      }),
    )
  await decide('2020-11-10', 'return home', earlier)
  await decide('2020-11-12', 'adoption', later)
  return child
}

const dutiesAbout = (child: number) => test.as(next, (tx) => decisionDuties(tx, [child]))

it('hands a conflict on to the owner of the other decision, where that of the later one sees the child no more', async () => {
  const child = await twoPlans('MU-1', posts.south, posts.north)
  expect((await dutiesAbout(child)).map(({ ownerPostId }) => ownerPostId)).toEqual([posts.south])
  expect((await app.get(next, '/my-duties')).body).toContain('Resolve: Two different plans')
  expect((await app.get(next, `/child-decisions/${child}`)).body).not.toContain(lost)
})

it('is a red line of whoever has the child where neither owner sees the child, and a duty of nobody', async () => {
  const child = await twoPlans('MU-2', posts.north, posts.north)
  expect((await dutiesAbout(child)).map(({ ownerPostId }) => ownerPostId)).toEqual([undefined])
  expect((await app.get(next, '/monday?kind=unowned')).body).toContain(lost)
  const { body } = await app.get(next, `/child-decisions/${child}`)
  expect(body).toMatch(/Owner may not see the child<\/strong> Manager North: Say which plan stands/)
  const before = { asAt: isoDate('2020-11-23'), knownAt: isoDate('2020-11-24') }
  const then = await test.as(next, (tx) => decisionDuties(tx, [child]), before)
  expect(then.map(({ ownerPostId }) => ownerPostId)).toEqual([posts.north])
})
