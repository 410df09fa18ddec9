import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { absent, reportsFolder } from '../reader/testing/real-reports.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'

const name = 'rutland-children-s-services-inspection-15-april-2020.pdf'
const file = join(reportsFolder, name)

describe.skipIf(!existsSync(file))(`a real report from upload to record${absent}`, () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('needs one date from a person, and gives the statutory dates, seven areas and their places', async () => {
    const bytes = readFileSync(file)
    const sent = await app.upload(director, '/inspections/add', { field: 'report', name, bytes })
    const url = sent.location ?? ''
    const boxes = boxesIn((await app.get(director, url)).body)
    const received = { 'receivedOn-day': '8', 'receivedOn-month': '4', 'receivedOn-year': '2020' }
    const done = await app.post(director, url, { ...boxes, ...received, do: 'confirm', _key: randomUUID() })
    expect(done.status).toBe(303)
    const { body } = await app.get(director, done.location ?? '')
    expect(body).toContain('Standard inspection, 2 to 13 March 2020')
    expect(body).toContain('26 May 2020')
    expect(body).toContain('21 July 2020')
    expect(body).toContain('7 areas for improvement.')
    expect(body.match(/report\.pdf#page=2/g)).toHaveLength(7)
    expect(body.match(/los-grade--ri/g)).toHaveLength(4)
  })
})
