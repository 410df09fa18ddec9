import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import { referralsBook } from '../testing/annex-workbook.ts'
import type { IntakeSite } from '../testing/intake-site.ts'
import { intakeSite } from '../testing/intake-site.ts'

/** Referrals under a heading of the council's own for the team, with formulas in what does not fit. */
const referrals = referralsBook({
  headings: ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Date of referral', 'Our squad'],
  rows: [
    ['700001', 'b) Female', 'WBRI', '01/02/2015', '01/11/2026', 'Made-up East'],
    ['700002', 'a) Male', 'WBRI', '03/04/2014', '02/11/2026', 'Made-up West'],
    ['700003', '=HYPERLINK("http://evil.example")', 'WBRI', '03/04/2014', '03/11/2026', ''],
  ],
})

describe('what a council says about its extracts', () => {
  let site: IntakeSite
  let location: string
  let east: number
  beforeAll(async () => {
    site = await intakeSite()
    await site.test.person({ roles: ['team manager'], team: 'East', name: 'Made-up manager' })
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from access.team where name = 'East'`,
    )
    east = rows[0]?.id ?? 0
    location = (await site.send(referrals, '2026-11-20', { name: 'referrals.xlsx' })).location ?? ''
    await site.settled(location)
  })
  afterAll(() => site.close())

  it('shows how each column was found, and what the file has that is not used', async () => {
    const { body } = await site.app.get(site.analyst, location)
    expect(body).toContain('In the file and not used: Our squad')
    expect(body).toContain('The file tells nothing of 10 lists. What is held of them stays as it is')
    expect(body).toContain('List 7: Child protection: time limits and measures of protection plans')
    expect(body).not.toContain('List 3: Referrals: time limits')
    expect(body).toContain(`href="${location}/columns/3"`)
  })

  it('takes another heading for a column, remembers it and checks the file again', async () => {
    const page = await site.app.get(site.analyst, `${location}/columns/3`)
    expect(page.body).toContain('Allocated Team')
    const boxes = boxesIn(page.body)
    const team = Object.keys(boxes).filter((name) => name.startsWith('heading-')).length - 2
    const stale = await site.app.post(site.analyst, `${location}/columns/3`, {
      ...boxes,
      _version: '1',
      [`heading-${team}`]: 'Our squad',
    })
    expect(stale.status).toBe(409)
    const sent = await site.app.post(site.analyst, `${location}/columns/3`, {
      ...boxes,
      [`heading-${team}`]: 'Our squad',
    })
    expect([sent.status, sent.location]).toEqual([303, location])
    const { body } = await site.settled(location)
    expect(body).toContain('as your council said')
    expect(body).toContain('Made-up East')
    expect(await site.count('intake.heading', `heading = 'Our squad' and means = 'Allocated Team'`)).toBe(1)
  })

  it('takes a column as not in the file, remembers it for later files, and takes it back', async () => {
    const url = `${location}/columns/3`
    const boxes = boxesIn((await site.app.get(site.analyst, url)).body)
    const [gender = ''] = Object.entries(boxes).find(([, value]) => value === 'Gender') ?? []
    const sent = await site.app.post(site.analyst, url, { ...boxes, [gender]: '' })
    expect([sent.status, sent.location]).toEqual([303, location])
    expect((await site.settled(location)).body).toMatch(/Not in the file: [^<]*Gender/)
    expect(await site.count('intake.heading', `heading = 'Gender' and means = '' and list = 3`)).toBe(1)
    const next = await site.send(referrals, '2026-11-21', { name: 'later.xlsx' })
    expect((await site.settled(next.location)).body).toMatch(/Not in the file: [^<]*Gender/)
    const again = boxesIn((await site.app.get(site.analyst, url)).body)
    expect(again[gender]).toBe('')
    expect((await site.app.post(site.analyst, url, { ...again, [gender]: 'Gender' })).status).toBe(303)
    expect((await site.settled(location)).body).not.toMatch(/Not in the file: [^<]*Gender/)
    expect(await site.count('intake.heading', `means = ''`)).toBe(0)
  })

  it('refuses a heading that the file does not have, one for two columns, and whoever may not', async () => {
    const url = `${location}/columns/3`
    const post = (fields: Record<string, string>) => site.app.post(site.analyst, url, fields)
    expect((await post({ 'heading-0': 'Nowhere' })).body).toContain('Choose a heading from the list')
    const nobody = await post({ 'heading-0': '' })
    expect([nobody.status, nobody.body.includes('without it no row can be read')]).toEqual([422, true])
    const twice = await post({ 'heading-0': 'Gender', 'heading-1': 'Gender' })
    expect([twice.status, twice.body.includes('is taken for an earlier column')]).toEqual([422, true])
    expect((await site.app.get(site.director, url)).status).toBe(403)
    expect((await site.app.get(site.analyst, `${location}/columns/4`)).status).toBe(404)
    expect((await site.app.get(site.analyst, '/intake/999/columns/3')).status).toBe(404)
  })

  it('maps the team names of the file; their children reach the team at once, and no other', async () => {
    expect((await site.decide(location, 'apply')).status).toBe(303)
    const { body } = await site.settled(location)
    const boxes = boxesIn(body)
    const at = Object.entries(boxes)
      .find(([, value]) => value === 'Made-up East')?.[0]
      .replace('name-', '')
    const sent = await site.app.post(site.analyst, '/intake/teams', {
      ...boxes,
      [`team-${at}`]: String(east),
    })
    expect([sent.status, sent.location]).toEqual([303, `${location}#teams`])
    await site.settled(location)
    const { rows } = await site.test.admin.query<{ council_id: string }>(
      'select council_id from children.relation join children.child on child.id = child_id where team_id = $1',
      [east],
    )
    expect(rows.map(({ council_id }) => council_id)).toEqual(['700001'])
    expect((await site.app.get(site.analyst, '/intake/teams')).body).toContain('Made-up West')
  })

  it('shows both when somebody else said something else first, and moves children when a name changes', async () => {
    const { body } = await site.app.get(site.analyst, '/intake/teams')
    const boxes = boxesIn(body)
    const at = Object.entries(boxes)
      .find(([, value]) => value === 'Made-up East')?.[0]
      .replace('name-', '')
    const { _key, ...fields } = { ...boxes, [`team-${at}`]: 'none' }
    const late = await site.app.post(site.analyst, '/intake/teams', { ...fields, _version: '1' })
    expect([late.status, late.body.includes('Somebody changed')]).toEqual([409, true])
    expect(_key).toBeDefined()
    expect((await site.app.post(site.analyst, '/intake/teams', fields)).status).toBe(303)
    await site.settled('/intake/teams')
    expect(await site.count('children.relation', `team_id = ${east}`)).toBe(0)
    expect((await site.app.post(site.director, '/intake/teams', fields)).status).toBe(403)
    expect((await site.app.get(site.director, '/intake/teams')).body).toContain('None of our teams')
    expect((await site.app.get(site.councillor, '/intake/teams')).status).toBe(403)
  })

  it('lists the problems by kind, on pages and as files in which nothing is a formula', async () => {
    const list = await site.app.get(site.analyst, `${location}/problems`)
    expect(list.body).toContain('HYPERLINK')
    const csv = await site.app.get(site.analyst, `${location}/problems.csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    for (const cell of csv.body.matchAll(/"((?:[^"]|"")*)"/g)) expect(cell[1]).not.toMatch(/^[=+\-@\t\r]/)
    const xlsx = await site.app.get(site.analyst, `${location}/problems.xlsx`)
    expect([xlsx.status, xlsx.body.startsWith('PK')]).toEqual([200, true])
    for (const end of ['', '.csv', '.xlsx']) {
      expect((await site.app.get(site.director, `${location}/problems${end}`)).status).toBe(403)
      expect((await site.app.get(site.analyst, `/intake/999/problems${end}`)).status).toBe(404)
    }
  })
})
