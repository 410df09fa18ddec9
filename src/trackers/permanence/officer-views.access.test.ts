import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { setUp } from '../../app/testing/test-record.ts'
import type { EntryKind } from './model/entry.ts'
import { entryKinds, slugOf } from './model/entry.ts'
import { editedSheet, hidden } from './testing/edited-sheet.ts'
import type { SheetSite } from './testing/sheet-site.ts'
import { sheetSite } from './testing/sheet-site.ts'

type Fields = Readonly<Record<string, string>>

/** Nobody who may be challenged speaks for the officer who challenges. */
describe('who records the reviewing officer’s view', () => {
  let site: SheetSite
  let officer: Asking
  let own: string

  beforeAll(async () => {
    site = await sheetSite()
    officer = site.officer
    own = String(site.officerPost)
    await site.test.person({ roles: ['administrator'], posts: ['System Administrator (made up)'] })
  })
  afterAll(() => site.close())

  const postOf = async (title: string) => {
    const { rows } = await site.test.admin.query<{ id: number }>(
      'select id from access.post where title = $1',
      [title],
    )
    return String(rows[0]?.id ?? 0)
  }
  const form = (kind: EntryKind) => `/permanence/${site.child}/record/${slugOf(kind)}`
  const held = async () => (await site.test.admin.query('select from permanence.entry')).rowCount
  const rest = entryKinds.filter((kind) => kind !== 'officer view')
  const day = (date: string) => ({ 'on-day': date, 'on-month': '11', 'on-year': '2020' })
  const view = { code: 'agrees with the plan' }
  const send = (who: Asking, kind: EntryKind, date: string, more: Fields = {}) =>
    site.app.post(who, form(kind), { ...day(date), ...view, ...more })

  it('a team manager is refused the officer’s view too, and neither corrects nor takes back one', async () => {
    const refused = await send(site.manager, 'officer view', '19', { postId: own })
    expect([refused.status, refused.body.includes('Only the reviewing officer records this view')]).toEqual([
      403,
      true,
    ])
    expect((await send(officer, 'officer view', '2', { postId: own })).status).toBe(303)
    const { rows } = await site.test.admin.query<{ id: number }>('select max(id) as id from permanence.entry')
    const href = `/permanence/${site.child}/entries/${rows[0]?.id ?? 0}`
    const wrong = { ...day('2'), ...view, reason: 'Wrong', takeBackReason: 'Wrong' }
    for (const who of [site.manager, await site.test.person({ roles: ['panel chair'] })]) {
      expect((await site.app.get(who, `/permanence/${site.child}`)).body).not.toContain(`href="${href}"`)
      for (const path of [href, `${href}/take-back`]) {
        const { status, body } = await site.app.post(who, path, { ...wrong, _version: '1' })
        expect([path, status, body.includes('Only the reviewing officer')]).toEqual([path, 403, true])
      }
    }
  })

  it('the reviewing service manager records, corrects and takes back in an officer’s stead, and nothing else', async () => {
    const who = await site.test.person({
      roles: ['reviewing service manager'],
      posts: ['Reviewing manager (made up)'],
    })
    const left = await site.test.person({
      roles: ['independent reviewing officer'],
      posts: ['Officer who left (made up)'],
    })
    for (const table of ['role_held', 'post_holder'])
      await site.test.as(setUp, (tx) =>
        sql`update ${sql.table(`access.${table}`)} set until_on = '2020-10-31'
          where person_id = ${left.personId}`.execute(tx.db),
      )
    const asked = (await site.app.get(who, form('officer view'))).body
    for (const title of [
      'Reviewing officer (made up)',
      'Reviewing manager (made up)',
      'Officer who left (made up)',
    ])
      expect([title, asked.includes(title)]).toEqual([title, true])
    expect(asked).not.toMatch(/Team Manager \(made up\)|System Administrator \(made up\)/)
    const admins = await postOf('System Administrator (made up)')
    expect((await send(who, 'officer view', '18', { postId: admins })).status).toBe(422)
    for (const kind of rest) expect([kind, (await send(who, kind, '18')).status]).toEqual([kind, 403])
    for (const path of ['/permanence/meeting', '/permanence/bring-back'])
      expect([path, (await site.app.get(who, path)).status]).toEqual([path, 403])
    expect((await send(who, 'officer view', '18', { postId: own })).status).toBe(303)
    const { rows } = await site.test.admin.query<{ id: number; known_from: string }>(
      'select id, known_from from permanence.entry order by id desc limit 1',
    )
    const href = `/permanence/${site.child}/entries/${rows[0]?.id ?? 0}`
    expect((await site.app.get(officer, `/permanence/${site.child}`)).body).toContain(
      'Recorded by Reviewing manager (made up).',
    )
    const changed = {
      ...day('18'),
      ...view,
      postId: own,
      words: 'Said so',
      reason: 'Put right',
    }
    expect((await site.app.post(who, href, { ...changed, _version: rows[0]?.known_from ?? '' })).status).toBe(
      303,
    )
    const now = await site.test.admin.query<{ known_from: string }>(
      'select known_from from permanence.entry where id = $1',
      [rows[0]?.id],
    )
    const back = { takeBackReason: 'Of another child', _version: now.rows[0]?.known_from ?? '' }
    expect((await site.app.post(who, `${href}/take-back`, back)).status).toBe(303)
  })

  it('a sheet brought back changes no officer’s view, says who records it, and takes the other cells', async () => {
    const before = await held()
    const edits = {
      view: 'challenges the plan',
      'view-by': 'Reviewing officer (made up)',
      'book-on': '2020-11-01',
    }
    const shown = await site.bringBack(await editedSheet(site.test, site.manager, { 'MU-1': edits }))
    expect(shown.body).toContain('1 with 1 change')
    expect([...shown.body.matchAll(/Only the reviewing officer records this/g)]).toHaveLength(2)
    const applied = await site.app.post(site.manager, '/permanence/bring-back/apply', {
      ...{ sha256: hidden(shown.body, 'sha256'), fileName: 'permanence.xlsx' },
      changes: hidden(shown.body, 'changes'),
    })
    expect(applied.status).toBe(303)
    expect(await held()).toBe((before ?? 0) + 1)
    const { rows } = await site.test.admin.query(
      `select from permanence.entry where kind = 'officer view' and code = 'challenges the plan'`,
    )
    expect(rows).toEqual([])
  })
})
