import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'
import { bringIn } from '../benchmarks/store/bring-in.ts'
import { readPublished } from '../benchmarks/store/read-published.ts'
import { sayOurAuthority } from '../benchmarks/store/sources.ts'
import { madeFigures, madeNeighbours } from '../benchmarks/testing/published-files.ts'
import { isoDate } from '../../kernel/index.ts'

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const visits = '/measures/in-care-visits-over-6-weeks'
async function published(site: MeasureSite, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  const read = await readPublished(bytes, 'made.csv')
  if (!read.ok) throw new Error(read.sentence)
  const of = { fileName: 'made.csv', publishedBy: 'Made-up office', publishedOn: isoDate('2025-11-20') }
  await site.test.as({ kind: 'system', name: 'command line' }, (tx) =>
    bringIn(tx, { ...of, bytes, file: read.file }),
  )
}
const versionIn = (html: string) => /name="_version" value="(\d+)"/.exec(html)?.[1] ?? ''

describe('scorecards, and what is laid beside measures', () => {
  let site: MeasureSite
  let app: TestApp
  let post = ''
  beforeAll(async () => {
    site = await measureSite(60)
    app = await testApp(site.test)
    post = await site.test.as({ kind: 'system', name: 'set-up' }, async (tx) => {
      const { rows } = await sql<{ id: number }>`
        insert into access.post (title) values ('Head of made-up care') returning id`.execute(tx.db)
      return String(rows[0]?.id)
    })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  const target = () => ({
    target: '5',
    tolerance: '2.5',
    'from-day': '1',
    'from-month': '4',
    'from-year': '2026',
    postId: post,
    reason: 'Agreed with a made-up board',
  })
  const baseline = (from: string, to: string) => ({
    'from-month': from,
    'from-year': '2025',
    'to-month': to,
    'to-year': '2026',
    reason: 'A made-up team was split in two',
  })

  it('a target is set with its tolerance and its reason, and the scorecard says how far the value is from it', async () => {
    const analyst = await site.person('performance analyst')
    expect((await app.post(analyst, `${visits}/targets/new`, target())).location).toBe(`${visits}#target`)
    const card = plain((await app.get(analyst, '/measures/scorecard/service')).body)
    expect(card).toMatch(
      /(over|better than|exactly) 5% tolerance 2.5 points; Head of made-up care, 1 April 2026/,
    )
    expect(plain((await app.get(analyst, visits)).body)).toContain('Agreed with a made-up board')
  })

  it('one target begins on a day, and a wrong one is answered with what to do', async () => {
    const analyst = await site.person('performance analyst')
    const twice = await app.post(analyst, `${visits}/targets/new`, target())
    expect([twice.status, plain(twice.body)]).toEqual([422, expect.stringContaining('correct that one')])
    const wrong = await app.post(analyst, `${visits}/targets/new`, { target: '190', tolerance: 'some' })
    expect(wrong.status).toBe(422)
    for (const sentence of [
      'more than 100%',
      'Enter the tolerance',
      'Choose the post',
      'Enter why',
      'real day',
    ])
      expect(plain(wrong.body)).toContain(sentence)
  })

  it('a correction needs a reason, keeps what was said before, and notices another one', async () => {
    const director = await site.person('director')
    const address = /href="([^"]+\/targets\/\d+)"/.exec((await app.get(director, visits)).body)?.[1] ?? ''
    const _version = versionIn((await app.get(director, address)).body)
    expect((await app.post(director, address, { ...target(), _version })).status).toBe(422)
    const given = { ...target(), tolerance: '3', because: 'Typed wrongly', _version }
    expect((await app.post(director, address, given)).status).toBe(303)
    expect(plain((await app.get(director, address)).body)).toContain('“2.5” became “3”')
    const late = await app.post(director, address, { ...given, tolerance: '4' })
    expect([late.status, plain(late.body)]).toEqual([409, expect.stringContaining('What is stored now')])
  })

  it('a baseline is recorded with its months and reason; too few months, and a month taken, are refused', async () => {
    const director = await site.person('director')
    const url = `${visits}/baselines/new`
    const few = await app.post(director, url, { ...baseline('6', '1'), reason: '' })
    expect([few.status, plain(few.body)]).toEqual([422, expect.stringContaining('at least 12 months')])
    expect(plain(few.body)).toContain('Say why')
    expect((await app.post(director, url, baseline('6', '5'))).status).toBe(303)
    const taken = await app.post(director, url, baseline('6', '6'))
    expect([taken.status, plain(taken.body)]).toEqual([422, expect.stringContaining('already begins')])
    expect(plain((await app.get(director, visits)).body)).toContain('A made-up team was split in two')
  })

  it('commentary stands in its three boxes for its audience alone, with whose it is', async () => {
    const analyst = await site.person('performance analyst')
    const url = `${visits}/commentary/board`
    const empty = await app.post(analyst, url, { _version: '0' })
    expect([empty.status, plain(empty.body)]).toEqual([422, expect.stringContaining('what happens next')])
    const said = {
      dataSay: 'More visits than before',
      worries: 'Two vacancies',
      happensNext: 'Interviews',
      postId: post,
    }
    expect((await app.post(analyst, url, { ...said, _version: '0' })).location).toContain('/scorecard/board')
    const board = plain((await app.get(analyst, '/measures/scorecard/board')).body)
    expect(board).toMatch(
      /Head of made-up care, 31 August 2026 .*More visits than before.*Two vacancies.*Interviews/,
    )
    expect((await app.get(analyst, '/measures/scorecard/service')).body).not.toContain(
      'More visits than before',
    )
    const again = {
      ...said,
      dataSay: 'Fewer visits',
      _version: versionIn((await app.get(analyst, url)).body),
    }
    expect((await app.post(analyst, url, again)).status).toBe(303)
    expect((await app.post(analyst, url, { ...again, dataSay: 'Other words' })).status).toBe(409)
    expect(plain((await app.get(analyst, url)).body)).toContain(
      '“More visits than before” became “Fewer visits”',
    )
  })

  it('name no child, give everybody the same numbers, and lists only to those who may', async () => {
    const numbersOf = (html: string) => html.match(/los-score__figure">[^<]*/g)
    const director = await app.get(await site.person('director'), '/measures/scorecard/board')
    const auditor = await app.get(await site.person('auditor'), '/measures/scorecard/board')
    expect(numbersOf(auditor.body)).toEqual(numbersOf(director.body))
    expect(director.body).not.toMatch(/\/children\/\d/)
    expect(director.body).toContain('#list')
    expect(auditor.body).not.toContain('#list')
    expect(plain(auditor.body)).toContain('no list is shown to you')
  })

  it('a manager reads the scorecard of the own team and of no other', async () => {
    const manager = await site.person('team manager', site.teams[0])
    const own = await app.get(manager, '/measures/scorecard/team')
    expect([own.status, plain(own.body)]).toEqual([
      200,
      expect.stringContaining(`Scorecard of ${site.teams[0]}`),
    ])
    const { rows } = await site.test.admin.query<{ id: number }>(
      'select id from access.team where name = $1',
      [site.teams[1]],
    )
    const other = `/measures/scorecard/team?team=${rows[0]?.id}`
    expect((await app.get(manager, other)).status).toBe(404)
    expect((await app.get(await site.person('director'), other)).status).toBe(200)
  })

  it('begin with the measures that somebody aims at or speaks of; paper holds those alone', async () => {
    const { body } = await app.get(await site.person('director'), '/measures/scorecard/board')
    const [before = '', others = ''] = body.split('id="others"')
    expect(before).toContain('id="in-care-visits-over-6-weeks"')
    expect(before).not.toContain('id="contacts"')
    expect(before).toMatch(/<div class="los-screen-only"><h2[^>]*$/)
    expect(others).toContain('id="contacts"')
    expect(plain(others)).toMatch(/\d+ more measures, without a target and without commentary/)
  })

  it('show what is published of others with its year, its marks as marks, and how it differs', async () => {
    const director = await site.person('director')
    expect((await app.get(director, '/measures/scorecard/service')).body).not.toContain('Nothing published')
    await published(site, madeFigures)
    await published(site, madeNeighbours)
    await site.test.as({ kind: 'system', name: 'command line' }, (tx) => sayOurAuthority(tx, '101', 0))
    const card = plain((await app.get(director, '/measures/scorecard/service')).body)
    expect(card).toContain(
      'Here, as published 26.8% Neighbours 18.3% mean of 2 of 3 England 22.6% 2025; note 1',
    )
    expect(card).toMatch(/Here, as published - \(withheld or not available[^)]*\)/)
    expect(card).toContain('It counts the whole year to 31 March')
  })

  it('say how old, how whole and how late the numbers are', async () => {
    const { body } = await app.get(await site.person('director'), '/measures/scorecard/service')
    expect(plain(body)).toMatch(
      /List 8: each period of care 31 August 2026 annex-a\.xlsx of the day itself, [\d.]+% filled in/,
    )
  })

  it.each(['councillor', 'board member', 'administrator'] as const)('are not for a %s', async (role) => {
    const who = await site.person(role)
    for (const audience of ['team', 'service', 'board'])
      expect((await app.get(who, `/measures/scorecard/${audience}`)).status).toBe(403)
  })

  it('are laid beside by those who answer for the service alone', async () => {
    for (const who of [await site.person('auditor'), await site.person('team manager', site.teams[0])])
      for (const form of ['targets/new', 'baselines/new', 'commentary/board'])
        expect((await app.post(who, `${visits}/${form}`, target())).status).toBe(403)
  })

  it.each([
    '/measures/scorecard/nobody',
    '/measures/scorecard/team?team=99999',
    '/measures/none/targets/new',
    '/measures/contacts/targets/new',
    '/measures/contacts-by-source/baselines/new',
    `${visits}/targets/99999`,
    `${visits}/baselines/99999`,
    `${visits}/commentary/nobody`,
    `${visits}/commentary/team`,
  ])('there is no %s', async (url) => {
    expect((await app.get(await site.person('director'), url)).status).toBe(404)
  })
})
