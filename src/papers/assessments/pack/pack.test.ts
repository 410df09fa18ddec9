import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFacts } from '../../../app/pack-facts.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { annexLists } from '../../../intake/index.ts'
import { problemsOfDocument } from '../../document/index.ts'
import { renderText } from '../../document/plain/index.ts'
import { assessmentDocument } from '../document.ts'
import type { Assessment } from '../model/index.ts'
import { formOf, missingBeforeSigning, toComplete } from '../model/index.ts'
import { packAbout, packSaid, packTitle } from './index.ts'

const said = packSaid(packFacts)
const pack: Assessment = {
  id: 1,
  version: 1,
  kind: 'data protection',
  title: packTitle,
  about: packAbout,
  owner: undefined,
  reviewOn: undefined,
  writtenBy: '',
  said,
  signatures: [],
  links: [],
  actions: [],
}

describe('the assessment that this product ships of itself', () => {
  it('answers every question of the screening with its reason', () => {
    for (const { id } of formOf(pack).screening) expect(said.screening[id]?.because).toMatch(/\.$/)
  })

  it('writes every section, and marks in each what only the council can say', () => {
    for (const { id } of formOf(pack).sections) expect([id, said.sections[id]?.length]).not.toEqual([id, 0])
    expect(toComplete(Object.values(said.sections).join('\n\n')).length).toBeGreaterThan(10)
    expect(missingBeforeSigning(pack).length).toBeGreaterThan(10)
  })

  it('names every item of every list that is brought in', () => {
    for (const { name, columns } of annexLists) {
      expect(said.sections.scope).toContain(name)
      for (const { heading } of columns) expect(said.sections.scope?.replaceAll('\\', '')).toContain(heading)
    }
  })

  it('says who opens children’s records as the permission table has it', () => {
    expect(packFacts.readers).toContain('team manager (own teams)')
    expect(packFacts.readers).toContain('director (all)')
    expect(packFacts.neverReaders).toEqual([
      'democratic services',
      'councillor',
      'board member',
      'administrator',
    ])
    for (const reader of packFacts.readers) expect(said.sections.nature).toContain(reader)
  })

  it('is a sound document', () => {
    expect(
      problemsOfDocument(assessmentDocument(pack, 'Testshire (made up)', isoDate('2020-11-24'))),
    ).toEqual([])
  })

  it('is the document that stands in docs/', async () => {
    const document = assessmentDocument(pack, '[Your council]', isoDate('2026-11-28'))
    const text = new TextDecoder().decode(renderText(document))
    await expect(text).toMatchFileSnapshot('../../../../docs/data-protection-impact-assessment.txt')
  })
})

describe('starting it', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('takes one click, and leads to the same one the second time', async () => {
    const director = await test.person({ roles: ['director'] })
    const first = await app.post(director, '/assessments/pack', {})
    const second = await app.post(director, '/assessments/pack', {})
    expect([first.status, second.location]).toEqual([303, first.location])
    const { status, body } = await app.get(director, first.location ?? '')
    expect(status).toBe(200)
    expect(body).toContain('argon2id')
    expect((await app.get(director, '/assessments')).body).not.toContain(
      'Start the assessment of this product',
    )
  })

  it('is refused to whoever may not change assessments', async () => {
    const councillor = await test.person({ roles: ['councillor'], posts: ['Councillor (made up)'] })
    expect((await app.post(councillor, '/assessments/pack', {})).status).toBe(403)
    expect((await app.get(councillor, '/assessments/new')).status).toBe(403)
  })
})
