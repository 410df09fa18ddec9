import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { restrictRecord } from '../../../children/store/restrictions.ts'
import { isoDate } from '../../../kernel/index.ts'
import { childInCare } from '../../permanence/testing/children-in-care.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

type Person = Asking & { readonly kind: 'person' }

/** A record that is restricted: posts are asked of which somebody may see the child, and no other. */
describe('a challenge about a child whose record is kept to few people', () => {
  let site: ChallengeSite
  let officer: Person
  let head: Person
  let raised = ''
  const posts: Record<string, string> = {}

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    head = await site.test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    const director = await site.test.person({ roles: ['director'], posts: ['Director (made up)'] })
    const shared = { roles: ['director'], posts: ['Shared Director (made up)'] } as const
    const named = await site.test.person(shared)
    await site.test.person(shared)
    for (const title of ['Head of Service', 'Director', 'Shared Director', 'Team Manager North'])
      posts[title] = String(await site.postId(`${title} (made up)`))
    await childInCare(site.test, {
      councilId: 'MU-kept',
      team: 'North',
      care: { entered_care_on: '2019-01-10' },
    })
    raised = (await site.raise(officer, { child: 'MU-kept' })).location ?? ''
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from children.child where council_id = 'MU-kept'`,
    )
    await site.test.as(director, (tx) =>
      restrictRecord(tx, rows[0]?.id ?? 0, {
        reason: 'high risk',
        reviewBy: isoDate('2020-12-20'),
        authorisedByPostId: Number(posts.Director),
        readers: [officer.personId, head.personId, named.personId],
      }),
    )
  })
  afterAll(() => site.close())

  const offered = async (url: string) =>
    [...(await site.app.get(officer, url)).body.matchAll(/<option value="\d+"[^>]*>([^<]*)</g)].map(
      ([, title]) => title,
    )

  it('offers posts whose holder may see the child, and of any other child all of them', async () => {
    const offers = ['Head of Service (made up)', 'Shared Director (made up)']
    expect(await offered('/challenges/new?child=MU-kept')).toEqual(offers)
    expect(await offered(`${raised}/stage`)).toEqual(offers)
    expect(await offered('/challenges/new?child=MU-1')).toHaveLength(4)
  })

  it('is put to no other post, without saying who is named for the record', async () => {
    for (const [stage, title] of [
      ['team manager', 'Team Manager North'],
      ['director', 'Director'],
    ] as const) {
      const asked = { child: 'MU-kept', stage, toPostId: posts[title] ?? '' }
      const { status, body } = await site.raise(officer, asked)
      expect([title, status, body.includes('this post cannot be asked about it')]).toEqual([title, 422, true])
    }
    const taken = { stage: 'director', toPostId: posts.Director ?? '', words: 'No answer' }
    expect((await site.app.post(officer, `${raised}/stage`, taken)).status).toBe(422)
    const toHead = { child: 'MU-kept', stage: 'head of service', toPostId: posts['Head of Service'] ?? '' }
    expect((await site.raise(officer, toHead)).status).toBe(303)
  })

  it('is put to a post that two people hold, of whom one may see the child', async () => {
    const asked = { child: 'MU-kept', stage: 'director', toPostId: posts['Shared Director'] ?? '' }
    expect((await site.raise(officer, asked)).status).toBe(303)
  })
})
