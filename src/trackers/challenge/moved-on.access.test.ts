import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { setUp } from '../../app/testing/test-record.ts'
import type { ChallengeSite } from './testing/challenge-site.ts'
import { challengeSite } from './testing/challenge-site.ts'
import { challengeDuties } from './store/publish.ts'

type Person = Asking & { readonly kind: 'person' }

const left = 'whoever raised it has left'

/** An officer who becomes a manager of the council is an officer no more: somebody else goes on with the challenges. */
describe('a challenge whose raiser has moved to another post', () => {
  let site: ChallengeSite
  let officer: Person
  let reviewing: Person
  let raised = ''
  let app: TestApp

  beforeEach(async () => {
    site = await challengeSite()
    officer = await site.test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing Officer (made up)'],
    })
    reviewing = await site.test.person({
      roles: ['reviewing service manager'],
      posts: ['Reviewing Manager (made up)'],
    })
    await site.test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    raised = (await site.raise(officer)).location ?? ''
  })
  afterEach(() => site.close())

  const set = (query: ReturnType<typeof sql>) => site.test.as(setUp, (tx) => query.execute(tx.db))
  const later = async () => {
    site.test.setClock('2020-11-23T10:00:00Z')
    app = await site.signedInAnew()
  }
  const move = async () => {
    const { personId } = officer
    await set(sql`update access.role_held set until_on = '2020-11-20' where person_id = ${personId}`)
    await set(sql`update access.post_holder set until_on = '2020-11-20' where person_id = ${personId}`)
    await set(sql`insert into access.role_held (person_id, role, team_id, from_on)
      values (${personId}, 'team manager', (select id from access.team where name = 'North'), '2020-11-21')`)
    await set(sql`insert into access.post_holder (post_id, person_id, from_on)
      select id, ${personId}, '2020-11-21'::date from access.post where title = 'Team Manager North (made up)'`)
    await later()
  }
  const dutiesOf = async (title: string) => {
    const post = await site.postId(title)
    const all = await site.test.as(reviewing, (tx) => challengeDuties(tx, [site.child]))
    return all.filter(({ ownerPostId }) => ownerPostId === post).map(({ words }) => words)
  }

  it('is taken on by the manager of those who review, who is told and may', async () => {
    await move()
    const [duty = ''] = await dutiesOf('Reviewing Manager (made up)')
    expect([duty.startsWith('Take on'), duty.includes(left)]).toEqual([true, true])
    expect((await app.get(reviewing, '/my-duties')).body).toContain(left)
    const on = {
      ...{ stage: 'head of service', words: 'No answer came' },
      toPostId: String(await site.postId('Head of Service (made up)')),
    }
    expect((await app.post(reviewing, `${raised}/stage`, on)).status).toBe(303)
  })

  it('offers whoever moved nothing that is theirs no more, nor an answer to themselves', async () => {
    await move()
    const { status, body } = await app.get(officer, raised)
    expect(status).toBe(200)
    for (const step of ['stage', 'close', 'answer', 'correct']) {
      expect([step, body.includes(`${raised}/${step}"`)]).toEqual([step, false])
      expect([step, (await app.get(officer, `${raised}/${step}`)).status]).toEqual([step, 403])
    }
    expect((await app.get(officer, '/my-duties')).body).not.toContain('Take on, or to another stage')
    expect((await app.post(officer, `${raised}/answer`, { words: 'Mine' })).status).toBe(403)
  })

  it('is still the officer’s who holds no post, and the manager sees to it', async () => {
    await set(
      sql`update access.post_holder set until_on = '2020-11-20' where person_id = ${officer.personId}`,
    )
    await later()
    const [duty] = await dutiesOf('Reviewing Manager (made up)')
    expect(duty).toContain('whoever raised it holds no post: see that this person does so')
    expect((await app.get(officer, `${raised}/stage`)).status).toBe(200)
    expect((await app.get(reviewing, `${raised}/stage`)).status).toBe(403)
  })
})
