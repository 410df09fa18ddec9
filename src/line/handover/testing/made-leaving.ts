import { sql } from 'kysely'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp } from '../../../app/testing/test-record.ts'
import { logAction } from '../../../governance/index.ts'
import { madeBody, recorded } from '../../../governance/testing/made-body.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { recordEntry } from '../../../trackers/permanence/index.ts'
import { childInCare } from '../../../trackers/permanence/testing/children-in-care.ts'

export type Who = Awaited<ReturnType<TestRecord['person']>>

export const north = 'Manager of North (made up)'

const care = {
  entered_care_on: '2019-01-10',
  legal_status: 'C2',
  placement_type: 'U6',
  placed_on: '2019-01-10',
}

const ask = (test: TestRecord, by: Who, childId: number, postId: number, words: string) =>
  test.as(by, (tx) =>
    recordEntry(
      tx,
      { childId, kind: 'action' },
      {
        on: isoDate('2020-10-01'),
        dueOn: isoDate('2020-12-02'),
        endedOn: undefined,
        postId,
        code: undefined,
        route: undefined,
        parallel: undefined,
        place: undefined,
        words,
      },
    ),
  )

/** What the post promised to a board that the head chairs. */
async function promises(test: TestRecord, postId: number, chairPostId: number): Promise<void> {
  const bodyId = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Board', chairPostId })))
  const promise = (words: string, dueOn?: IsoDate) =>
    test.as(setUp, (tx) =>
      logAction(tx, {
        bodyId,
        from: { kind: 'audit theme', words: 'Audits of September' },
        words,
        owner: { postId },
        agreedOn: isoDate('2020-10-01'),
        dueOn,
        areaId: undefined,
      }),
    )
  await promise('Bring the audit')
  await promise('Train the team', isoDate('2020-12-10'))
}

async function people(test: TestRecord) {
  const head = await test.person({
    roles: ['head of service'],
    posts: ['Head (made up)'],
    name: 'Made-up Head',
  })
  const director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
  const inNorth = { roles: ['team manager'], team: 'North', posts: [north] } as const
  const leaver = await test.person({ ...inNorth, name: 'Made-up Leaver' })
  await test.as(setUp, (tx) =>
    sql`update access.post_holder set until_on = '2020-11-27' where person_id = ${leaver.personId}`.execute(
      tx.db,
    ),
  )
  const successor = await test.person({ ...inNorth, name: 'Made-up New' })
  const south = await test.person({
    roles: ['team manager'],
    team: 'South',
    posts: ['Manager of South (made up)'],
  })
  const member = await test.person({ roles: ['board member'], posts: ['Board member (made up)'] })
  await test.as(setUp, (tx) =>
    sql`update access.post set team_id = team.id from access.team
      where post.title = ${north} and team.name = 'North'`.execute(tx.db),
  )
  return { head, director, leaver, successor, south, member }
}

async function numbers(test: TestRecord, leaver: Who) {
  const posts = await test.admin.query<{ id: number; title: string }>('select id, title from access.post')
  const held = await test.admin.query<{ id: number; person_id: number }>(
    'select id, person_id from access.post_holder',
  )
  const post = (title: string) => posts.rows.find((each) => each.title === title)?.id ?? 0
  const holdingOf = (who: Who) => held.rows.find((each) => each.person_id === who.personId)?.id ?? 0
  return { post, holdingOf, holding: holdingOf(leaver) }
}

/**
 * The manager of North, who goes on 27 November 2020 and answers for two children of North and one of South, and whoever
 * holds the post beside and after; six things are open: three about children, the team’s children, two promises.
 */
export async function madeLeaving(test: TestRecord) {
  const children: number[] = []
  for (const [number, team] of ['North', 'North', 'South'].entries())
    children.push(await childInCare(test, { councilId: `90${number}`, team, care: { ...care } }))
  const who = await people(test)
  const found = await numbers(test, who.leaver)
  const words = ['Ask the family of the first', 'Ask the family of the second', 'Ask the family in the south']
  for (const [number, childId] of children.entries())
    await ask(test, who.head, childId, found.post(north), words[number] ?? '')
  await promises(test, found.post(north), found.post('Head (made up)'))
  return { ...who, ...found, children }
}
