import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putOwnWorkbook } from '../../intake/index.ts'
import { smallBook } from '../../intake/testing/small-lists.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const unseen = { started_on: '02/03/2026', last_seen_on: '03/08/2026', team_name: 'North', worker_name: 'A' }
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** All three were last seen on one day; list 7 has lost the row of one who is on a plan, and knows nothing of the others. */
const bytes = smallBook({
  6: [
    { of: 'MU1', case_status: 'c) Child in need', ...unseen },
    { of: 'MU2', case_status: 'b) Child protection plan', ...unseen },
    { of: 'MU3', case_status: 'a) Looked after child', ...unseen },
  ],
})

describe('a child on a protection plan by the status of list 6 alone, and long unseen', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', '2026-11-20T10:00:00Z')
    app = await testApp(test)
    const file = { bytes, fileName: 'made-up.xlsx', asAt: isoDate('2026-11-20'), askedBy: undefined }
    await putOwnWorkbook((work) => test.as(intake, work), file)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const page = async (url: string) => {
    const cookies = await app.cookies(await test.person({ roles: ['director'] }))
    return plain((await app.app.inject({ url, cookies })).body)
  }

  it('comes first on the Monday list, at risk and unseen; then whoever is in care', async () => {
    const list = await page('/monday')
    expect(list).toMatch(/1 MU2 .*At risk, unseen .*Last seen 109 days ago .* 2 MU3 .*Statute .* 3 MU1 /)
  })

  it('is among those for whom an inspector would ask', async () => {
    expect(await page('/if-ofsted-rang')).toMatch(/ MU2 child in need On a protection plan and unseen /)
  })
})
