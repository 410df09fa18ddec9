import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referralsBook } from '../testing/annex-workbook.ts'
import { intakeSite, type IntakeSite } from '../testing/intake-site.ts'

const headings = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Date of referral']
const bookOf = (numbers: readonly string[]) =>
  referralsBook({
    headings,
    rows: numbers.map((number) => [number, 'b) Female', 'WBRI', '01/02/2015', '01/11/2026']),
  })

let site: IntakeSite
beforeAll(async () => {
  site = await intakeSite()
})
afterAll(() => site.close())

const checked = async (numbers: readonly string[], day: string) => {
  const { location = '' } = await site.send(bookOf(numbers), day)
  return { location, body: (await site.settled(location)).body }
}
const put = async (numbers: readonly string[], day: string, fields = {}) => {
  const { location } = await checked(numbers, day)
  const { status } = await site.decide(location, 'apply', fields)
  return { location, status, body: (await site.settled(location)).body }
}
const children = ['0070001', '0070002', '0070003', '0070004', '0070005', 'k88', '71']

describe('numbers that an extract writes otherwise than the one before', () => {
  it('are told of one child alone, with a way to see whom', async () => {
    expect((await put(children, '2026-11-02')).body).not.toContain('differs only')
    const { location, body } = await checked([...children.slice(0, 5), 'K88', '71'], '2026-11-03')
    expect(body).toContain(
      'The one child who would be gone has a number that differs only in capital and small letters from one that would be new.',
    )
    expect(body).toContain(`href="${location}/respelled"`)
    expect(body).not.toContain('Apply it all the same')
    const pairs = await site.app.get(site.analyst, `${location}/respelled`)
    expect(pairs.body).toMatch(/k88[^]*K88[^]*capital and small letters/)
    expect(pairs.body).not.toContain('/intake/joins/')
    await site.decide(location, 'throw-away')
  })

  it('are not told of where they stood beside each other before, or name other children', async () => {
    const other = await checked([...children.slice(0, 6), '72'], '2026-11-03')
    expect(other.body).toContain('Some rows are in the record and not in this file')
    expect(other.body).not.toContain('differs only')
    await site.decide(other.location, 'throw-away')
  })

  it('hold the file back where they are most of those who would be gone: it takes a reason', async () => {
    const { location, body } = await checked(
      ['70001', '70002', '70003', '70004', '70005', 'k88', '71'],
      '2026-11-09',
    )
    expect(body).toContain(
      '5 of the 5 children who would be gone have a number that differs only in leading noughts',
    )
    expect(body).toContain('set the column of the children’s numbers to Text')
    const refused = await site.decide(location, 'apply')
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Enter why it is applied all the same')
    await site.settled(location)
    expect(await site.count('intake.import', `state = 'applied'`)).toBe(1)
    expect((await site.decide(location, 'apply', { reason: 'New numbers from now on' })).status).toBe(303)
    expect((await site.settled(location)).body).toMatch(
      /5 of the 5 children who are gone[^]*It was applied all the same: New numbers from now on/,
    )
    expect(await site.count('children.child')).toBe(12)
  })

  it('lead to the decision whether they are one child, for those who decide, and are no pair after', async () => {
    const { rows } = await site.test.admin.query<{ id: number }>(
      `select id from intake.import where state = 'applied' order by id desc limit 1`,
    )
    const address = `/intake/${rows[0]?.id}/respelled`
    const decide = /\/intake\/joins\/\d+\/\d+/g
    expect((await site.app.get(site.analyst, address)).body).toContain('5 pairs')
    const [first = ''] = (await site.app.get(site.director, address)).body.match(decide) ?? []
    expect((await site.app.get(site.director, first)).body).toMatch(/Are 70001 and 0070001 one child/)
    await site.app.post(site.director, first, { decision: 'joined', reason: 'The noughts were lost' })
    await site.app.app.intakeTasks.idle()
    const after = (await site.app.get(site.director, address)).body
    expect(after.match(decide)).toHaveLength(4)
    expect(after).not.toContain('0070001')
  })

  it('are told the other way round, though the record knows the numbers that come back', async () => {
    const { location, body } = await checked(
      ['0070001', '0070002', '0070003', '70004', '70005', 'k88', '71'],
      '2026-11-16',
    )
    expect(body).toContain(
      '2 of the 2 children who would be gone have a number that differs only in leading noughts',
    )
    expect(body).not.toContain('Apply it all the same')
    await site.decide(location, 'throw-away')
  })

  it('give no advice about Excel where the file has noughts that the record has not', async () => {
    const before = ['70001', '70002', '70003', '70004', '70005', 'k88', '71']
    const other = await intakeSite()
    const look = async (numbers: readonly string[], day: string) => {
      const { location = '' } = await other.send(bookOf(numbers), day)
      return { location, body: (await other.settled(location)).body }
    }
    const { location } = await look(before, '2026-11-02')
    await other.decide(location, 'apply')
    await other.settled(location)
    const { body } = await look(children, '2026-11-09')
    expect(body).toContain('5 of the 5 children who would be gone have a number that differs only in leading')
    expect(body).toContain('Apply it all the same')
    expect(body).toContain('apply the file with that as the reason')
    expect(body).not.toContain('Throw this one away')
    expect(body).not.toContain('leading noughts away')
    await other.close()
  })

  it('are kept from whoever may not open the child, and note who read them', async () => {
    const { rows } = await site.test.admin.query<{ id: number; child: number }>(
      `select import_id as id, child_id as child from intake.respelling join children.child on child.id = child_id
       where council_id = '0070004' and other_id is not null`,
    )
    const address = `/intake/${rows[0]?.id}/respelled`
    expect((await site.app.get(site.councillor, address)).status).toBe(403)
    await site.app.get(site.analyst, address)
    const { rows: read } = await site.test.admin.query<{ ids: string[] }>(
      `select ids from record.audit where screen = '/intake/:id/respelled' order by id desc limit 1`,
    )
    expect(read[0]?.ids).toHaveLength(8)
    await site.test.admin.query('update children.relation set restricted = true where child_id = $1', [
      rows[0]?.child,
    ])
    const { body } = await site.app.get(site.analyst, address)
    expect(body).not.toContain('70004')
    expect(body).toContain('0070005')
    expect((await site.app.get(site.analyst, '/intake/999/respelled')).status).toBe(404)
  })
})
