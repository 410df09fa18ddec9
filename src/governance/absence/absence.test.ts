import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { nameDeputy } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { governanceDuties } from '../duties.ts'
import { absences } from './store.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Today is 24 November 2020. */
describe('a post that is away', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking
  let manager: Asking
  let stranger: Asking
  const ids = new Map<string, number>()

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'], posts: ['Head'] })
    manager = await test.person({ roles: ['team manager'], team: 'North', posts: ['Manager'] })
    await test.person({ roles: ['board member'], posts: ['Chair', 'Vice-chair'] })
    stranger = await test.person({ roles: ['board member'], posts: ['Member'] })
    await test.as(setUp, (tx) =>
      sql`update access.post set team_id = (select id from access.team) where title = 'Manager'`.execute(
        tx.db,
      ),
    )
    const { rows } = await test.admin.query<{ id: number; title: string }>(
      'select id, title from access.post',
    )
    for (const { id, title } of rows) ids.set(title, id)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const post = (title: string): string => String(ids.get(title) ?? '')
  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    post: post('Chair'),
    ...on('from', '2020-11-20'),
    ...on('until', '2020-12-11'),
    reason_away: 'Leave',
    cover: '',
    manager: post('Head'),
    ...changed,
  })
  const owed = async (who = head, asAt = '2020-11-24') =>
    (await test.as(who, governanceDuties, { asAt: isoDate(asAt) }))
      .filter(({ href }) => href === '/absences')
      .map(
        ({ ownerPostId, words, dueOn }) =>
          `${ownerPostId === ids.get('Head') ? 'Head' : 'other'} ${dueOn ?? ''} ${words}`,
      )
  const changed = async (fields: Readonly<Record<string, string>>) => {
    const [, link = ''] = /href="(\/absences\/\d+)"/.exec((await app.get(head, '/absences')).body) ?? []
    const [, version = ''] = /name="_version" value="(\d+)"/.exec((await app.get(head, link)).body) ?? []
    return app.post(head, link, {
      ...on('until', '2020-12-11'),
      cover: '',
      _version: version,
      reason: 'Known now',
      ...fields,
    })
  }

  it('is red with the line manager, a chair as well, while nobody stands in', async () => {
    expect((await app.post(head, '/absences', form())).status).toBe(303)
    expect(await owed()).toEqual([
      'Head 2020-11-19 Name who stands in: Chair is away from 20 November 2020 until 11 December 2020, and nobody does',
    ])
    expect((await app.get(head, '/absences')).body).toContain('Nobody stands in')
    expect((await app.get(head, '/my-duties')).body).toContain('Name who stands in: Chair')
  })

  it('is no longer red once somebody stands in who is there, nor after its last day', async () => {
    expect((await changed({ cover: post('Chair') })).status).toBe(422)
    expect((await changed({ cover: post('Vice-chair') })).status).toBe(303)
    expect(await owed()).toEqual([])
    expect((await app.post(head, '/absences', form({ post: post('Vice-chair') }))).status).toBe(303)
    expect(await owed()).toHaveLength(2)
    expect(await owed(head, '2020-12-12')).toEqual([])
  })

  it('is covered by a deputy who was named for the days', async () => {
    expect((await app.post(head, '/absences', form({ post: post('Manager') }))).status).toBe(303)
    const before = (await owed()).filter((words) => words.includes('Manager'))
    await test.as(head, (tx) =>
      nameDeputy(tx, {
        absent: ids.get('Manager') ?? 0,
        deputy: ids.get('Head') ?? 0,
        fromOn: isoDate('2020-11-20'),
        untilOn: isoDate('2020-12-11'),
        reason: 'Leave',
      }),
    )
    expect([before.length, (await owed()).filter((words) => words.includes('Manager')).length]).toEqual([
      1, 0,
    ])
  })

  it('is known to its line manager and those who answer for the service, and to nobody else', async () => {
    expect((await test.as(stranger, absences)).length).toBe(0)
    expect((await test.as(manager, absences)).length).toBe(0)
    expect((await app.get(stranger, '/absences')).body).not.toContain('Chair')
    expect((await app.post(manager, '/absences', form({ manager: post('Head') }))).status).toBe(422)
    expect(
      (await app.post(manager, '/absences', form({ post: post('Member'), manager: post('Manager') }))).status,
    ).toBe(303)
    expect((await test.as(manager, absences)).length).toBe(1)
    expect((await app.get(stranger, '/absences/1')).status).toBe(404)
  })

  it('says what is wrong with its form', async () => {
    const wrong = await app.post(
      head,
      '/absences',
      form({ ...on('until', '2020-11-01'), cover: post('Chair') }),
    )
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('The last day must be')
  })
})
