import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { restrictionOf } from '../store/restrictions.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

type Person = Asking & { readonly kind: 'person' }

/** Keeping a record to named people, reviewing that, and ending it. */
describe('restricting a child’s record', () => {
  let test: TestRecord
  let app: TestApp
  let director: Person
  let manager: Person
  let post: string

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post limit 1')
    post = String(rows[0]?.id)
    const facts = [summaryOf('2020-10-01', { status: 'in care' })]
    await putChildren(test, [
      { id: 1, councilId: 'MU1', team: 'North', facts },
      { id: 2, councilId: 'MU2', team: 'North', facts },
    ])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed = {}) => ({
    reason: 'high risk',
    post,
    'reviewBy-day': '1',
    'reviewBy-month': '2',
    'reviewBy-year': '2021',
    readers: String(manager.personId),
    ...changed,
  })
  const opens = async (who: Asking, id: number) => (await app.get(who, `/children/${id}`)).status
  const version = async () => String((await test.as(director, (tx) => restrictionOf(tx, 1)))?.version)

  it.each([
    [{ reason: 'because' }, 'Select why the record is restricted'],
    [{ post: '999' }, 'Choose the post that authorised it'],
    [{ 'reviewBy-year': '2022' }, 'after today and within 90 days'],
    [{ 'reviewBy-month': '13' }, 'Enter a real date'],
    [{ readers: '999' }, 'Select at least one person'],
  ])('refuses %j', async (changed, message) => {
    const { status, body } = await app.post(director, '/children/1/restriction', form(changed))
    expect([status, body.includes(message)]).toEqual([422, true])
    expect(await opens(director, 1)).toBe(200)
  })

  it('refuses one that nobody bound to it could review: every head of service might then end it', async () => {
    const analyst = await test.person({ roles: ['performance analyst'], posts: ['Analyst (made up)'] })
    const { rows } = await test.admin.query<{ id: number; title: string }>(
      'select id, title from access.post',
    )
    const analystPost = String(rows.find(({ title }) => title === 'Analyst (made up)')?.id)
    const { rows: made } = await test.admin.query<{ id: number }>(
      `select id from access.post where not exists (select from access.post_holder where post_id = post.id)`,
    )
    const message = 'Choose a post whose holder may change restrictions, or tick somebody who may'
    for (const nobody of [
      { post: analystPost },
      { post: analystPost, readers: String(analyst.personId) },
      ...made.map(({ id }) => ({ post: String(id) })),
    ]) {
      const { status, body } = await app.post(director, '/children/2/restriction', form(nobody))
      expect([status, body.includes(message)]).toEqual([422, true])
      expect(body).toContain('value="high risk" checked')
    }
    expect(await test.as(director, (tx) => restrictionOf(tx, 2))).toBeUndefined()
    const head = await test.person({ roles: ['head of service'] })
    const named = form({ post: analystPost, readers: String(head.personId) })
    expect((await app.post(head, '/children/2/restriction', named)).status).toBe(303)
    const held = await test.as(head, (tx) => restrictionOf(tx, 2))
    const goOn = {
      ...{ outcome: 'go on', because: 'Still at risk', readers: String(analyst.personId) },
      _version: String(held?.version),
    }
    const left = await app.post(head, '/children/2/restriction/review', form(goOn))
    expect([left.status, left.body.includes('Tick somebody who may change restrictions')]).toEqual([
      422,
      true,
    ])
    expect(left.body).toContain('Still at risk')
    const end = {
      ...{ outcome: 'end', because: 'Not needed' },
      _version: String((await test.as(head, (tx) => restrictionOf(tx, 2)))?.version),
    }
    expect((await app.post(head, '/children/2/restriction/review', end)).status).toBe(303)
  })

  it('is for those who change restrictions alone, and about a child who is there', async () => {
    expect((await app.get(manager, '/children/restricted')).status).toBe(403)
    expect((await app.get(manager, '/children/1/restriction')).status).toBe(403)
    expect((await app.post(manager, '/children/1/restriction', form())).status).toBe(403)
    expect((await app.get(director, '/children/999/restriction')).status).toBe(404)
    expect((await app.post(director, '/children/2/restriction/review', form())).status).toBe(404)
  })

  it('leaves the record to those who are named, in lists and counts too', async () => {
    expect((await app.get(director, '/children')).body).toContain('2 children')
    expect((await app.post(director, '/children/1/restriction', form())).location).toBe(
      '/children/restricted',
    )
    expect([await opens(director, 1), await opens(manager, 1)]).toEqual([404, 200])
    expect((await app.get(director, '/children')).body).toContain('1 child<')
    const { body } = await app.get(director, '/children/restricted')
    expect(body).toContain('which you are not named for')
    expect(body).not.toContain('MU1')
  })

  it('goes on after a review, with other readers, and notices what was changed meanwhile', async () => {
    const review = { outcome: 'go on', because: 'Still at risk', readers: String(director.personId) }
    const stale = await app.post(
      director,
      '/children/1/restriction/review',
      form({ ...review, _version: '0' }),
    )
    expect(stale.status).toBe(409)
    const done = form({ ...review, _version: await version() })
    expect((await app.post(director, '/children/1/restriction/review', done)).status).toBe(303)
    expect([await opens(director, 1), await opens(manager, 1)]).toEqual([200, 404])
    expect((await app.get(director, '/children/restricted')).body).toContain('Child MU1')
    const { body } = await app.get(director, '/children/1/restriction')
    expect(body).toMatch(/What was found until now[^]*Still at risk[^]*Record restricted: high risk/)
  })

  it('says when a review is late', async () => {
    test.setClock('2021-02-02T10:00:00Z')
    const late = await test.as(director, (tx) => restrictionOf(tx, 1))
    expect(late?.reviewBy).toBe('2021-02-01')
    const again = await test.person({ roles: ['head of service'] })
    expect((await app.get(again, '/children/restricted')).body).toContain('Review late')
    test.setClock('2020-11-24T10:00:00Z')
  })

  it('ends with a reason, and the record is again for whoever may read it by team or duty', async () => {
    const end = async (because: string) =>
      app.post(director, '/children/1/restriction/review', {
        outcome: 'end',
        because,
        _version: await version(),
      })
    expect((await end(' ')).status).toBe(422)
    expect((await end('No longer at risk')).status).toBe(303)
    expect([await opens(director, 1), await opens(manager, 1)]).toEqual([200, 200])
    expect((await app.get(director, '/children/restricted')).body).toContain('No record is restricted')
  })
})
