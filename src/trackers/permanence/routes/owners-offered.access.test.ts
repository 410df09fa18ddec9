import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { madeEntry } from '../testing/made-child.ts'
import { recordEntry } from '../store/writing.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

const north = 'Team Manager (made up)'
const south = 'Team Manager South (made up)'

/** Whoever could not be given the work is not offered; what was chosen all the same stays in the form. */
describe('the posts that a form offers for an action about a child', () => {
  let site: SheetSite
  const posts: Record<string, string> = {}
  let southern: Awaited<ReturnType<SheetSite['test']['person']>>

  beforeAll(async () => {
    site = await sheetSite()
    southern = await site.test.person({ roles: ['team manager'], team: 'South', posts: [south] })
    await site.test.as(setUp, (tx) =>
      sql`insert into access.post (title) values ('Vacant (made up)')`.execute(tx.db),
    )
    const { rows } = await site.test.admin.query<{ id: number; title: string }>(
      'select id, title from access.post',
    )
    for (const { id, title } of rows) posts[title] = String(id)
  })
  afterAll(() => site.close())

  /** The titles that can be chosen under a name. */
  function offeredIn(body: string, name: string): readonly string[] {
    const [, options = ''] =
      new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`, 's').exec(body) ?? []
    return [...options.matchAll(/<option[^>]*>([^<]*)<\/option>/g)].map(([, text = '']) => text).slice(1)
  }
  const shown = async (path: string) => (await site.app.get(site.manager, path)).body
  const seeing = [north, 'Vacant (made up)']

  it('see the child, or are vacant, in each form', async () => {
    const action = await shown(`/permanence/${site.child}/record/action`)
    expect(action).toContain('Posts of which somebody may see this child, and vacant ones')
    const meeting = await shown(`/permanence/meeting?child=${site.child}`)
    const decision = await shown(`/child-decisions/${site.child}/new`)
    expect(offeredIn(action, 'postId')).toEqual(expect.arrayContaining(seeing))
    expect(offeredIn(meeting, 'owner')).toEqual(expect.arrayContaining(seeing))
    expect(offeredIn(decision, 'owner')).toEqual(expect.arrayContaining([north, 'Vacant (made up) (vacant)']))
    for (const [body, name] of [
      [action, 'postId'],
      [meeting, 'owner'],
      [decision, 'owner'],
    ] as const)
      expect(offeredIn(body, name).filter((title) => title.startsWith(south))).toEqual([])
  })

  it('who decided a plan may be any post', async () => {
    expect(offeredIn(await shown(`/permanence/${site.child}/record/plan`), 'postId')).toContain(south)
  })

  it('keep one that was chosen all the same, and say what is wrong', async () => {
    const typed = { words: 'Book the review', postId: posts[south] ?? '' }
    const { status, body } = await site.app.post(
      site.manager,
      `/permanence/${site.child}/record/action`,
      typed,
    )
    expect(status).toBe(422)
    expect(offeredIn(body, 'postId')).toContain(`${south} (may not see this child)`)
    expect(body).toMatch(new RegExp(`<option value="${posts[south]}" selected`))
    expect(body).toContain('Book the review')
  })

  it('keep the owner that an action has, so that it can be ended', async () => {
    const given = { on: isoDate('2020-11-23'), words: 'Hand over', postId: Number(posts[south]) }
    const values = { ...madeEntry({ kind: 'action', ...given }), dueOn: isoDate('2020-12-04') }
    const id = await site.test.as(site.manager, (tx) =>
      recordEntry(tx, { childId: site.child, kind: 'action' }, values),
    )
    const form = await shown(`/permanence/${site.child}/entries/${id}`)
    expect(offeredIn(form, 'postId')).toContain(`${south} (may not see this child)`)
  })

  it('say so where none can be chosen', async () => {
    const holder = southern.personId
    await site.test.as(setUp, async (tx) => {
      await sql`update access.post_holder set person_id = ${holder}`.execute(tx.db)
      await sql`insert into access.post_holder (post_id, person_id, basis, from_on)
        values (${Number(posts['Vacant (made up)'])}, ${holder}, 'permanent', '2020-01-01')`.execute(tx.db)
    })
    expect(await shown(`/permanence/${site.child}/record/action`)).toContain('No post can be chosen')
  })
})
