import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { SheetSite } from '../testing/sheet-site.ts'
import { sheetSite } from '../testing/sheet-site.ts'

type Days = Readonly<Record<string, string>>

const comeBack = 'You are looking at another day. Come back to today'

/** What is recorded is judged by today: nothing is recorded from a page of another day. */
describe('the permanence tracker while another day is looked at', () => {
  let site: SheetSite
  let manager: Asking
  let entry = ''
  const words = 'A match, and soon'
  const barrier = {
    ...{ 'on-day': '20', 'on-month': '11', 'on-year': '2020' },
    ...{ code: 'child not ready', words },
  }

  beforeAll(async () => {
    site = await sheetSite()
    await site.app.post(site.manager, form(), barrier)
    const { rows } = await site.test.admin.query<{ id: number }>('select id from permanence.entry')
    site.test.setClock('2020-11-26T10:00:00Z')
    manager = await site.test.person({ roles: ['team manager'], team: 'North', posts: ['Second (made up)'] })
    entry = `/permanence/${site.child}/entries/${rows[0]?.id ?? 0}`
  })
  afterAll(() => site.close())

  const form = () => `/permanence/${site.child}/record/barrier`
  async function on(days: Days, url: string, fields?: Days) {
    const cookies = { ...(await site.app.cookies(manager)), ...days }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const payload = new URLSearchParams({ _key: crypto.randomUUID(), ...fields }).toString()
    const asked = fields === undefined ? { url } : { method: 'POST' as const, url, headers, payload }
    const { statusCode, body } = await site.app.app.inject({ ...asked, cookies })
    return { status: statusCode, body }
  }
  const past = { los_as_at: '2020-11-25' }
  const toCome = { los_as_at: '2020-11-30' }
  const asKnown = { los_known_at: '2020-11-25' }

  it.each([past, toCome])('has no form on %o, and the page says to come back', async (days) => {
    for (const url of [form(), entry]) {
      const { status, body } = await on(days, url)
      expect([url, status, body.includes(comeBack)]).toEqual([url, 403, true])
      expect(body).toContain(`href="/another-day?back=%2Fpermanence%2F${site.child}"`)
      expect(body).not.toContain('<form method="post" action="/permanence')
    }
  })

  it('has none as known on an earlier day either, also one on which no list was known yet', async () => {
    for (const [days, wanted] of [
      [asKnown, 403],
      [{ los_known_at: '2020-11-23' }, 200],
    ] as const) {
      const { status, body } = await on(days, form())
      expect([days, status, body.includes(comeBack)]).toEqual([days, wanted, true])
    }
  })

  it('offers no form, no meeting and no sheet to bring back', async () => {
    for (const days of [past, toCome, asKnown]) {
      const { status, body } = await on(days, `/permanence/${site.child}`)
      expect(status).toBe(200)
      expect(body).not.toMatch(/\/record\/|\/entries\/\d+"|challenges\/new/)
      expect((await on(days, '/permanence')).body).not.toMatch(/Run the meeting|Bring back from Excel/)
      expect((await on(days, '/permanence/meeting')).body).not.toContain('action="/permanence/meeting/')
      expect((await on(days, '/permanence/meeting')).body).toContain(comeBack)
    }
    expect((await on({}, `/permanence/${site.child}`)).body).toContain('/record/plan')
    expect((await on({}, '/permanence')).body).toContain('Run the meeting')
  })

  it('changes nothing, whichever form is sent, and what was typed stays', async () => {
    const held = async () =>
      (
        await site.test.admin.query<{ id: number; known_from: string }>(
          'select id, known_from from permanence.entry order by id',
        )
      ).rows
    const before = await held()
    const typed = {
      ...barrier,
      ...{ reason: 'Typed wrongly', _version: '1', takeBackReason: words },
      ...{ chair: String(site.post), decision: words },
    }
    for (const [days, url] of [
      [past, form()],
      [asKnown, form()],
      [toCome, entry],
      [past, entry],
      [past, `${entry}/take-back`],
      [past, `/permanence/meeting/${site.child}`],
      [asKnown, `/permanence/meeting/${site.child}`],
    ] as const) {
      const { status, body } = await on(days, url, typed)
      expect([url, status, body.includes(comeBack)]).toEqual([url, 422, true])
      expect([url, Object.values(boxesIn(body)).includes(words)]).toEqual([url, true])
    }
    expect(await held()).toEqual(before)
  })
})
