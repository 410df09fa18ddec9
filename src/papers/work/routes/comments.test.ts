import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { nothingAround } from '../../../plan/index.ts'
import { formats } from '../../document/formats.ts'
import { documentOf } from '../../templates/index.ts'
import { editPart, paperById } from '../../store/index.ts'
import { madePaper } from '../../testing/made-paper.ts'
import { pdfRead } from '../../testing/pdf-file.ts'
import { filesIn } from '../../testing/word-file.ts'
import { commentsOn } from '../store/index.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

const canary = 'Kanarienvogel-7391 nobody may print this'

describe('comments on a paper', () => {
  let test: TestRecord
  let app: TestApp
  let director: Who
  let holder: Who
  let paperId: number
  const href = (at = '') => `/papers/${paperId}/work${at}`
  const all = () => test.as(setUp, (tx) => commentsOn(tx, paperId))
  const kept = async () => {
    const paper = await test.as(director, (tx) => paperById(tx, paperId, nothingAround))
    if (!paper) throw new Error('There is no paper')
    return paper
  }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    holder = await test.person({ roles: ['councillor'], posts: ['Portfolio Holder (made up)'] })
    paperId = (await test.as(setUp, madePaper)).id
    await app.post(director, href('/comments/new'), { part: 'finance', words: canary })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('say on which part and version they were made', async () => {
    const [comment] = await all()
    expect(comment).toMatchObject({ part: 'finance', words: canary, on: '2020-11-24' })
    expect((await app.get(director, href())).body).not.toContain('on an earlier version')
    const edit = { id: paperId, part: 'finance', version: 0, text: 'Other words.' }
    await test.as(director, (tx) => editPart(tx, edit, nothingAround))
    expect((await app.get(director, href())).body).toContain('on an earlier version')
  })

  it('are on no form of the paper, nor in what is printed from', async () => {
    const { paper } = await kept()
    const document = documentOf(paper)
    expect(JSON.stringify([paper, document])).not.toContain('Kanarienvogel')
    for (const end of ['', '/web', '/text', '/braille']) {
      const { status, body } = await app.get(director, `/papers/${paperId}${end}`)
      expect([end, status, /kanarienvogel|7391/i.test(body)]).toEqual([end, 200, false])
    }
    const word = await filesIn(await formats.docx.render(document))
    for (const [name, text] of word) expect([name, text.includes('Kanarienvogel')]).toEqual([name, false])
    for (const form of ['pdf', 'large-print'] as const)
      expect(JSON.stringify(await pdfRead(await formats[form].render(document)))).not.toContain(
        'Kanarienvogel',
      )
  })

  it('are made by whoever holds a post as well, and asked for again without words or part', async () => {
    expect((await app.get(holder, href('/comments/new'))).status).toBe(200)
    expect((await app.post(holder, href('/comments/new'), { part: 'finance', words: '' })).status).toBe(422)
    expect((await app.post(holder, href('/comments/new'), { part: 'weather', words: 'So' })).status).toBe(422)
    expect((await app.post(holder, href('/comments/new'), { part: 'legal', words: 'Mine' })).status).toBe(303)
    const { body } = await app.get(holder, href())
    expect([body.includes('Mine'), body.includes('Kanarienvogel')]).toEqual([true, false])
  })

  it('are resolved once, with what became of them', async () => {
    const [first] = await all()
    if (!first) throw new Error('There is no comment')
    const at = href(`/comments/${first.id}`)
    expect((await app.get(holder, at)).status).toBe(404)
    const form = { _version: String(first.version), words: 'The amount is told now' }
    expect((await app.post(director, at, { ...form, words: ' ' })).status).toBe(422)
    expect((await app.post(director, at, form)).status).toBe(303)
    expect((await app.post(director, at, form)).status).toBe(409)
    expect((await app.get(director, href())).body).toContain('The amount is told now')
  })

  it('are closed to whoever holds no post and writes no papers', async () => {
    const nobody = await test.person({ roles: ['councillor'] })
    expect((await app.get(nobody, href('/comments/new'))).status).toBe(403)
    expect((await app.post(nobody, href('/comments/new'), { part: 'legal', words: 'So' })).status).toBe(403)
  })
})
