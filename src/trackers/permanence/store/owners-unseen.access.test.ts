import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { setUp } from '../../../app/testing/test-record.ts'
import { restrictRecord } from '../../../children/testing/typed.ts'
import { isoDate } from '../../../kernel/index.ts'
import { madeEntry } from '../testing/made-child.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'
import { trackedChild } from './children.ts'
import { recordEntry } from './writing.ts'

const title = 'Team Manager (made up)'
const tag = 'Owner may not see the child'
const said = `“Book the review” belongs to “${title}”, where nobody may see the child now`

/** Today is 24 November 2020. Whoever owned the action learns of it no more; the next manager finds it. */
describe('an action whose owner has lost sight of the child', () => {
  let site: SheetSite
  let next: Asking

  beforeAll(async () => {
    site = await sheetSite()
    next = await site.test.person({ roles: ['team manager'], team: 'South', posts: ['South (made up)'] })
    const action = { kind: 'action', on: isoDate('2020-11-20'), words: 'Book the review' } as const
    const values = { ...madeEntry({ ...action, postId: site.post }), dueOn: isoDate('2020-12-18') }
    await site.test.as(site.manager, (tx) => recordEntry(tx, { childId: site.child, kind: 'action' }, values))
  })
  afterAll(() => site.close())

  const bodyOf = async (who: Asking, path: string) => (await site.app.get(who, path)).body
  /** The tracker's table says it by its tag. */
  const pages = () =>
    [
      ['/monday', said],
      [`/permanence/${site.child}`, said],
      ['/permanence', tag],
    ] as const
  /** As an extract or a person changes it: the change is on record. */
  const related = (set: string) =>
    site.test.as(setUp, async (tx) => {
      await sql`insert into access.team (name) values (${`Changed ${set}`})`.execute(tx.db)
      await site.test.admin.query(`update children.relation set ${set} where child_id = $1`, [site.child])
    })
  const team = (name: string) => `team_id = (select id from access.team where name = '${name}')`

  it('is said nowhere while the owner sees the child', async () => {
    for (const [path, words] of pages())
      expect((await bodyOf(site.manager, path)).includes(words), path).toBe(false)
    expect(await bodyOf(site.manager, '/my-duties')).toContain('Book the review')
  })

  it('is a line of the next manager’s Monday list, and stands on the tracker and the child’s page', async () => {
    await related(team('South'))
    expect(await bodyOf(site.manager, '/my-duties')).not.toContain('Book the review')
    for (const [path, words] of pages()) expect((await bodyOf(next, path)).includes(words), path).toBe(true)
    expect((await bodyOf(next, '/monday?kind=unowned')).includes(tag)).toBe(true)
    expect(await bodyOf(next, '/permanence?show=owner-unseen')).toContain('MU-1')
  })

  it('is not said of an earlier day: whom a post sees is asked today', async () => {
    const at = { asAt: isoDate('2020-11-23'), knownAt: isoDate('2020-11-24') }
    const { exceptions } = await site.test.as(next, (tx) => trackedChild(tx, site.child), at)
    expect(exceptions.map(({ id }) => id)).not.toContain('owner-unseen')
  })

  it('is over once it is given to a post that sees the child, or is vacant', async () => {
    await related(team('South'))
    const { entries } = await site.test.as(next, (tx) => trackedChild(tx, site.child))
    const [entry] = entries
    const sent = {
      ...{ 'on-day': '20', 'on-month': '11', 'on-year': '2020', words: 'Book the review' },
      ...{ 'dueOn-day': '18', 'dueOn-month': '12', 'dueOn-year': '2020' },
      ...{ reason: 'The child is ours now', _version: String(entry?.version) },
    }
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from access.post where title = 'South (made up)'`,
    )
    const to = { ...sent, postId: String(rows[0]?.id) }
    expect((await site.app.post(next, `/permanence/${site.child}/entries/${entry?.id}`, to)).status).toBe(303)
    for (const [path, words] of pages()) expect((await bodyOf(next, path)).includes(words), path).toBe(false)
    expect(await bodyOf(next, '/my-duties')).toContain('Book the review')
  })
  it('is said of a record kept to few as well, to those few alone', async () => {
    const head = await site.test.person({ roles: ['head of service'], posts: ['Head (made up)'] })
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Head (made up)'`,
    )
    await site.test.as(head, (tx) =>
      restrictRecord(tx, site.child, {
        ...{ reason: 'high risk', reviewBy: isoDate('2021-01-20') },
        ...{ authorisedByPostId: rows[0]?.id ?? 0, readers: [head.personId] },
      }),
    )
    for (const [path, words] of pages()) {
      const told = words.replace(title, 'South (made up)')
      expect((await bodyOf(head, path)).includes(told), path).toBe(true)
      expect((await bodyOf(next, path)).includes('Book the review'), path).toBe(false)
    }
  })
})
