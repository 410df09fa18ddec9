import type { KeptPaper } from '../model/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { NotFound } from '../../kernel/index.ts'
import { nothingAround, planWithAreas, reviseArea } from '../../plan/index.ts'
import { paperById } from '../store/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { headAsTyped } from './header-form.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let made: MadePaper

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
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

const headFields = async (change: Readonly<Record<string, string>> = {}) => {
  const paper = await kept()
  const { meetingOn, publishedOn, ...typed } = headAsTyped(paper)
  const day = (name: string, date: typeof meetingOn) => ({
    [`${name}-day`]: String(date.day),
    [`${name}-month`]: String(date.month),
    [`${name}-year`]: String(date.year),
  })
  return {
    _version: String(paper.version),
    ...typed,
    ...day('meetingOn', meetingOn),
    ...day('publishedOn', publishedOn),
    ...change,
  }
}

const changePlan = () =>
  test.as(director, async (tx) => {
    const area = (await planWithAreas(tx, made.planId, nothingAround))?.areas[0]
    if (!area) throw new NotFound()
    return reviseArea(tx, made.areaId, area.version, { context: 'All plans are good.' })
  })

describe('writing a section', () => {
  it('keeps what was typed and goes back to its place', async () => {
    const { status, location } = await app.post(
      director,
      purpose(),
      await partFields('Cabinet is asked to decide.'),
    )
    expect([status, location]).toEqual([303, `/papers/${made.id}#section-1`])
    const { body } = await app.get(director, `/papers/${made.id}`)
    expect(body).toContain('Cabinet is asked to decide.')
  })

  it('asks for a text where there is none', async () => {
    const { status, body } = await app.post(director, purpose(), await partFields('  '))
    expect(status).toBe(422)
    expect(body).toContain('Enter the text of this section')
  })

  it('shows both texts when somebody else edited it meanwhile, and saves over only when asked to', async () => {
    const stale = await partFields('Mine.')
    await app.post(director, purpose(), await partFields('Theirs.'))
    const refused = await app.post(director, purpose(), stale)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('Mine.')
    expect(refused.body).toContain('Theirs.')
    expect((await kept()).states.get('purpose')?.text).toBe('Theirs.')
    await app.post(director, purpose(), await partFields('Mine.'))
    expect((await kept()).states.get('purpose')?.text).toBe('Mine.')
  })

  it('keeps the typed text on the page when the record moved while it was typed', async () => {
    const analysis = `/papers/${made.id}/parts/analysis`
    const record = (await kept()).record.get('analysis')?.fingerprint ?? ''
    await changePlan()
    const moved = await app.post(director, analysis, { _version: '0', record, text: 'My analysis.' })
    expect(moved.status).toBe(409)
    expect(moved.body).toContain('My analysis.')
    expect(moved.body).toContain('All plans are good.')
    expect((await kept()).editVersions.size).toBe(0)
  })

  it('says that the record has changed since, with both of its texts, and overwrites nothing', async () => {
    const analysis = `/papers/${made.id}/parts/analysis`
    const record = (await kept()).record.get('analysis')?.fingerprint ?? ''
    await app.post(director, analysis, { _version: '0', record, text: 'My analysis.' })
    await changePlan()
    const { body } = await app.get(director, analysis)
    for (const text of [
      'My analysis.',
      'The record has changed since',
      'Some plans are better',
      'All plans are good.',
    ])
      expect(body).toContain(text)
    expect((await app.get(director, `/papers/${made.id}`)).body).toContain('My analysis.')
  })

  it('gives the section back to the record when asked to', async () => {
    await app.post(director, purpose(), await partFields('Mine.'))
    const { _version } = await partFields('')
    const { status } = await app.post(director, `${purpose()}/from-the-record`, { _version })
    expect(status).toBe(303)
    expect((await kept()).states.get('purpose')?.state).toBe('filled')
  })

  it('gives nothing back on an older edit', async () => {
    const { _version } = await partFields('')
    await app.post(director, purpose(), await partFields('Mine.'))
    expect((await app.post(director, `${purpose()}/from-the-record`, { _version })).status).toBe(409)
    expect((await kept()).states.get('purpose')?.text).toBe('Mine.')
  })
})

describe('the title and header', () => {
  it('come back from the form as they went into it', async () => {
    const { status } = await app.post(
      director,
      `/papers/${made.id}/header`,
      await headFields({
        reportOf: 'Director of Children’s Services',
        keyDecision: 'no',
        keyDecisionBecause: 'Below the threshold',
        listed: 'no',
        chiefExecutive: 'yes',
        urgency: 'The law sets a day',
        exempt: 'yes',
        categories: '3',
        contactOfficers: 'Head of Safeguarding\nHead of Commissioning',
      }),
    )
    expect(status).toBe(303)
    const before = await kept()
    expect(before.draft.header.exempt).toEqual({
      value: { answer: 'yes', categories: [3], publicInterest: 'not known' },
    })
    await app.post(director, `/papers/${made.id}/header`, await headFields())
    expect((await kept()).draft).toEqual(before.draft)
  })

  it.each([
    [{ title: '' }, 'Enter the title of the report'],
    [
      { 'publishedOn-day': '31', 'publishedOn-month': '6', 'publishedOn-year': '2020' },
      'must be a real date',
    ],
    [{ exempt: 'yes' }, 'Choose at least one of the 7 paragraphs'],
    [{ keyDecision: 'perhaps' }, 'Say whether it is a key decision'],
  ])('ask again for %j', async (change, message) => {
    const { status, body } = await app.post(director, `/papers/${made.id}/header`, await headFields(change))
    expect(status).toBe(422)
    expect(body).toContain(message)
  })

  it('show both versions to whoever began from an older one', async () => {
    const stale = await headFields({ title: 'Mine' })
    await app.post(director, `/papers/${made.id}/header`, await headFields({ title: 'Theirs' }))
    const { status, body } = await app.post(director, `/papers/${made.id}/header`, stale)
    expect(status).toBe(409)
    expect(body).toContain('Theirs')
    expect((await kept()).draft.title).toBe('Theirs')
  })
})
