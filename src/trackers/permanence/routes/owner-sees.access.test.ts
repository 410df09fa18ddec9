import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { setUp } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { trackedChild } from '../store/children.ts'
import { recordEntry } from '../store/writing.ts'
import { editedSheet } from '../testing/edited-sheet.ts'
import { madeEntry } from '../testing/made-child.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

const south = 'Team Manager South (made up)'
const refused = `Nobody in the post “${south}” may see this child: choose another owner`

const due = { 'dueOn-day': '4', 'dueOn-month': '12', 'dueOn-year': '2020' }

/** Whoever may not see the child would never learn of the action: it is given to another. */
describe('an action given to a post whose holder may not see the child', () => {
  let site: SheetSite
  let manager: Asking
  const posts: Record<string, string> = {}

  beforeAll(async () => {
    site = await sheetSite()
    ;({ manager } = site)
    await site.test.person({ roles: ['team manager'], team: 'South', posts: [south] })
    await site.test.as(setUp, (tx) =>
      sql`insert into access.post (title) values ('Vacant (made up)')`.execute(tx.db),
    )
    const { rows } = await site.test.admin.query<{ id: number; title: string }>(
      'select id, title from access.post',
    )
    for (const { id, title } of rows) posts[title] = String(id)
  })
  afterAll(() => site.close())

  const url = (path: string) => `/permanence/${site.child}/${path}`
  const now = async () => (await site.test.as(manager, (tx) => trackedChild(tx, site.child))).entries
  const action = (postId = '') => ({
    ...{ 'on-day': '24', 'on-month': '11', 'on-year': '2020', words: 'Book the review', postId },
    ...due,
  })

  it('is refused in its form, with what was typed, and taken of a post that is vacant or sees the child', async () => {
    const { status, body } = await site.app.post(manager, url('record/action'), action(posts[south]))
    expect([status, body.includes(refused), body.includes('Book the review')]).toEqual([422, true, true])
    expect(await now()).toEqual([])
    for (const title of ['Vacant (made up)', 'Team Manager (made up)'])
      expect((await site.app.post(manager, url('record/action'), action(posts[title]))).status, title).toBe(
        303,
      )
  })

  it('is refused in a correction that gives it away, and can be ended by whoever records', async () => {
    const given = { on: isoDate('2020-11-23'), words: 'Hand over the file', postId: Number(posts[south]) }
    const values = { ...madeEntry({ kind: 'action', ...given }), dueOn: isoDate('2020-12-04') }
    const id = await site.test.as(manager, (tx) =>
      recordEntry(tx, { childId: site.child, kind: 'action' }, values),
    )
    const correct = async (changed: Readonly<Record<string, string>>) => {
      const entry = (await now()).find((each) => each.id === id)
      return site.app.post(manager, url(`entries/${id}`), {
        ...action(String(entry?.postId)),
        ...{ reason: 'Said at supervision', _version: String(entry?.version), ...changed },
      })
    }
    const done = { 'endedOn-day': '24', 'endedOn-month': '11', 'endedOn-year': '2020' }
    expect((await correct(done)).status).toBe(303)
    expect((await correct({ postId: posts['Team Manager (made up)'] ?? '' })).status).toBe(303)
    const back = await correct({ postId: posts[south] ?? '' })
    expect([back.status, back.body.includes(refused)]).toEqual([422, true])
  })

  it('is refused at the planning meeting, where nothing of the box is recorded', async () => {
    const before = (await now()).length
    const { status, body } = await site.app.post(await chair(), `/permanence/meeting/${site.child}`, {
      ...{ chair: posts['Team Manager (made up)'] ?? '', decision: 'Go on', action: 'Book the review' },
      ...{ owner: posts[south] ?? '', 'due-day': '4', 'due-month': '12', 'due-year': '2020', _version: '0' },
    })
    expect([status, body.includes(refused)]).toEqual([422, true])
    expect(await now()).toHaveLength(before)
  })

  it('is told of a sheet that is brought back, and its row left out', async () => {
    const row = { action: 'Find a carer', owner: south, due: '2020-12-04' }
    const bytes = await editedSheet(site.test, manager, { 'MU-2': row })
    const { body } = await site.bringBack(bytes)
    expect(body).toContain('another post: nobody in this one may see this child')
    expect(body).toContain('1 left out')
    const own = { ...row, owner: 'Team Manager (made up)' }
    const fine = await site.bringBack(await editedSheet(site.test, manager, { 'MU-2': own }))
    expect([fine.body.includes('0 left out'), fine.body.includes('may see this child')]).toEqual([
      true,
      false,
    ])
  })

  const chair = () => site.test.person({ roles: ['head of service'] })
})
