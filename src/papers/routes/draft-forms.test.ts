import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { madePaper } from '../testing/made-paper.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let administrator: Asking
let paper = ''

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
  administrator = await test.person({ roles: ['administrator'] })
  paper = `/papers/${(await test.as(setUp, madePaper)).id}`
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const forms = () => `${paper}/forms`

describe('the files of a draft', () => {
  it('are for whoever reads papers', async () => {
    expect((await app.get(councillor, forms())).status).toBe(200)
    expect((await app.get(administrator, forms())).status).toBe(403)
    expect((await app.post(administrator, forms(), {})).status).toBe(403)
    expect((await app.get(director, '/papers/999999/forms')).status).toBe(404)
  })

  it('in a private edition are for whoever may read what is exempt', async () => {
    expect((await app.get(councillor, `${forms()}?edition=private`)).status).toBe(403)
    expect((await app.post(councillor, forms(), { edition: 'private' })).status).toBe(403)
    expect((await app.get(director, `${forms()}?edition=private`)).status).toBe(200)
  })

  it('are made beside the request: the page says how far, loads itself, and stops when asked', async () => {
    await app.post(director, forms(), {})
    const first = await app.get(director, `${forms()}?edition=nonsense`)
    if (first.body.includes('are being made')) expect(first.headers.refresh).toBe('2')
    expect((await app.get(director, `${forms()}?refresh=off`)).headers.refresh).toBeUndefined()
    await expect
      .poll(async () => (await app.get(director, forms())).body, { timeout: 25_000, interval: 300 })
      .toContain('All that can be made of it is there')
    const done = await app.get(director, forms())
    expect(done.headers.refresh).toBeUndefined()
    for (const end of ['word', 'pdf', 'large-print', 'braille', 'text'])
      expect(done.body).toContain(`href="${paper}/${end}"`)
    expect((await app.get(director, `${paper}/text`)).status).toBe(200)
  })

  it('are led to from the paper', async () => {
    expect((await app.get(councillor, paper)).body).toContain(`href="${forms()}"`)
  })
})
