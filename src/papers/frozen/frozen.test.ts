import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { nothingAround } from '../../plan/index.ts'
import { formatIds } from '../document/formats.ts'
import { editPart, paperById } from '../store/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { filesIn } from '../testing/word-file.ts'
import { filesOf, versionsOfPaper } from './store/versions.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let analyst: Asking
let administrator: Asking
let made: MadePaper

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
  analyst = await test.person({ roles: ['performance analyst'] })
  administrator = await test.person({ roles: ['administrator'] })
})
beforeEach(async () => {
  made = await test.as(setUp, madePaper)
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const versions = () => `/papers/${made.id}/versions`
const freeze = (who: Asking, reason = '') => app.post(who, versions(), { reason })

const type = (text: string) =>
  test.as(director, async (tx) => {
    const kept = await paperById(tx, made.id, nothingAround)
    const version = kept?.editVersions.get('consultation') ?? 0
    return editPart(tx, { id: made.id, part: 'consultation', version, text }, nothingAround)
  })

/** Waits for the files, as somebody does who reads the page again. */
async function filesMade(number = 1) {
  const made_ = async () =>
    test.as(director, async (tx) => {
      const version = (await versionsOfPaper(tx, made.id)).find((one) => one.number === number)
      return version ? filesOf(tx, version.id) : []
    })
  await expect
    .poll(async () => (await made_()).length, { timeout: 60_000, interval: 200 })
    .toBe(formatIds.length)
  return made_()
}

const bytesAt = async (who: Asking, url: string): Promise<Buffer> => {
  const cookies = await app.cookies(who)
  return (await app.app.inject({ method: 'GET', url, cookies })).rawPayload
}

describe('freezing a paper', () => {
  it('is for whoever changes papers, and shown to whoever reads them', async () => {
    expect((await freeze(councillor)).status).toBe(403)
    expect((await freeze(administrator)).status).toBe(403)
    expect(await freeze(analyst)).toMatchObject({ status: 303, location: `${versions()}/1` })
    expect((await app.get(councillor, `${versions()}/1`)).status).toBe(200)
    expect((await app.get(administrator, `${versions()}/1`)).status).toBe(403)
    expect((await app.get(councillor, versions())).body).not.toContain(`action="${versions()}"`)
  })

  it('keeps every form as it was made, whatever is typed afterwards', async () => {
    await freeze(director)
    const files = await filesMade()
    await type('Foster carers were asked, later.')
    for (const { form, sha256 } of files) {
      const bytes = await bytesAt(councillor, `${versions()}/1/public/${form}`)
      expect([form, createHash('sha256').update(bytes).digest('hex')]).toEqual([form, sha256])
    }
    expect((await bytesAt(councillor, `${versions()}/1/public/text`)).toString()).not.toContain(
      'Foster carers',
    )
  })

  it('asks why there is another version, and shows both beside each other', async () => {
    await type('Nobody was asked.')
    await freeze(director)
    await type('Foster carers were asked.')
    const silent = await freeze(director)
    expect([silent.status, silent.body.includes('Say what was wrong')]).toEqual([422, true])
    expect((await freeze(director, 'Carers had been asked after all')).location).toBe(`${versions()}/2`)
    const { body } = await app.get(councillor, `${versions()}/2`)
    for (const words of ['Carers had been asked after all', 'Nobody was asked.', 'Foster carers were asked.'])
      expect(body).toContain(words)
    expect((await app.get(councillor, `${versions()}/1`)).body).toContain('This version was replaced')
  })

  it('freezes nothing twice that reads the same', async () => {
    await freeze(director)
    const again = await freeze(director, 'To be safe')
    expect([again.status, again.body.includes('there is nothing to freeze')]).toEqual([422, true])
  })

  it('gives fifty who press the button at once one version', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => freeze(director)))
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await test.as(director, (tx) => versionsOfPaper(tx, made.id))).toHaveLength(1)
  })

  it('keeps each figure with where it stands in the record', async () => {
    await freeze(director)
    const { body } = await app.get(councillor, `${versions()}/1`)
    expect(body).toContain('21 July 2020')
    expect(body).toMatch(/inspection: received on|clocks: day it is due/)
  })

  it('knows no version that was never frozen, and no form that there is none of', async () => {
    await freeze(director)
    for (const end of ['/2', '/x', '/1/public/odt', '/1/private/text', '/1/bundle'])
      expect([end, (await app.get(director, versions() + end)).status]).toEqual([end, 404])
    expect((await app.post(director, `${versions()}/2/files`, {})).status).toBe(404)
    expect((await app.post(director, '/papers/999999/versions', { reason: '' })).status).toBe(404)
  })

  it('cannot be undone in the database by anybody', async () => {
    await freeze(director)
    for (const table of ['version', 'version_figure', 'version_file', 'release'])
      for (const change of [`delete from papers.${table}`, `update papers.${table} set id = default`]) {
        const { rows } = await test.admin.query(`select from papers.${table}`)
        if (rows.length > 0) await expect(test.admin.query(change)).rejects.toThrow(/stays as it is/)
      }
  })

  it('makes what is missing when somebody asks, and nothing twice', async () => {
    await freeze(director)
    await filesMade()
    expect((await app.post(councillor, `${versions()}/1/files`, {})).status).toBe(403)
    expect((await app.post(director, `${versions()}/1/files`, {})).status).toBe(303)
    expect(await filesMade()).toHaveLength(formatIds.length)
  })
})

