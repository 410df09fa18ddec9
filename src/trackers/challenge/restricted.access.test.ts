import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { restrictionOf } from '../../children/store/restrictions.ts'
import type { ChallengeSite } from './testing/challenge-site.ts'
import { challengeSite } from './testing/challenge-site.ts'

type Person = Asking & { readonly kind: 'person' }

/** Whoever is challenged may also restrict the record: that ends no challenge, and keeps nobody who speaks up from it. */
describe('restricting a record about which a challenge is open', () => {
  let site: ChallengeSite
  let officer: Person
  let manager: Person
  let head: Person
  let raised = ''
  let post = ''

  beforeEach(async () => {
    site = await challengeSite()
    const made = (role: 'independent reviewing officer' | 'reviewing service manager' | 'head of service') =>
      site.test.person({ roles: [role], posts: [`${role} post`], name: `Made-up ${role}` })
    officer = await made('independent reviewing officer')
    manager = await made('reviewing service manager')
    head = await made('head of service')
    post = String(await site.postId('head of service post'))
    raised = (await site.raise(officer)).location ?? ''
  })
  afterEach(() => site.close())

  const url = () => `/children/${site.child}/restriction`
  const restrict = (readers: readonly Person[]) =>
    site.app.post(head, url(), {
      ...{ reason: 'high risk', post, 'reviewBy-day': '20', 'reviewBy-month': '12', 'reviewBy-year': '2020' },
      readers: readers.map(({ personId }) => String(personId)),
    })
  const review = async (readers: readonly Person[]) =>
    site.app.post(head, `${url()}/review`, {
      ...{ outcome: 'go on', because: 'Still at risk', 'reviewBy-day': '20', 'reviewBy-month': '1' },
      ...{ 'reviewBy-year': '2021', readers: readers.map(({ personId }) => String(personId)) },
      _version: String((await site.test.as(head, (tx) => restrictionOf(tx, site.child)))?.version),
    })
  const leave = () =>
    site.test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2020-11-01' where person_id = ${officer.personId}`.execute(
        tx.db,
      ),
    )
  const toTick =
    'tick the independent reviewing officer post, Made-up independent reviewing officer, who raised it'

  it('says beforehand who has to be named, and is refused without whoever raised it', async () => {
    expect((await site.app.get(head, url())).body).toContain(toTick)
    const refused = await restrict([head])
    expect([refused.status, refused.body.includes(toTick)]).toEqual([422, true])
    expect(refused.body).toContain('value="high risk" checked')
    expect((await site.app.get(officer, raised)).status).toBe(200)
  })

  it('leaves the challenge to whoever raised it, also at a review of the restriction', async () => {
    expect((await restrict([head, officer])).status).toBe(303)
    expect((await site.app.get(officer, raised)).status).toBe(200)
    expect((await site.app.get(manager, raised)).status).toBe(404)
    expect((await site.app.get(head, url())).body).toContain(toTick)
    const refused = await review([head])
    expect([refused.status, refused.body.includes(toTick)]).toEqual([422, true])
    expect(refused.body).toContain('Still at risk')
    expect((await site.app.get(officer, raised)).status).toBe(200)
    expect((await review([officer, head])).status).toBe(303)
  })

  it('asks for the manager of those who review where whoever raised it has left', async () => {
    await leave()
    const inPlace =
      'whoever raised it has left: tick the reviewing service manager post, Made-up reviewing service manager, who can take it on'
    expect((await site.app.get(head, url())).body).toContain(inPlace)
    expect((await restrict([head, officer])).status).toBe(422)
    expect((await restrict([head, manager])).status).toBe(303)
    expect((await site.app.get(manager, `${raised}/stage`)).status).toBe(200)
  })

  it('asks for nobody once the challenge is closed, or where the record is open again', async () => {
    expect((await restrict([head, officer])).status).toBe(303)
    const end = {
      ...{ outcome: 'end', because: 'Not needed' },
      _version: String((await site.test.as(head, (tx) => restrictionOf(tx, site.child)))?.version),
    }
    expect((await site.app.post(head, `${url()}/review`, end)).status).toBe(303)
    const closed = { outcome: 'withdrawn', changed: 'There is a plan' }
    expect((await site.app.post(officer, `${raised}/close`, closed)).status).toBe(303)
    expect((await site.app.get(head, url())).body).not.toContain('A challenge about this child is open')
    expect((await restrict([head])).status).toBe(303)
  })

  it('lets a named reader raise one about a restricted record, and keeps that reader named from then on', async () => {
    const closed = { outcome: 'withdrawn', changed: 'There is a plan' }
    await site.app.post(officer, `${raised}/close`, closed)
    expect((await restrict([head, officer])).status).toBe(303)
    const { location = '', status } = await site.raise(officer, {
      stage: 'head of service',
      toPostId: post,
    })
    expect(status).toBe(303)
    expect((await site.app.get(officer, location)).status).toBe(200)
    expect((await site.app.get(officer, '/challenges')).body).toContain(`href="${location}"`)
    expect((await review([head])).status).toBe(422)
  })

  it('is refused by the database too', async () => {
    const change = (query: ReturnType<typeof sql>) => site.test.as(head, (tx) => query.execute(tx.db))
    await expect(
      change(sql`insert into children.restriction (child_id, reason, from_on, review_by, authorised_by_post_id)
        values (${site.child}, 'high risk', '2020-11-02', '2020-12-20', ${Number(post)})`),
    ).rejects.toThrow('stays named for the record')
    expect((await restrict([head, officer])).status).toBe(303)
    await expect(
      change(sql`delete from children.allowed_reader where person_id = ${officer.personId}`),
    ).rejects.toThrow('stays named for the record')
    await change(sql`delete from children.allowed_reader where person_id = ${head.personId}`)
  })
})
