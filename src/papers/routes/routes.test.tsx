import type { KeptPaper } from '../model/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { NotFound } from '../../kernel/index.ts'
import { checkRules } from '../checker/index.ts'
import { paperById, papers } from '../store/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { fileName } from '../views/file-name.ts'
import { nothingAround } from '../../plan/index.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let administrator: Asking
let made: MadePaper

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
  administrator = await test.person({ roles: ['administrator'] })
})
beforeEach(async () => {
  made = await test.as(setUp, madePaper)
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const kept = async (): Promise<KeptPaper> => {
  const paper = await test.as(director, (tx) => paperById(tx, made.id, nothingAround))
  if (!paper) throw new NotFound()
  return paper
}

/** What the form of a part posts when it was filled in from the record as it is. */
const partFields = async (text: string) => {
  const paper = await kept()
  return {
    _version: String(paper.editVersions.get('purpose') ?? 0),
    record: paper.record.get('purpose')?.fingerprint ?? '',
    text,
  }
}
const purpose = () => `/papers/${made.id}/parts/purpose`

describe('who may open the pages of papers', () => {
  const pages = () =>
    ['', '/rules', ...['', '/web', '/word', '/pdf', '/braille'].map((form) => `/${made.id}${form}`)].map(
      (end) => `/papers${end}`,
    )
  const forms = () =>
    ['/new', '/figures', `/${made.id}/header`, `/${made.id}/parts/purpose`].map((end) => `/papers${end}`)

  it('shows them to whoever reads papers', async () => {
    for (const url of pages()) expect([url, (await app.get(councillor, url)).status]).toEqual([url, 200])
  })

  it('keeps the forms from whoever may not change papers', async () => {
    for (const url of forms()) expect([url, (await app.get(councillor, url)).status]).toEqual([url, 403])
    for (const url of forms()) expect([url, (await app.get(director, url)).status]).toEqual([url, 200])
    const page = (await app.get(councillor, `/papers/${made.id}`)).body
    expect(page).not.toContain(`/papers/${made.id}/header`)
  })

  it('refuses whoever only runs the system', async () => {
    for (const url of pages()) expect([url, (await app.get(administrator, url)).status]).toEqual([url, 403])
  })

  it('refuses what a councillor posts', async () => {
    for (const url of ['/papers', purpose(), `${purpose()}/from-the-record`, `/papers/${made.id}/header`])
      expect([url, (await app.post(councillor, url, {})).status]).toEqual([url, 403])
  })

  it.each([
    '/papers/999999',
    '/papers/x',
    '/papers/999999/word',
    '/papers/999999/pdf',
    '/papers/x/braille',
    '/papers/999999/parts/purpose',
    '/papers/0/header',
  ])('has nothing at %s', async (url) => {
    expect((await app.get(director, url)).status).toBe(404)
  })

  it('has no part that the template does not have', async () => {
    expect((await app.get(director, `/papers/${made.id}/parts/weather`)).status).toBe(404)
  })
})

describe('the page of a paper', () => {
  it('shows the sections with their state, the paper, and each finding with the way to its place', async () => {
    const { body } = await app.get(director, `/papers/${made.id}`)
    expect(body).toContain('Filled from the record')
    expect(body).toContain('Some plans are better than others.')
    const places = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(places.length).toBeGreaterThan(10)
    for (const id of places) expect(body).toContain(`id="${id}"`)
  })

  it('marks a passage that could identify a child', async () => {
    await app.post(director, purpose(), await partFields('Two young people were treated differently.'))
    const { body } = await app.get(director, `/papers/${made.id}`)
    expect(body).toMatch(/<mark class="paper-flag"><span[^>]*>Flagged: <\/span>Two young people/)
    expect((await app.get(director, `/papers/${made.id}/web`)).body).not.toContain('Flagged: ')
  })

  it('counts down to publication and to the day that the law sets', async () => {
    const { body } = await app.get(director, `/papers/${made.id}`)
    expect(body).toContain('Last day in law: written statement of proposed action')
    expect(body).toContain('126 days ago')
  })

  it.each([
    ['word', 'PK', '.docx'],
    ['pdf', '%PDF', '.pdf'],
    ['large-print', '%PDF', '.large-print.pdf'],
    ['braille', '', '.brf'],
    ['text', '', '.txt'],
  ])('downloads as a file: %s', async (form, begins, ends) => {
    const { status, body, headers } = await app.get(director, `/papers/${made.id}/${form}`)
    expect([status, body.slice(0, begins.length)]).toEqual([200, begins])
    expect(body.length).toBeGreaterThan(1000)
    expect(headers['content-disposition']).toContain(`${ends}"`)
    expect((await app.get(director, `/papers/${made.id}`)).body).toContain(
      `href="/papers/${made.id}/${form}"`,
    )
  })

  it('gives the file a name that says which meeting and what', async () => {
    const { paper } = await kept()
    expect(fileName({ ...paper, title: 'Children’s café: a plan' }, 'docx', 'public')).toBe(
      'cabinet-2020-06-16-childrens-cafe-a-plan.docx',
    )
  })
})

describe('the rules page', () => {
  it('lists every rule, each at its own address', async () => {
    const { body } = await app.get(councillor, '/papers/rules')
    for (const { id } of checkRules) expect(body).toContain(`id="${id}"`)
  })
})

describe('drafting a report', () => {
  const fields = () => ({ plan: String(made.planId), title: 'A new report', body: 'Cabinet' })

  it('makes it once, however often the form is posted, and opens it', async () => {
    const before = (await test.as(director, papers)).length
    const form = { ...fields(), _key: crypto.randomUUID() }
    const [first, second] = [
      await app.post(director, '/papers', form),
      await app.post(director, '/papers', form),
    ]
    expect([first.status, second.location]).toEqual([303, first.location])
    expect((await test.as(director, papers)).length).toBe(before + 1)
    expect((await app.get(director, first.location ?? '')).body).toContain('A new report')
  })

  it('begins with the plan that the address names', async () => {
    const { body } = await app.get(director, `/papers/new?plan=${made.planId}`)
    expect(body).toMatch(new RegExp(`<option value="${made.planId}" selected`))
  })

  it.each([
    [{ plan: '999999' }, 'Choose the plan that the report is about'],
    [{ title: ' ' }, 'Enter the title of the report'],
    [{ body: '' }, 'Enter the body that decides'],
    [{ 'meetingOn-day': '31', 'meetingOn-month': '2', 'meetingOn-year': '2020' }, 'must be a real date'],
  ])('asks again for %j', async (change, message) => {
    const { status, body } = await app.post(director, '/papers', { ...fields(), ...change })
    expect(status).toBe(422)
    expect(body).toContain(message)
  })
})
