import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

describe('the council’s list of names', () => {
  let test: TestRecord
  let app: TestApp
  let analyst: Asking
  let manager: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    analyst = await test.person({ roles: ['performance analyst'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    const facts = [summaryOf('2020-10-01', { status: 'in care' })]
    await putChildren(test, [
      { id: 1, councilId: 'MU1', team: 'North', facts },
      { id: 2, councilId: 'MU2', team: 'South', facts },
      { id: 3, councilId: 'MU3', team: 'North', restricted: true, facts },
    ])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const send = (who: Asking, text: string | Uint8Array) =>
    app.upload(who, '/children/names', {
      field: 'names',
      name: 'names.csv',
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    })
  const list = async (search = '') => (await app.get(manager, `/children?q=${search}`)).body

  it('lets nobody see a name before there is a list', async () => {
    expect(await list()).toContain('Child’s number')
    expect(await list()).not.toContain('or name')
  })

  it('takes names in, leaves out numbers it cannot place, and is searched by them', async () => {
    const sent = await send(
      analyst,
      'id,name\r\nMU1,Zoë Madeup\r\nMU2,"Made-up, Zed"\r\nMU3,Rita Restricted\r\nXX9,Nobody\r\n',
    )
    expect([sent.status, sent.location]).toEqual([303, '/children/names?taken=2&unknown=2'])
    expect((await app.get(analyst, sent.location ?? '')).body).toContain('2 rows were left out')
    expect(await list('zo')).toContain('Zoë Madeup')
    expect(await list('zed')).not.toContain('Zed')
    expect((await app.get(manager, '/children/1')).body).toContain('Zoë Madeup, child MU1')
  })

  it('puts a new list in the place of the old one, in the Windows code page too', async () => {
    const bytes = Buffer.from('id;name\nMU1;Zo\u00eb Newname\n', 'latin1')
    expect((await send(analyst, bytes)).location).toBe('/children/names?taken=1&unknown=0')
    expect(await list('newname')).toContain('Zoë Newname')
    expect(await list('madeup')).toContain('No child fits')
  })

  it.each([
    ['', 'Choose the CSV file'],
    ['id\nMU1', 'must have two columns'],
    ['id,name\n', 'no names below them'],
    ['id,name\nMU1,', 'Row 2 must have a number and a name'],
    ['id,name\nMU1,A\n\n,\nMU2,', 'Row 5 must have a number and a name'],
    ['id,name\nMU1,A\nMU1,B', 'Child MU1 stands in the file twice'],
    ['id,name\nMU1,"A', 'quotation mark'],
  ])('refuses %j with what is wrong', async (text, message) => {
    const file = {
      field: 'names',
      name: text === '' ? '' : 'names.csv',
      bytes: new TextEncoder().encode(text),
    }
    const { status, body } = await app.upload(analyst, '/children/names', file)
    expect([status, body.includes(message)]).toEqual([422, true])
    expect(await list('newname')).toContain('Zoë Newname')
  })

  it.each([
    ['29 MB of commas', () => Buffer.alloc(29e6, ','), 'larger than the 10 MB'],
    ['29 MB of short rows', () => Buffer.from('1,a\n'.repeat(7_250_000)), 'larger than the 10 MB'],
    ['as many commas as a list may be long', () => Buffer.alloc(10e6, ','), 'a row has too many values'],
    [
      'as many short rows as a list may be long',
      () => Buffer.from('1,a\n'.repeat(2_500_000)),
      'more than 200,000 names',
    ],
    [
      'many rows of which one goes over two lines',
      () => Buffer.from(`"1",a\n${'1,a\n'.repeat(2_490_000)}`),
      'more than 200,000 names',
    ],
    [
      'many rows of many empty values',
      () => Buffer.from(`${','.repeat(99)}a\n`.repeat(99_000)),
      'more than 2,000,000 cells',
    ],
    [
      'a quotation mark that is never closed',
      () => Buffer.from(`"${'1,a\n'.repeat(2_490_000)}`),
      'quotation mark',
    ],
  ])('refuses %s, with next to no work of the server itself', async (_, made, message) => {
    const file = { field: 'names', name: 'names.csv', bytes: made() }
    const worked = async () => {
      const before = process.cpuUsage()
      const { status, body } = await app.upload(analyst, '/children/names', file)
      const { user, system } = process.cpuUsage(before)
      expect([status, body.includes(message)]).toEqual([422, true])
      return (user + system) / 1e6
    }
    // What runs beside it makes the same work take longer: once more before it is believed.
    const first = await worked()
    expect(first < 2 ? first : await worked()).toBeLessThan(2)
  })

  it('is for whoever changes intake alone', async () => {
    expect((await app.get(manager, '/children/names')).status).toBe(403)
    expect((await send(manager, 'id,name\nMU1,A')).status).toBe(403)
    expect((await app.post(manager, '/children/names/remove', {})).status).toBe(403)
  })

  it('takes all names away, of records that were restricted since as well', async () => {
    await test.admin.query('update children.relation set restricted = true where child_id = 1')
    expect((await app.post(analyst, '/children/names/remove', {})).status).toBe(303)
    const { rows } = await test.admin.query(
      'select from children.name union all select from children.name_token',
    )
    expect(rows).toEqual([])
    await test.admin.query('update children.relation set restricted = false where child_id = 1')
    await send(analyst, 'id,name\nMU1,Zoë Newname\n')
  })

  it('takes all names away', async () => {
    expect((await app.post(analyst, '/children/names/remove', {})).status).toBe(303)
    expect(await list()).not.toContain('Newname')
    const { rows } = await test.admin.query('select from children.name_token')
    expect(rows).toEqual([])
  })
})
