import { createHash } from 'node:crypto'
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

  it('is kept from a councillor', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(councillor, '/permanence.xlsx')).status).toBe(403)
  })

  it('has no column for an address or an adoptive family, and leaves empty what is not known', () => {
    const columns = sheetColumns(new Map())
    expect(columns.filter(({ head }) => /address|postcode|family/i.test(head))).toEqual([])
    const row = rowOf(listedOf(madeChild(isoDate('2020-11-24'), {})), 0)
    expect(
      columns.map(({ value }) => value(row)).filter((value) => value !== undefined && value !== ''),
    ).toEqual(['MU-1', 'no plan on record', 0])
  })
})
