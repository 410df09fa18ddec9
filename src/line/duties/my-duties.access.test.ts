import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import {
  endRestriction,
  restrictionOf,
  restrictRecord,
  reviewRestriction,
} from '../../children/store/restrictions.ts'
import { logAction, recordMeeting } from '../../governance/index.ts'
import { madeBody, recorded } from '../../governance/testing/made-body.ts'
import { isoDate } from '../../kernel/index.ts'
import { madeAction, madePlan } from '../../plan/testing/made-plan.ts'
import { recordEntry } from '../../trackers/permanence/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

const care = {
  entered_care_on: '2019-01-10',
  legal_status: 'C2',
  placement_type: 'U6',
  placed_on: '2019-01-10',
}

describe('my duties', () => {
  let test: TestRecord
  let app: TestApp
  const managers: Who[] = []
  const posts: number[] = []
  const children: number[] = []
  let chair: Who

  const postId = async (title: string) => {
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post where title = $1', [
      title,
    ])
    return rows[0]?.id ?? 0
  }
  const page = async (who: Who, asAt = '') => (await app.get(who, `/my-duties${asAt}`)).body

  const askOf = (number: number, owner: number, words: string) =>
    test.as(managers[number] ?? chair, (tx) =>
      recordEntry(
        tx,
        { childId: children[number] ?? 0, kind: 'action' },
        {
          on: isoDate('2020-10-01'),
          dueOn: isoDate('2020-11-02'),
          endedOn: undefined,
          postId: owner,
          code: undefined,
          route: undefined,
          parallel: undefined,
          place: undefined,
          words,
        },
      ),
    )

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    for (const number of [0, 1, 2, 3]) {
      const team = `Team ${number}`
      const title = `Manager of team ${number}`
      children.push(await childInCare(test, { councilId: `70${number}`, team, care: { ...care } }))
      managers.push(
        await test.person({ roles: ['team manager'], team, posts: [title], name: `Made-up ${number}` }),
      )
      posts.push(await postId(title))
    }
    chair = await test.person({
      roles: ['board member'],
      posts: ['Chair of the board'],
      name: 'Made-up Chair',
    })
    for (const number of [0, 1, 2, 3])
      await askOf(number, posts[number] ?? 0, `Ask the family, of team ${number}`)
    // A duty about a child whom its owner may not see: the post is team 0's, the child team 1's.
    await askOf(1, posts[0] ?? 0, 'A duty about somebody else’s child')
    await test.as(setUp, async (tx) => {
      const { areaIds } = await madePlan(tx)
      const [area] = areaIds
      if (area === undefined) throw new Error('The plan has no area')
      await madeAction(tx, area, { text: 'Train all managers', leadPostId: posts[2] ?? 0 })
      const body = await recorded(
        tx,
        madeBody({ name: 'Board', chairPostId: await postId('Chair of the board') }),
      )
      await recordMeeting(tx, { bodyId: body, heldOn: isoDate('2020-12-03'), title: 'Board of December' })
      await recordMeeting(tx, { bodyId: body, heldOn: isoDate('2021-03-03'), title: 'Board of March' })
      await logAction(tx, {
        bodyId: body,
        from: { kind: 'audit theme', words: 'Audits of September' },
        words: 'Bring the audit',
        owner: { postId: posts[3] ?? 0 },
        agreedOn: isoDate('2020-10-01'),
        dueOn: undefined,
        areaId: undefined,
      })
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('shows everybody their own and nobody else’s, many people each after the other', async () => {
    for (const [number, who] of managers.entries()) {
      const body = await page(who)
      for (const other of managers.keys()) {
        const has = body.includes(`Ask the family, of team ${other}`)
        expect([number, other, has]).toEqual([number, other, number === other])
      }
    }
    expect(await page(chair)).not.toContain('Ask the family')
  })

  it('says what is overdue and by how many days, with the child’s number and a link', async () => {
    const body = await page(managers[1] ?? chair)
    expect(body).toContain('Overdue (1)')
    expect(body).toContain('22 days ago')
    expect(body).toContain(`href="/children/${children[1]}"`)
    expect(body).toContain('Child 701')
  })

  it('keeps back a duty about a child whom its owner may not see', async () => {
    const body = await page(managers[0] ?? chair)
    expect(body).not.toContain('A duty about somebody else’s child')
    expect(body).not.toMatch(/\b701\b/)
  })

  it('has what the plan and the boards ask of a post, dated or not', async () => {
    expect(await page(managers[2] ?? chair)).toContain('Train all managers')
    const log = await page(managers[3] ?? chair)
    expect(log).toContain('Bring the audit, for the Board')
    expect(log).toContain('Without a date (1)')
    const own = await page(chair)
    expect(own).toContain('Chair: Board of December')
    expect(own).not.toContain('Board of March')
  })

  it('names no post where what it is called was not known yet on the day looked back to', async () => {
    const cookies = { ...(await app.cookies(chair)), los_known_at: '1990-01-01' }
    const { body } = await app.app.inject({ url: '/my-duties', cookies })
    expect(body).toMatch(/things? (?:is|are) due from you,/)
    expect(body).not.toContain('from the ,')
  })

  it('has the review of a restricted record, for the post that authorised it, without saying whose record it is', async () => {
    const director = await test.person({
      roles: ['director'],
      posts: ['Director (made up)'],
      name: 'Made-up Director',
    })
    const restricted = children[3] ?? 0
    const readers = [managers[3]?.personId ?? 0]
    const because = 'As before'
    const version = async () => (await test.as(director, (tx) => restrictionOf(tx, restricted)))?.version ?? 0
    expect(await page(director)).not.toContain('Review who may read')

    test.setClock('2020-11-10T10:00:00Z')
    await test.as(director, async (tx) => {
      const authorisedByPostId = await postId('Director (made up)')
      const given = {
        reason: 'high risk',
        reviewBy: isoDate('2020-11-22'),
        authorisedByPostId,
        readers,
      } as const
      expect(await restrictRecord(tx, restricted, given)).toBe(true)
    })
    test.setClock('2020-11-24T10:00:00Z')
    const late = await page(director)
    expect(late).toContain(`Review who may read record ${restricted}, which is restricted`)
    expect(late).toContain(`href="/children/${restricted}/restriction"`)
    expect(late).toContain('2 days ago')
    expect(late).not.toMatch(/\b703\b/)
    for (const manager of managers) expect(await page(manager)).not.toContain('Review who may read')

    const next = { version: await version(), reviewBy: isoDate('2020-11-30'), readers, because }
    await test.as(director, (tx) => reviewRestriction(tx, restricted, next))
    expect(await page(director)).toContain('Due within five working days (1)')
    const ended = { version: await version(), because }
    await test.as(director, (tx) => endRestriction(tx, restricted, ended))
    expect(await page(director)).not.toContain('Review who may read')
  })

  it('notes which children were read', async () => {
    await page(managers[1] ?? chair)
    const { rows } = await test.admin.query<{ ids: string[] }>(
      `select ids from record.audit where screen = '/my-duties' order by id desc limit 1`,
    )
    expect(rows[0]?.ids.map(Number)).toEqual([children[1]])
  })

  it('shows a deputy the duties of the absent manager, and no longer than the absence', async () => {
    await test.as(managers[1] ?? chair, (tx) =>
      sql`insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
        select team_id, ${posts[1]}, ${posts[2]}, '2020-11-20', '2020-11-27', 'On leave', ${managers[1]?.personId}
        from children.relation where child_id = ${children[1]}`.execute(tx.db),
    )
    const during = await page(managers[2] ?? chair)
    expect(during).toContain('In place of the Manager of team 1, until 27 November 2020')
    expect(during).toContain('Ask the family, of team 1')
    test.setClock('2020-11-28T10:00:00Z')
    expect(await page(managers[2] ?? chair)).not.toContain('Ask the family, of team 1')
    test.setClock('2020-11-24T10:00:00Z')
  })

  it('says so to somebody who holds no post, and is closed to somebody without a role', async () => {
    const guest = await test.person({ roles: ['councillor'] })
    expect(await page(guest)).toContain('You hold no post today')
    const nobody = await test.person({})
    expect((await app.get(nobody, '/my-duties')).status).toBe(403)
  })
})
