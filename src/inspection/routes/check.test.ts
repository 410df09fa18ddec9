import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { Answer, Fields, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import { letterPdf } from '../testing/letter.ts'

describe('checking what was read', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let colleague: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director of Children’s Services'] })
    colleague = await test.person({ roles: ['head of service'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  let shire = 0
  const begin = async (): Promise<string> => {
    const bytes = letterPdf(`Shire number ${(shire += 1)}`)
    const sent = await app.upload(director, '/inspections/add', {
      field: 'report',
      name: 'letter.pdf',
      bytes,
    })
    return sent.location ?? ''
  }
  const received = { 'receivedOn-day': '28', 'receivedOn-month': '10', 'receivedOn-year': '2020' }
  const boxes = async (url: string): Promise<Fields> => boxesIn((await app.get(director, url)).body)
  const press = async (url: string, button: string, change: Fields = {}, who = director): Promise<Answer> =>
    app.post(who, url, { ...(await boxes(url)), ...change, do: button, _key: randomUUID() })

  const texts = async (url: string): Promise<string[]> =>
    Object.entries(await boxes(url))
      .filter(([name]) => /^areas-\d+-text$/.test(name))
      .map(([, value]) => String(value))

  it('is for those who may change inspections', async () => {
    const url = await begin()
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(councillor, url)).status).toBe(403)
    expect((await press(url, 'confirm', received, councillor)).status).toBe(403)
    expect((await app.get(councillor, `${url}/report.pdf`)).status).toBe(403)
    expect((await app.get(director, '/inspections/readings/99999')).status).toBe(404)
    expect((await app.get(director, '/inspections/readings/first')).status).toBe(404)
    expect((await press(url, 'confirm', received)).status).toBe(303)
  })

  it('shows where each area was found, in the report’s own text', async () => {
    const page = await app.get(director, await begin())
    expect(page.body).toContain('<mark id="found-0">The quality of out-of-hours work.</mark>')
    expect(page.body).toContain('href="#found-1"')
  })

  it('puts on record what was read, with the day of receipt that only a person knows', async () => {
    const url = await begin()
    const unread = await press(url, 'confirm')
    expect(unread.status).toBe(422)
    expect(unread.body).toContain('Enter the date you received the report')
    const done = await press(url, 'confirm', received)
    expect(done.status).toBe(303)
    expect(done.location).toMatch(/^\/inspections\/\d+$/)
    const page = await app.get(director, done.location ?? '')
    expect(page.body).toContain('Focused visit, 6 to 7 October 2020')
    expect(page.body).toContain('How soon children are seen.')
    expect(page.body).toContain('starts no statutory period unless')
    expect((await app.get(director, url)).location).toBe(done.location)
  })

  it('starts the dates for priority action where an area is marked so', async () => {
    const done = await press(await begin(), 'confirm', { ...received, 'areas-0-priority': 'yes' })
    const page = await app.get(director, done.location ?? '')
    expect(page.body).toContain('25 November 2020')
    expect(page.body).toContain('Send Ofsted a draft plan')
    expect(page.body).toContain('in 1 day (1 working day)')
  })

  it('keeps everything typed when something is wrong, and nothing goes on record', async () => {
    const url = await begin()
    const change = {
      ...received,
      'receivedOn-year': '2021',
      authority: '',
      'areas-0-text': 'Changed by hand.\r\nSecond line.',
      'areas-1-page': 'two',
    }
    const refused = await press(url, 'confirm', change)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('The date you received the report must be today or in the past')
    expect(refused.body).toContain('Enter the council that was inspected')
    expect(refused.body).toContain('The page must be a number, such as 3')
    expect(refused.body).toContain('Changed by hand.\nSecond line.')
    expect(refused.body).toContain('value="two"')
  })

  it('moves, joins, splits, adds and removes areas, keeping what was typed elsewhere', async () => {
    const url = await begin()
    const typed = { authority: 'Typed meanwhile' }
    const moved = await press(url, 'move down 1', typed)
    expect(moved.location).toBe(`${url}#areas-1`)
    expect(await texts(url)).toEqual(['How soon children are seen.', 'The quality of out-of-hours work.'])
    await press(url, 'join 2')
    expect(await texts(url)).toEqual(['How soon children are seen.\nThe quality of out-of-hours work.'])
    expect((await press(url, 'split 1')).status).toBe(422)
    await press(url, 'split 1', { 'areas-0-text': 'How soon.\r\n\r\nThe quality.' })
    expect(await texts(url)).toEqual(['How soon.', 'The quality.'])
    await press(url, 'add area')
    await press(url, 'remove 1')
    expect(await texts(url)).toEqual(['The quality.', ''])
    expect((await boxes(url)).authority).toBe('Typed meanwhile')
    expect((await press(url, 'confirm', received)).status).toBe(303)
  })

  it('takes a strength from a paragraph of the report, with an owner from the posts', async () => {
    const url = await begin()
    await press(url, 'add paragraph 1')
    expect((await boxes(url))['strengths-0-text']).toMatch(/listened to with care/)
    const unknown = await press(url, 'confirm', { ...received, 'strengths-0-ownerPostId': '9999' })
    expect(unknown.status).toBe(422)
    const done = await press(url, 'confirm', {
      ...received,
      'strengths-0-watch': 'Fewer words of children on file',
    })
    const page = await app.get(director, done.location ?? '')
    expect(page.body).toContain('Fewer words of children on file')
  })

  it('shows both versions when somebody else saved meanwhile, and saves mine over it when told to', async () => {
    const url = await begin()
    const mine = await boxes(url)
    await press(url, 'save', { authority: 'Theirs' }, colleague)
    const stale = await app.post(director, url, {
      ...mine,
      authority: 'Mine',
      do: 'save',
      _key: randomUUID(),
    })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Theirs')
    expect(stale.body).toContain('Mine')
    expect((await boxes(url)).authority).toBe('Theirs')
    const over = await app.post(director, url, { ...boxesIn(stale.body), _key: randomUUID() })
    expect(over.status).toBe(303)
    expect((await boxes(url)).authority).toBe('Mine')
  })

  it('goes on record once, however often it is sent', async () => {
    const url = await begin()
    const form = { ...(await boxes(url)), ...received, do: 'confirm', _key: randomUUID() }
    const sent = await Promise.all([app.post(director, url, form), app.post(director, url, form)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(sent[0].location).toBe(sent[1].location)
    const late = await app.post(colleague, url, { ...form, _key: randomUUID() })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Somebody put it on record meanwhile')
  })

  it('can be thrown away; the same file may then come again', async () => {
    const bytes = letterPdf('Thrownshire')
    const sent = () =>
      app.upload(director, '/inspections/add', { field: 'report', name: 'letter.pdf', bytes })
    const url = (await sent()).location ?? ''
    const form = await boxes(url)
    const thrown = await app.post(director, `${url}/throw-away`, { _version: form._version ?? '' })
    expect(thrown.location).toBe('/inspections')
    expect((await app.get(director, url)).status).toBe(404)
    const again = await sent()
    expect(again.location).not.toBe(url)
    expect((await app.get(director, again.location ?? '')).status).toBe(200)
  })

  it('asks for the grade of every strand of the framework of the first day', async () => {
    const url = (await app.post(director, '/inspections/by-hand', {})).location ?? ''
    const facts = {
      ...received,
      kind: 'standard inspection',
      'inspectedFrom-day': '5',
      'inspectedFrom-month': 'October',
      'inspectedFrom-year': '2020',
      'inspectedTo-day': '16',
      'inspectedTo-month': '10',
      'inspectedTo-year': '2020',
      'areas-0-text': 'Everything.',
    }
    const ungraded = await press(url, 'confirm', facts)
    expect(ungraded.status).toBe(422)
    expect(ungraded.body).toContain('Select the grade for “Overall effectiveness”')
    const saved = await press(url, 'save', facts)
    expect(saved.location).toBe(`${url}?saved=yes#saved`)
    expect((await app.get(director, `${url}?saved=yes`)).body).toContain('Saved. Nothing is on record yet')
    expect((await app.get(director, '/inspections')).body).toContain(`href="${url}"`)
    const graded = Object.fromEntries([0, 1, 2, 3].map((index) => [`judgements-${index}-grade`, 'Good']))
    const done = await press(url, 'confirm', graded)
    expect(done.status).toBe(303)
    expect((await app.get(director, done.location ?? '')).body).toContain('Typed in by hand')
  })
})
