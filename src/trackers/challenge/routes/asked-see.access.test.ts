import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { setUp } from '../../../app/testing/test-record.ts'
import { restrictRecord } from '../../../children/store/restrictions.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

type Person = Asking & { readonly kind: 'person' }

const says = 'Whoever holds this post may not see the child now: put it to another'
const duty = 'Put the challenge about drift and delay to another post'

/** Asked is the manager of team North. Who loses sight of the child is told nothing, so that nobody would answer. */
describe('a challenge put to a post whose holder loses sight of the child', () => {
  let site: ChallengeSite
  let officer: Person
  let raised = ''

  beforeEach(async () => {
    site = await challengeSite()
    officer = await site.test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing Officer (made up)'],
    })
    await site.test.person({
      roles: ['team manager'],
      team: 'South',
      posts: ['Team Manager South (made up)'],
    })
    raised = (await site.raise(officer)).location ?? ''
  })
  afterEach(() => site.close())

  const told = async () => {
    const page = async (url: string) => (await site.app.get(officer, url)).body
    return {
      page: (await page(raised)).includes(says),
      log: (await page('/challenges')).includes(says),
      filter: (await page('/challenges?show=not-seen')).includes(`href="${raised}"`),
      duty: (await page('/my-duties')).includes(duty),
    }
  }
  const all = (is: boolean) => ({ page: is, log: is, filter: is, duty: is })
  const toSouth = async () => {
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from access.team where name = 'South'`,
    )
    await site.test.admin.query('update children.relation set team_id = $1 where child_id = $2', [
      rows[0]?.id,
      site.child,
    ])
  }

  it('is not marked while the holder may see the child', async () => {
    expect(await told()).toEqual(all(false))
  })

  it('says so on its page, in the log and in the duties of whoever raised it, once the child is another team’s', async () => {
    await toSouth()
    expect(await told()).toEqual(all(true))
    expect((await site.app.get(officer, raised)).body).toContain('Put it to another post or stage')
    const form = (await site.app.get(officer, `${raised}/stage`)).body
    expect(form).toContain('Team Manager South (made up)')
    const again = {
      stage: 'team manager',
      toPostId: String(await site.postId('Team Manager South (made up)')),
      words: 'The child is with your team now',
    }
    expect((await site.app.post(officer, `${raised}/stage`, again)).status).toBe(303)
    expect(await told()).toEqual(all(false))
  })

  it('says so once its holder answers for another team, or nobody holds it', async () => {
    const north = sql`(select id from access.team where name = 'North')`
    const south = sql`(select id from access.team where name = 'South')`
    const move = (from: typeof north, to: typeof north) =>
      site.test.as(setUp, (tx) =>
        sql`update access.role_held set team_id = ${to} where team_id = ${from}
          and person_id = (select holder.person_id from access.post_holder holder join access.post on post.id = post_id
            where title = 'Team Manager North (made up)')`.execute(tx.db),
      )
    await move(north, south)
    expect(await told()).toEqual(all(true))
    await move(south, north)
    expect(await told()).toEqual(all(false))
    await site.test.as(setUp, (tx) =>
      sql`update access.post_holder set until_on = from_on
        where post_id = (select id from access.post where title = 'Team Manager North (made up)')`.execute(
        tx.db,
      ),
    )
    site.test.setClock('2020-11-03T10:00:00Z')
    const anew = await site.signedInAnew()
    expect((await anew.get(officer, raised)).body).toContain(says)
  })

  it('says so once the record is kept to few people, of whom the holder is none', async () => {
    const director = await site.test.person({ roles: ['director'], posts: ['Director (made up)'] })
    await site.test.as(director, async (tx) =>
      restrictRecord(tx, site.child, {
        reason: 'high risk',
        reviewBy: isoDate('2020-12-20'),
        authorisedByPostId: (await site.postId('Director (made up)')) ?? 0,
        readers: [officer.personId],
      }),
    )
    expect(await told()).toEqual(all(true))
  })

  it('is told beside the silence, and no longer once it is closed', async () => {
    await toSouth()
    site.test.setClock('2020-11-23T10:00:00Z')
    const anew = await site.signedInAnew()
    const { body } = await anew.get(officer, raised)
    expect(body).toContain('No answer in time')
    expect(body).toContain(says)
    const closed = { outcome: 'withdrawn', changed: 'The new team has a plan' }
    expect((await anew.post(officer, `${raised}/close`, closed)).status).toBe(303)
    expect((await anew.get(officer, raised)).body).not.toContain(says)
  })
})
