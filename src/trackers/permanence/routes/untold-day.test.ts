import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { SheetSite } from '../testing/sheet-site.ts'
import { sheetSite } from '../testing/sheet-site.ts'

const before = '2011-12-31'

/** The first list that tells of the child's care is of 2012. */
describe('the forms of a day of which no list of care tells of the child', () => {
  let site: SheetSite
  let entry = ''
  const typed = () => ({
    ...{ 'on-day': '20', 'on-month': '11', 'on-year': '2020' },
    code: 'asks for changes',
    postId: String(site.officerPost),
    words: 'A match, and soon',
  })

  beforeAll(async () => {
    site = await sheetSite()
    await site.app.post(site.officer, `/permanence/${site.child}/record/officer-view`, typed())
    const { rows } = await site.test.admin.query<{ id: number }>('select id from permanence.entry')
    entry = `/permanence/${site.child}/entries/${rows[0]?.id ?? 0}`
  })
  afterAll(() => site.close())

  const form = () => `/permanence/${site.child}/record/officer-view`
  async function on(day: string, url: string, fields?: Readonly<Record<string, string>>, who?: Asking) {
    const cookies = { ...(await site.app.cookies(who ?? site.officer)), los_as_at: day }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const payload = new URLSearchParams({ _key: crypto.randomUUID(), ...fields }).toString()
    const asked = fields === undefined ? { url } : { method: 'POST' as const, url, headers, payload }
    const { statusCode, body } = await site.app.app.inject({ ...asked, cookies })
    return { status: statusCode, body }
  }
  const whyNot =
    'You are looking at 31 December 2011, of which no list of children in care names the child: go back to today'

  it('say so, as the child’s own page does, and how to come back to today', async () => {
    for (const url of [form(), entry]) {
      const { status, body } = await on(before, url)
      expect([url, status, body.includes(whyNot)]).toEqual([url, 200, true])
      expect(body).toContain(`href="/another-day?back=%2Fpermanence%2F${site.child}"`)
    }
    expect((await on('2020-11-24', form())).body).toContain('When was it given?')
  })

  it('keep what was typed where the day was changed meanwhile, and record nothing', async () => {
    for (const [url, fields] of [
      [form(), typed()],
      [entry, { ...typed(), reason: 'Typed wrongly', _version: '1' }],
    ] as const) {
      const { status, body } = await on(before, url, fields)
      expect([url, status, body.includes(whyNot)]).toEqual([url, 409, true])
      expect(boxesIn(body)).toMatchObject({ words: 'A match, and soon', 'on-year': '2020' })
    }
    expect((await site.test.admin.query('select from permanence.entry_history')).rows).toEqual([])
    expect((await site.test.admin.query('select from permanence.entry')).rows).toHaveLength(1)
  })

  it('are there for nobody who may not see the child', async () => {
    const south = await site.test.person({ roles: ['team manager'], team: 'South' })
    expect((await on(before, form(), undefined, south)).status).toBe(404)
    expect((await on(before, `/permanence/${site.child + 99}/record/plan`)).status).toBe(404)
  })
})

describe('the day of the reviewing officer’s view', () => {
  it('is that on which it was given, which need not be a review’s', async () => {
    const site = await sheetSite()
    const { body } = await site.app.get(site.officer, `/permanence/${site.child}/record/officer-view`)
    expect(body).toContain('When was it given?')
    expect(body).toContain('it counts for the latest review up to that day')
    await site.close()
  })
})