describe('releasing a version', () => {
  const release = (who: Asking, fields: Readonly<Record<string, string>>) =>
    app.post(who, `${versions()}/1/releases`, { to: '', audience: '', edition: 'public', ...fields })
  const ready = async () => {
    await freeze(director)
    await filesMade()
  }

  it('is an event of its own, and then the bundle can be had', async () => {
    await ready()
    expect((await release(director, { to: 'public' })).status).toBe(303)
    const { body } = await app.get(councillor, `${versions()}/1`)
    expect(body).toContain('the public')
    const bundle = await filesIn(await bytesAt(councillor, `${versions()}/1/bundle`))
    expect([...bundle.keys()].filter((name) => name.startsWith('cabinet-2020-06-16'))).toHaveLength(
      formatIds.length,
    )
    expect(bundle.get('SHA256SUMS')?.split('\n')).toHaveLength(formatIds.length + 2)
  })

  it('is for whoever answers for papers', async () => {
    await ready()
    for (const who of [councillor, analyst, administrator])
      expect((await release(who, { to: 'public' })).status).toBe(403)
  })

  it('says whom it is for, in words', async () => {
    await ready()
    for (const [fields, says] of [
      [{}, 'Choose who it is released to'],
      [{ to: 'named' }, 'Say whom it is released to'],
      [{ to: 'public', edition: 'private' }, 'not for the public'],
      [{ to: 'named', audience: 'Ofsted', edition: 'private' }, 'There is no private edition'],
    ] as const) {
      const { status, body } = await release(director, fields)
      expect([status, body.includes(says)]).toEqual([422, true])
    }
    expect((await release(director, { to: 'named', audience: 'Ofsted' })).status).toBe(303)
  })

  it('waits for the files', async () => {
    await test.as(director, async (tx) => paperById(tx, made.id, nothingAround))
    await freeze(director)
    const { status } = await release(director, { to: 'public' })
    expect([303, 422]).toContain(status)
    await filesMade()
    expect((await release(director, { to: 'named', audience: 'Ofsted' })).status).toBe(303)
  })

  it('is refused while a figure was typed by hand without a source', async () => {
    await type('We asked 31 children and 82% of parents.')
    await ready()
    const { status, body } = await release(director, { to: 'public' })
    expect([status, body.includes('typed by hand without a source'), body.includes('82%')]).toEqual([
      422,
      true,
      true,
    ])
    await type('We asked children.')
    await freeze(director, 'Figures without a source')
    await filesMade(2)
    const again = await app.post(director, `${versions()}/2/releases`, {
      to: 'public',
      audience: '',
      edition: 'public',
    })
    expect(again.status).toBe(303)
  })
})
