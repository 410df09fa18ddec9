import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../../access/index.ts'
import { whyMayOpen } from '../../children/store/may-open.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { madeUpService, serviceNow } from './testing/made-up-service.ts'
import { childrenOn } from './testing/read-page.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

describe('a deputy', () => {
  let test: TestRecord
  let app: TestApp
  let teams: { readonly north: number; readonly south: number }
  let north: Who
  let south: Who
  let head: Who
  let posts: { readonly north: number; readonly south: number }

  const post = (title: string, teamId: number, holder: Who) =>
    test.as(setUp, async (tx) => {
      const { rows } = await sql<{ id: number }>`
        insert into access.post (title, team_id) values (${title}, ${teamId}) returning id`.execute(tx.db)
      const id = rows[0]?.id ?? 0
      await sql`insert into access.post_holder (post_id, person_id, from_on)
        values (${id}, ${holder.personId}, '2012-01-01')`.execute(tx.db)
      return id
    })
  const boxes = (name: string, day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const named = (
    given: Readonly<Record<string, string>> = {},
    from = '2026-11-20',
    until = '2026-11-27',
  ) => ({
    absent: String(posts.north),
    deputy: String(posts.south),
    reason: 'On leave',
    ...boxes('fromOn', from),
    ...boxes('untilOn', until),
    ...given,
  })
  const seen = async (who: Who, url = '/monday') => childrenOn((await app.get(who, url)).body)
  const deputies = async () =>
    (await test.admin.query<{ id: number; known_from: string }>('select id, known_from from access.deputy'))
      .rows

  beforeAll(async () => {
    test = await testRecord('live', serviceNow)
    app = await testApp(test)
    teams = await madeUpService(test)
    north = await test.person({ roles: ['team manager'], team: 'North', name: 'Made-up North' })
    south = await test.person({ roles: ['team manager'], team: 'South', name: 'Made-up South' })
    head = await test.person({ roles: ['head of service'], name: 'Made-up Head' })
    posts = {
      north: await post('Team Manager, North', teams.north, north),
      south: await post('Team Manager, South', teams.south, south),
    }
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is named by the manager, for the own team alone', async () => {
    const { body } = await app.get(north, '/deputies/new')
    expect(body).toContain('Team Manager, North')
    expect(body).not.toMatch(/name="absent"[\s\S]*Team Manager, South[\s\S]*name="deputy"/)
    const other = await app.post(south, '/deputies/new', named())
    expect(other.status).toBe(422)
    expect(other.body).toContain('Choose the post whose manager is away')
    expect(await deputies()).toEqual([])
  })

  it('is refused with what is wrong and where, and what was typed is kept', async () => {
    const refused = [
      [{ deputy: String(posts.north) }, 'nobody stands in for themselves'],
      [{ deputy: '999' }, 'Choose the post that stands in'],
      [{ reason: ' ' }, 'Enter why'],
      [boxes('untilOn', '2026-11-19'), 'Last day must be the same as or after the first day'],
      [boxes('untilOn', '2027-12-01'), 'within 184 days'],
      [boxes('fromOn', '2026-11-19'), 'nobody can be made a deputy for days that are over'],
      [{ 'fromOn-day': '31', 'fromOn-month': '2' }, 'First day must be a real date'],
    ] as const
    for (const [given, message] of refused) {
      const { status, body } = await app.post(north, '/deputies/new', named(given))
      expect([status, body.includes(message), message]).toEqual([422, true, message])
    }
    expect((await app.post(north, '/deputies/new', {})).status).toBe(422)
    expect(await deputies()).toEqual([])
  })

  it('is named by nobody else', async () => {
    for (const role of ['independent reviewing officer', 'administrator', 'councillor', 'auditor'] as const) {
      const who = await test.person({ roles: [role] satisfies readonly PersonRole[] })
      for (const url of ['/deputies', '/deputies/new'])
        expect([role, (await app.get(who, url)).status]).toEqual([role, 403])
      expect((await app.post(who, '/deputies/new', named())).status).toBe(403)
    }
    expect((await app.get(undefined, '/deputies')).status).toBe(303)
  })

  it('reads exactly that team’s children while it runs, beside the own', async () => {
    expect(await seen(south)).toEqual([5])
    expect((await app.post(north, '/deputies/new', named())).status).toBe(303)
    expect(await seen(south)).toEqual([1, 2, 5])
    expect((await app.get(south, '/children/2')).status).toBe(200)
    expect((await app.get(south, '/children/6')).status).toBe(404)
    expect((await app.get(south, '/children/7')).status).toBe(404)
  })

  it('is told on whose behalf it reads the absent manager’s list, and so is the audit', async () => {
    const [deputy] = await deputies()
    const { body } = await app.get(south, `/monday?for=${deputy?.id}`)
    expect(body).toContain('on behalf of the Team Manager, North')
    expect(childrenOn(body)).toEqual([1, 2])
    expect(await seen(south, `/monday?for=${deputy?.id}&show=on-time`)).toEqual([4])
    const { rows } = await test.admin.query<{ because: string; ids: string[] }>(
      `select because, ids from record.audit where what = 'read' and person_id = $1 order by id desc limit 1`,
      [south.personId],
    )
    expect(rows[0]).toEqual({
      because: 'the Monday list, standing in for the Team Manager, North',
      ids: ['4'],
    })
    const file = await app.get(south, `/monday.csv?for=${deputy?.id}`)
    expect([...file.body.matchAll(/^MU(\d+),/gm)].map(([, id]) => id)).toEqual(['1', '2'])
    expect((await app.get(north, `/monday?for=${deputy?.id}`)).status).toBe(404)
  })

  it('opens a child as deputy, not as the child’s own manager', async () => {
    const why = (childId: number) => test.as(south, (tx) => whyMayOpen(tx, childId))
    expect(await why(2)).toMatchObject({ kind: 'allowed', because: 'deputy of the team’s manager' })
    expect(await why(5)).toMatchObject({ kind: 'allowed', because: 'own team' })
  })

  it('writes nothing in the absent manager’s place, and hands nothing on', async () => {
    const grants = await test.as(south, async (tx) => {
      const { rows } = await sql<{ reads: number[]; changes: number[]; names: number[] }>`
        select access.viewer_teams('read children') as reads, access.viewer_teams('change permanence') as changes,
          access.viewer_teams('change deputies') as names`.execute(tx.db)
      return rows[0]
    })
    expect(grants).toEqual({
      reads: [teams.north, teams.south].toSorted((a, b) => a - b),
      changes: [teams.south],
      names: [teams.south],
    })
  })

  it('gives nothing to whoever reads no child’s record', async () => {
    const member = await test.person({ roles: ['councillor'] })
    const seat = await post('Made-up seat', teams.south, member)
    await test.as(head, (tx) =>
      sql`insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
        values (${teams.north}, ${posts.north}, ${seat}, '2026-11-20', '2026-11-20', 'x', ${head.personId})`.execute(
        tx.db,
      ),
    )
    expect((await app.get(member, '/monday')).status).toBe(403)
    expect(
      await test.as(member, async (tx) => (await sql`select id from children.child`.execute(tx.db)).rows),
    ).toEqual([])
    const offered = await app.get(head, '/deputies/new')
    expect(offered.body).not.toMatch(/name="deputy"[\s\S]*Made-up seat/)
    await test.as(head, (tx) => sql`delete from access.deputy where deputy_post_id = ${seat}`.execute(tx.db))
  })

  it('is one at a time for a post', async () => {
    const again = await app.post(head, '/deputies/new', named({}, '2026-11-27', '2026-12-01'))
    expect(again.status).toBe(422)
    expect(again.body).toContain('somebody stands in for this post then already')
  })

  it('sees none of them from the day after its last', async () => {
    const [deputy] = await deputies()
    const address = `/monday?for=${deputy?.id}`
    const seenAt = async (instant: string) => {
      test.setClock(instant)
      // A session of that day: an idle one has ended by then.
      const later = await testApp(test)
      const [list, child] = [await later.get(south, address), await later.get(south, '/children/2')]
      const all = childrenOn((await later.get(south, '/monday')).body)
      await later.close()
      return [list.status, child.status, all.includes(1)]
    }
    expect(await seenAt('2026-11-27T23:30:00Z')).toEqual([200, 200, true])
    expect(await seenAt('2026-11-28T00:30:00Z')).toEqual([404, 404, false])
    test.setClock(serviceNow)
  })

  it('is ended at once by whoever stands above, and once', async () => {
    expect(await seen(south)).toEqual([1, 2, 5])
    const [deputy] = await deputies()
    const url = `/deputies/${deputy?.id}/end`
    expect((await app.get(south, url)).status).toBe(404)
    expect((await app.get(head, url)).status).toBe(200)
    const end = (day: string, version: string | undefined) =>
      app.post(head, url, { ...boxes('lastDay', day), _version: version ?? '' })
    expect((await end('2026-12-24', deputy?.known_from)).body).toContain('no later than it is now')
    expect((await end('2026-11-19', '1')).status).toBe(409)
    expect((await end('2026-11-19', deputy?.known_from)).status).toBe(303)
    expect(await seen(south)).toEqual([5])
    expect((await app.get(head, url)).status).toBe(404)
    const { rows } = await test.admin.query('select from access.deputy_history where absent_post_id = $1', [
      posts.north,
    ])
    expect(rows.length).toBeGreaterThan(0)
  })
})
