import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { Fields, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { makePlan } from '../../plan/index.ts'
import type { InspectionId } from '../ids.ts'
import type { NewInspection } from '../model/inspection.ts'
import { findingsOf, strengthsOf } from '../store/inspections.ts'
import { recordInspection } from '../store/record-inspection.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import { inspectionOf2020 } from '../testing/inspection-of-2020.ts'
import { letterPdf } from '../testing/letter.ts'

describe('inspections on record, as pages', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let councillor: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    councillor = await test.person({ roles: ['councillor'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const add = (change: Partial<NewInspection> = {}) =>
    test.as(setUp, (tx) => recordInspection(tx, inspectionOf2020(change)))

  const correct = async (id: InspectionId) => {
    const begun = await app.post(director, `/inspections/${id}/correct`, {})
    const url = begun.location ?? ''
    return { url, boxes: boxesIn((await app.get(director, url)).body) }
  }
  const press = (url: string, boxes: Fields, change: Fields) =>
    app.post(director, url, { ...boxes, do: 'confirm', ...change, _key: randomUUID() })

  it('begin with an empty list, which says how to fill it to those who may', async () => {
    expect((await app.get(director, '/inspections')).body).toContain('href="/inspections/add"')
    const seen = await app.get(councillor, '/inspections')
    expect(seen.body).toContain('No inspection is on record yet')
    expect(seen.body).not.toContain('href="/inspections/add"')
    expect((await app.get(await test.person({}), '/inspections')).status).toBe(403)
  })

  it('show grades beside the self-evaluation, and say in a word where they differ', async () => {
    const page = await app.get(councillor, `/inspections/${await add()}`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Standard inspection, 2 to 13 March 2020')
    expect(page.body).toContain('Differs: judged lower')
    expect(page.body).toContain('Of the 2 that the council had graded itself, inspectors judged 1 lower.')
    expect(page.body).not.toContain('Correct the record')
    expect(page.body).not.toContain('Corrected on')
    expect((await app.get(director, '/inspections')).body).toContain('Requires improvement to be good')
  })

  it('show the statutory dates with their arithmetic, source and mark, counted from receipt', async () => {
    const { body } = await app.get(director, `/inspections/${await add()}`)
    expect(body).toContain('<time class="los-day" datetime="2020-05-26">26 May 2020</time>')
    expect(body).toContain('<time class="los-day" datetime="2020-07-21">21 July 2020</time>')
    expect(body).toContain('8 May 2020 (moved from Monday 4 May')
    expect(body).toContain('Secondary source')
    expect(body).toContain('126 days ago')
  })

  it('are not found where there are none', async () => {
    for (const path of ['99999', '0', 'x', '99999/report.pdf', '99999/strengths/1']) {
      expect((await app.get(director, `/inspections/${path}`)).status).toBe(404)
    }
    expect((await app.post(director, '/inspections/99999/correct', {})).status).toBe(404)
    expect((await app.get(director, `/inspections/${await add()}/report.pdf`)).status).toBe(404)
  })

  it('keep the report’s bytes, shown as a PDF in an origin of its own, to those who may read inspections', async () => {
    const bytes = letterPdf()
    const sent = await app.upload(director, '/inspections/add', { field: 'report', name: 'a.pdf', bytes })
    const url = sent.location ?? ''
    const received = { 'receivedOn-day': '2', 'receivedOn-month': '11', 'receivedOn-year': '2020' }
    const done = await press(url, boxesIn((await app.get(director, url)).body), received)
    const file = await app.get(councillor, `${done.location ?? ''}/report.pdf`)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="report.pdf"',
      'content-security-policy': "sandbox allow-scripts; frame-ancestors 'none'",
    })
    expect(file.headers['content-length']).toBe(String(bytes.length))
    expect((await app.get(await test.person({}), `${done.location ?? ''}/report.pdf`)).status).toBe(403)
    const again = await app.upload(director, '/inspections/add', { field: 'report', name: 'b.pdf', bytes })
    expect(again.location).toBe(`${done.location ?? ''}?uploaded=again`)
    expect((await app.get(director, again.location ?? '')).body).toContain('on record already')
  })

  it('keep the same finding’s id through a correction, whatever was moved or added', async () => {
    const id = await add()
    const ids = () => test.as(director, async (tx) => (await findingsOf(tx, id)).map((finding) => finding.id))
    const [first, second] = await ids()
    const { url, boxes } = await correct(id)
    await press(url, boxes, { do: 'move down 1' })
    const moved = boxesIn((await app.get(director, url)).body)
    const extra = { 'areas-2-text': 'A third.', 'areas-2-page': '2', reason: 'One was missing' }
    expect((await press(url, moved, extra)).status).toBe(303)
    const now = await ids()
    expect(now.slice(0, 2)).toEqual([second, first])
    expect(now).toHaveLength(3)
  })

  it('show both versions when somebody else changed the record meanwhile, and can be saved over it', async () => {
    const id = await add()
    const { url, boxes } = await correct(id)
    const [strength] = await test.as(director, (tx) => strengthsOf(tx, id))
    const strengthUrl = `/inspections/${id}/strengths/${strength?.id ?? 0}`
    const check = boxesIn((await app.get(director, strengthUrl)).body)
    expect((await app.post(director, strengthUrl, { ...check, watch: 'Calls unanswered' })).status).toBe(303)
    const stale = await press(url, boxes, { reason: 'A slip', authority: 'Testshire Council' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Calls unanswered')
    const over = await press(url, boxesIn(stale.body), {})
    expect(over.location).toBe(`/inspections/${id}`)
    expect((await app.get(director, `/inspections/${id}`)).body).toContain('Testshire Council')
  })

  it('say which area of a plan takes a finding up, and keep a finding that one answers', async () => {
    const id = await add()
    const [finding] = await test.as(director, (tx) => findingsOf(tx, id))
    const area = { title: 'Oversight of cases', findings: finding ? [finding.id] : [] }
    await test.as(director, (tx) => makePlan(tx, { ...planOf(id), areas: [area] }))
    const page = await app.get(director, `/inspections/${id}`)
    expect(page.body).toMatch(
      /Taken up in <a class="govuk-link" href="\/plan\/areas\/\d+">Oversight of cases<\/a>/,
    )
    expect(page.body).toContain('Not in a plan yet')
    expect(page.body).toContain(`href="/plan/new?inspection=${id}"`)
    expect((await app.get(councillor, `/inspections/${id}`)).body).not.toContain('/plan/new')
    const { url, boxes } = await correct(id)
    await press(url, boxes, { do: 'remove 1' })
    const left = boxesIn((await app.get(director, url)).body)
    const refused = await press(url, left, { reason: 'It was not one' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('A plan takes up “How managers oversee cases.”')
  })

  it('are corrected with a reason, and stand as they were on every day before', async () => {
    const id = await add({ publishedOn: null })
    test.setClock('2020-11-25T10:00:00Z')
    // Sessions end overnight.
    director = await test.person({ roles: ['director'] })
    councillor = await test.person({ roles: ['councillor'] })
    const { url, boxes } = await correct(id)
    const change = { 'receivedOn-day': '9', 'areas-0-text': 'How managers oversee each case.' }
    const unreasoned = await press(url, boxes, change)
    expect(unreasoned.status).toBe(422)
    expect(unreasoned.body).toContain('Enter why the record is corrected')
    const done = await press(url, boxes, { ...change, reason: 'The covering message was dated 9 April' })
    expect(done.location).toBe(`/inspections/${id}`)
    expect((await app.get(director, `/inspections/${id}`)).body).toContain('22 July 2020')
    const { body } = await app.get(councillor, `/inspections/${id}`)
    expect(body).toMatch(/Corrected on 25 November 2020 by [A-Z]/)
    expect(body).toContain('Why: The covering message was dated 9 April')
    expect(cellsOf(body, 'corrections')).toEqual([
      ['Received', '8 4 2020', '9 4 2020'],
      [
        'Area 1',
        'How managers oversee cases.\nenabler 2\nPage 2',
        'How managers oversee each case.\nenabler 2\nPage 2',
      ],
    ])
    const texts = (knownAt?: string) =>
      test.as(
        director,
        async (tx) => (await findingsOf(tx, id)).map(({ text }) => text),
        knownAt ? { knownAt: isoDate(knownAt) } : {},
      )
    expect(await texts()).toEqual(['How managers oversee each case.', 'The quality of plans.'])
    expect(await texts('2020-11-24')).toEqual(['How managers oversee cases.', 'The quality of plans.'])
    const { rows } = await test.admin.query<{ reason: string }>(
      'select reason from record.change order by id desc limit 1',
    )
    expect(rows).toEqual([{ reason: 'The covering message was dated 9 April' }])
  })
})

/** The words of a section's tables, row by row. */
function cellsOf(html: string, section: string): string[][] {
  const [, part = ''] = html.split(`<section id="${section}">`)
  const [, body = ''] = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(part) ?? []
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, '').trim(),
    ),
  )
}

const planOf = (inspectionId: InspectionId) => ({
  inspectionId,
  title: 'Improvement plan',
  beginsOn: isoDate('2020-06-01'),
  endsOn: null,
  informedBy: [],
})
