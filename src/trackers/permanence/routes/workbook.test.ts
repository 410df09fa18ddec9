import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { rowOf, sheetColumns } from '../model/sheet.ts'
import { listedOf } from '../model/tracker.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { editedSheet } from '../testing/edited-sheet.ts'
import { madeChild } from '../testing/made-child.ts'

describe('the tracker taken out as a workbook', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: number

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    child = await childInCare(test, {
      councilId: 'MU-1',
      team: 'North',
      care: { entered_care_on: '2019-01-10' },
    })
    await childInCare(test, { councilId: 'MU-2', team: 'South', care: { entered_care_on: '2019-01-10' } })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is on record with the children that were in it and the file’s own hash before it is sent', async () => {
    const cookies = await app.cookies(manager)
    const { statusCode, headers, rawPayload } = await app.app.inject({ url: '/permanence.xlsx', cookies })
    expect([statusCode, headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="OFFICIAL-SENSITIVE permanence 2020-11-24.xlsx"',
    ])
    const { rows } = await test.admin.query<{ ids: string[]; because: string }>(
      `select ids, because from record.audit where screen = '/permanence.xlsx' order by id desc limit 1`,
    )
    const sha256 = createHash('sha256').update(rawPayload).digest('hex')
    expect(rows[0]).toEqual({ ids: [String(child)], because: `taken out as a workbook, SHA-256 ${sha256}` })
  })

  it('says, when it is brought back, of what was typed over a cell that extracts fill that it is not taken up', async () => {
    const bytes = await editedSheet(test, manager, { 'MU-1': { 'care-since': '2019-01-11' } })
    const sheet = { field: 'sheet', name: 'permanence.xlsx', bytes }
    const { status, body } = await app.upload(manager, '/permanence/bring-back', sheet)
    expect([status, body.includes('Nothing in this sheet differs from the record')]).toEqual([200, false])
    expect(body).toContain('Nothing in this sheet can change the record')
    expect(body).toMatch(
      /What the sheet says and is not taken up[^]*MU-1[^]*In care since[^]*11 January 2019[^]*10 January 2019/,
    )
  })

  const takenOn = async (asked: Readonly<Record<string, string>>) => {
    const cookies = { ...(await app.cookies(manager)), ...asked }
    return (await app.app.inject({ url: '/permanence.xlsx', cookies })).rawPayload
  }

  it.each([
    [
      { los_as_at: '2020-11-01' },
      'This is how it stood on an earlier day, 1 November 2020: it is for reading',
    ],
    [
      { los_as_at: '2020-12-05' },
      'This is of a day to come, 5 December 2020, by what is held today: it is for reading',
    ],
    [
      { los_known_at: '2020-11-20' },
      'This is how it stood today as known on 20 November 2020: it is for reading',
    ],
    [
      { los_as_at: '2020-11-01', los_known_at: '2020-11-20' },
      'This is how it stood on an earlier day, 1 November 2020, as known on 20 November 2020: it is for reading',
    ],
  ])('says of which day it is where that is %o', async (asked, words) => {
    const parts = Object.values(unzipSync(new Uint8Array(await takenOn(asked))))
    expect(parts.map((bytes) => strFromU8(bytes)).join('')).toContain(words)
  })

  it.each([{ los_as_at: '2020-11-01' }, { los_as_at: '2020-12-05' }])(
    'is refused whole, in one sentence, when it was taken out with %o',
    async (asked) => {
      const sheet = { field: 'sheet', name: 'permanence.xlsx', bytes: await takenOn(asked) }
      const { status, body } = await app.upload(manager, '/permanence/bring-back', sheet)
      expect([status, body.includes('it was taken out as of another day')]).toEqual([422, true])
      expect(body).not.toMatch(/the number that stood here|differs from the record/)
    },
  )

  it('says of one row whose version is gone that it is left out, and not that nothing differs', async () => {
    await childInCare(test, {
      councilId: 'MU-3',
      team: 'North',
      care: { entered_care_on: '2019-01-10' },
    })
    const bytes = await editedSheet(test, manager, {
      'MU-1': { version: undefined, barriers: 'child not ready' },
    })
    const sheet = { field: 'sheet', name: 'permanence.xlsx', bytes }
    const { body } = await app.upload(manager, '/permanence/bring-back', sheet)
    expect(body).toContain('the number that stood here when it was taken out')
    expect(body).toContain('Nothing in this sheet can change the record')
  })

  it('is kept from a councillor', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(councillor, '/permanence.xlsx')).status).toBe(403)
  })

  it('has no column for an address or an adoptive family, and leaves empty or names what is not known', () => {
    const columns = sheetColumns(new Map())
    expect(columns.filter(({ head }) => /address|postcode|family/i.test(head))).toEqual([])
    const row = rowOf(listedOf(madeChild(isoDate('2020-11-24'), {})), 0)
    expect(
      columns.map(({ value }) => value(row)).filter((value) => value !== undefined && value !== ''),
    ).toEqual(['MU-1', 'decision not evidenced', 'no plan on record', 0])
  })
})
