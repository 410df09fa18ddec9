import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { nothingAround } from '../../plan/index.ts'
import { readFormat } from '../document/formats.ts'
import { versionsOfPaper, filesOf } from '../frozen/store/versions.ts'
import { editPart, paperById } from '../store/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { everythingIn } from '../testing/read-words.ts'

/** Braille contracts words and leaves these letters alone. */
const canary = 'Zyxquelpho'

describe('exempt information', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let clerk: Asking
  let councillor: Asking
  let made: MadePaper
  const exempt = () => `/papers/${made.id}/parts/finance/exempt`

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    clerk = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    made = await test.as(setUp, madePaper)
    const text = `The made-up provider ${canary} Homes asked for more.`
    await test.as(director, (tx) =>
      editPart(tx, { id: made.id, part: 'finance', version: 0, text }, nothingAround),
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const mark = (who: Asking, fields: Readonly<Record<string, string | readonly string[]>>) =>
    app.post(who, exempt(), { _version: '0', ...fields })
  const why = { categories: ['3'], publicInterest: 'Prices are still being agreed' }
  const bytesAt = async (who: Asking, url: string) => {
    const { statusCode, rawPayload } = await app.app.inject({
      method: 'GET',
      url,
      cookies: await app.cookies(who),
    })
    return { status: statusCode, bytes: rawPayload }
  }

  it('is marked by whoever may read it, with the paragraph and the public interest', async () => {
    expect((await mark(councillor, why)).status).toBe(403)
    for (const [fields, says] of [
      [{ ...why, categories: [] }, 'Choose the paragraphs'],
      [{ ...why, categories: ['9'] }, 'Choose the paragraphs'],
      [{ ...why, publicInterest: ' ' }, 'Say why the public interest'],
    ] as const) {
      const { status, body } = await mark(clerk, fields)
      expect([status, body.includes(says)]).toEqual([422, true])
    }
    expect((await mark(clerk, why)).status).toBe(303)
    expect((await mark(clerk, why)).status).toBe(409)
    expect((await app.get(director, '/papers/999999/parts/finance/exempt')).status).toBe(404)
    expect((await app.get(director, `/papers/${made.id}/parts/nothing/exempt`)).status).toBe(404)
  })

  it('is on no page of somebody who may not read it, nor in the rows that their pages read', async () => {
    for (const end of ['', '/web', '/word', '/pdf', '/large-print', '/braille', '/text']) {
      const { status, bytes } = await bytesAt(councillor, `/papers/${made.id}${end}`)
      const form = readFormat(end.slice(1).replace('word', 'docx')) ?? 'web'
      expect([end, status, (await everythingIn(form, bytes)).includes(canary)]).toEqual([end, 200, false])
    }
    const kept = await test.as(councillor, (tx) => paperById(tx, made.id, nothingAround))
    expect(JSON.stringify([kept?.paper, kept?.draft])).not.toContain(canary)
    for (const end of ['/word', '/text'])
      expect((await bytesAt(councillor, `/papers/${made.id}${end}?edition=private`)).status).toBe(403)
  })

  it('is read by those who may', async () => {
    expect((await app.get(clerk, `/papers/${made.id}`)).body).toContain(canary)
    const { bytes } = await bytesAt(clerk, `/papers/${made.id}/text?edition=private`)
    expect(bytes.toString()).toContain('NOT FOR PUBLICATION')
    expect(bytes.toString()).toContain(canary)
    expect((await bytesAt(clerk, `/papers/${made.id}/text`)).bytes.toString()).not.toContain(canary)
  })

  it('is in no public byte of a frozen version, and in every private file', async () => {
    await app.post(director, `/papers/${made.id}/versions`, { reason: '' })
    const files = () =>
      test.as(director, async (tx) => {
        const [version] = await versionsOfPaper(tx, made.id)
        return version ? filesOf(tx, version.id) : []
      })
    await expect.poll(async () => (await files()).length, { timeout: 60_000, interval: 200 }).toBe(12)
    for (const { edition, form } of await files()) {
      const url = `/papers/${made.id}/versions/1/${edition}/${form}`
      const { bytes } = await bytesAt(director, url)
      const found = (await everythingIn(form, bytes)).toLowerCase().includes(canary.toLowerCase())
      expect([edition, form, found]).toEqual([edition, form, edition === 'private'])
      expect([url, (await bytesAt(councillor, url)).status]).toEqual([url, edition === 'private' ? 404 : 200])
    }
  })

  it('is in no bundle, and never released to the public', async () => {
    const release = (edition: string) =>
      app.post(director, `/papers/${made.id}/versions/1/releases`, { to: 'public', audience: '', edition })
    expect((await release('private')).status).toBe(422)
    expect((await release('public')).status).toBe(303)
    const { bytes } = await bytesAt(councillor, `/papers/${made.id}/versions/1/bundle`)
    expect(await everythingIn('docx', bytes)).not.toContain(canary)
  })

  it('is public again when somebody who may says so', async () => {
    const { rows } = await test.admin.query<{ known_from: string }>(
      'select known_from from papers.exempt_part',
    )
    const version = rows[0]?.known_from ?? ''
    expect((await app.post(councillor, `${exempt()}/public`, { _version: version })).status).toBe(403)
    expect((await app.post(director, `${exempt()}/public`, { _version: '1' })).status).toBe(409)
    expect((await app.post(director, `${exempt()}/public`, { _version: version })).status).toBe(303)
    expect((await app.get(councillor, `/papers/${made.id}`)).body).toContain(canary)
  })
})
