import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { siblingsOf } from '../store/siblings.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

describe('the council’s list of brothers and sisters', () => {
  let test: TestRecord
  let app: TestApp
  let analyst: Asking
  let north: Asking
  let head: Asking

  const born = (day: string) => ({ kind: 'details', from: '2020-10-01', own: { born_on: day } })

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    analyst = await test.person({ roles: ['performance analyst'] })
    north = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    head = await test.person({ roles: ['head of service'] })
    const inCare = summaryOf('2020-10-01', { status: 'in care' })
    await putChildren(test, [
      { id: 1, councilId: 'MU1', team: 'North', facts: [inCare, born('2012-05-01')] },
      { id: 2, councilId: 'MU2', team: 'North', facts: [inCare, born('2010-05-01')] },
      { id: 3, councilId: 'MU3', team: 'South', facts: [inCare, born('2015-05-01')] },
      { id: 4, councilId: 'MU4', team: 'North', restricted: true, facts: [inCare, born('2016-05-01')] },
      { id: 5, councilId: 'MU5', team: 'North', sealed: true, facts: [inCare, born('2018-05-01')] },
      {
        id: 6,
        councilId: 'MU6',
        team: 'North',
        facts: [summaryOf('2020-10-01', { status: 'no open work' })],
      },
    ])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const send = (who: Asking, text: string, name = 'families.csv') =>
    app.upload(who, '/children/siblings', { field: 'families', name, bytes: new TextEncoder().encode(text) })
  const held = async () =>
    (
      await test.admin.query<{ id: number }>(
        'select distinct child_id as id from children.sibling order by child_id',
      )
    ).rows.map(({ id }) => id)
  const named = async (who: Asking, childId: number): Promise<readonly string[]> => {
    const { body } = await app.get(who, `/children/${childId}`)
    const [, list = ''] = /los-siblings">(.*?)<\/ul>/s.exec(body) ?? []
    return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, each = '']) => each.replace(/<[^>]*>/g, ''))
  }

  it('says nothing of anybody before there is one', async () => {
    expect((await app.get(north, '/children/1')).body).not.toContain('Brothers and sisters')
    expect((await app.get(analyst, '/children')).body).toContain('href="/children/siblings"')
    expect((await app.get(analyst, '/children/siblings')).body).toContain('There is no list now')
  })

  it('tells who is whose, and what was left out', async () => {
    const list =
      'child,family\r\nMU1,F1\r\nMU2,F1\r\nMU3,F1\r\nMU4,F1\r\nMU5,F1\r\nMU6,F2\r\nXX9,F1\r\nMU1,F1\r\n'
    const sent = await send(analyst, list)
    expect([sent.status, sent.location]).toEqual([303, '/children/siblings?taken=3&unknown=3&alone=1'])
    const { body } = await app.get(analyst, sent.location ?? '')
    expect(body).toContain('3 children have brothers or sisters by this list')
    expect(body).toContain('3 numbers were left out')
    expect(body).toContain('1 child stands alone in a family')
    expect(await held()).toEqual([1, 2, 3])
  })

  it('shows a reader those whom the reader may see, the eldest first', async () => {
    expect(await named(north, 1)).toEqual(['MU2, aged 10, in care'])
    expect(await named(head, 3)).toEqual(['MU2, aged 10, in care', 'MU1, aged 8, in care'])
    expect(await named(north, 6)).toEqual([])
  })

  it('says nothing of a day on which nothing was held of them', async () => {
    const on = async (day: string) =>
      (await test.as(head, (tx) => siblingsOf(tx, 1), { asAt: isoDate(day) })).length
    expect([await on('2020-09-30'), await on('2020-10-01')]).toEqual([0, 2])
  })

  it('notes that they were read', async () => {
    const { rows } = await test.admin.query(
      `select ids::int[] as ids, because from record.audit where screen = '/children/:id/siblings' order by id limit 1`,
    )
    expect(rows).toEqual([{ ids: [2], because: 'brother or sister of a child whose record was read' }])
  })

  it('takes a child of two families as of both, and the new list in place of the old', async () => {
    expect((await send(analyst, 'child;family\nMU1;A\nMU2;A\nMU2;B\nMU3;B\n')).location).toBe(
      '/children/siblings?taken=3&unknown=0&alone=0',
    )
    expect(await named(head, 1)).toEqual(['MU2, aged 10, in care'])
    expect(await named(head, 2)).toEqual(['MU1, aged 8, in care', 'MU3, aged 5, in care'])
  })

  it.each([
    ['', 'Choose the CSV file with the families'],
    ['id\nMU1', 'must have two columns: the child’s number and the family number'],
    ['id,family\n', 'no children below them'],
    ['id,family\nMU1,', 'Row 2 must have a number and a family number'],
    ['id,family\nMU1,"A', 'quotation mark'],
  ])('refuses %j with what is wrong, and keeps what is held', async (text, message) => {
    const { status, body } = await send(analyst, text, text === '' ? '' : 'families.csv')
    expect([status, body.includes(message)]).toEqual([422, true])
    expect(await held()).toEqual([1, 2, 3])
  })

  it('is for whoever changes intake alone', async () => {
    expect((await app.get(north, '/children/siblings')).status).toBe(403)
    expect((await send(north, 'id,family\nMU1,A')).status).toBe(403)
    expect((await app.post(north, '/children/siblings/remove', {})).status).toBe(403)
    expect(await held()).toEqual([1, 2, 3])
  })

  it('has nothing any more of a child whose record an adoption seals, whoever writes', async () => {
    await test.admin.query('update children.relation set sealed = true where child_id = 2')
    expect(await held()).toEqual([1, 3])
    expect(await named(head, 1)).toEqual([])
    await test.admin.query(
      `insert into children.sibling (child_id, family, council_id) values (2, gen_random_uuid(), 'MU2')`,
    )
    expect(await held()).toEqual([1, 3])
    expect((await app.get(analyst, '/children/siblings')).body).toContain('There is no list now')
  })

  it('is taken away whole, of records that were restricted since as well', async () => {
    await send(analyst, 'id,family\nMU1,A\nMU3,A\n')
    await test.admin.query('update children.relation set restricted = true where child_id in (1, 3)')
    expect((await app.get(analyst, '/children/siblings')).body).toContain('There is no list now')
    expect((await app.post(analyst, '/children/siblings/remove', {})).status).toBe(303)
    expect(await held()).toEqual([])
    await test.admin.query('update children.relation set restricted = false where child_id in (1, 3)')
  })

  it('is taken away', async () => {
    await send(analyst, 'id,family\nMU1,A\nMU3,A\n')
    expect(await named(head, 1)).toEqual(['MU3, aged 5, in care'])
    expect((await app.post(analyst, '/children/siblings/remove', {})).status).toBe(303)
    expect(await held()).toEqual([])
    expect(await named(head, 1)).toEqual([])
  })
})
