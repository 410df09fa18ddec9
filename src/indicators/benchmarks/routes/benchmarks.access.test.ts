import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { madeFigures } from '../testing/published-files.ts'

const url = '/measures/benchmarks'

describe('published figures of other authorities', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', '2026-03-02T10:00:00Z')
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })
  const who = (role: Parameters<TestRecord['person']>[0]['roles']) => test.person({ roles: role ?? [] })
  const fields = {
    publishedBy: 'Made-up department',
    'publishedOn-day': '20',
    'publishedOn-month': '11',
    'publishedOn-year': '2025',
  }
  const file = (text: string) => ({ field: 'file', name: 'made.csv', bytes: Buffer.from(text) })

  it('are brought in by the analyst and stand on the page and beside the measure', async () => {
    const analyst = await who(['performance analyst'])
    const sent = await app.upload(analyst, url, file(madeFigures), fields)
    expect(sent.status).toBe(303)
    const { body } = await app.get(analyst, url)
    expect(body).toContain('made.csv')
    const measure = await app.get(analyst, '/measures/re-referrals-within-12-months')
    expect(measure.body).toContain('Beside other authorities')
    expect(measure.body).toContain('England 22.6%')
  })

  it('are read, and not changed, by others who read measures', async () => {
    const director = await who(['director'])
    const { status, body } = await app.get(director, url)
    expect([status, body.includes('type="file"')]).toEqual([200, false])
    expect((await app.upload(director, url, file(madeFigures), fields)).status).toBe(403)
    expect((await app.post(director, `${url}/authority`, { authority: '101', _version: '0' })).status).toBe(
      403,
    )
  })

  it.each(['councillor', 'board member', 'administrator'] as const)('are not for a %s', async (role) => {
    expect((await app.get(await who([role]), url)).status).toBe(403)
  })

  it('are refused where the file is another or nothing was filled in', async () => {
    const analyst = await who(['performance analyst'])
    const wrong = await app.upload(analyst, url, file('name,age\nAda,9\n'), fields)
    expect([wrong.status, wrong.body.includes('neither of the files')]).toEqual([422, true])
    const empty = await app.post(analyst, url, {})
    expect([empty.status, empty.body.includes('Choose the file')]).toEqual([422, true])
    const late = await app.upload(analyst, url, file(madeFigures), {
      ...fields,
      'publishedOn-year': '2031',
    })
    expect([late.status, late.body.includes('today or in the past')]).toEqual([422, true])
  })

  it('are this council’s by an authority of the file alone, and nobody overwrites another', async () => {
    const analyst = await who(['performance analyst'])
    const say = (authority: string, version: string) =>
      app.post(analyst, `${url}/authority`, { authority, _version: version })
    expect((await say('999', '0')).status).toBe(422)
    expect((await say('101', '0')).status).toBe(303)
    expect((await say('102', '0')).status).toBe(409)
  })
})
