import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

let test: TestRecord
let app: TestApp
let analyst: Asking
beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  analyst = await test.person({ roles: ['performance analyst'] })
  await test.person({ roles: ['team manager'], team: 'North' })
  await putChildren(test, [
    {
      ...{ id: 1, councilId: 'MU1', team: 'North' },
      facts: [summaryOf('2020-10-02', { status: 'in care', in_care: true, team_name: 'North' })],
    },
  ])
  await test.admin.query(`insert into children.name (child_id, name) values (1, 'Robin Made-Up')`)
})
afterAll(() => app.close().then(() => test.close()))
const said = async (who: Asking, of: string) => {
  const { status, body } = await app.get(who, `/clocks/cp.visit?from=2020-09-01&of=${of}`)
  return [status, /Opened from a date of.*?<a[^>]*>\s*([^<]*?)\s*<\/a>/s.exec(body)?.[1]]
}
const readings = async () =>
  (
    await test.admin.query<{ ids: string[] }>(
      `select ids from record.audit where screen = '/clocks/:id' and what = 'read'`,
    )
  ).rows.map(({ ids }) => ids.map(Number))

it('names the child whose date it is, by name to those who work with the child, and says that it was read', async () => {
  const own = await test.person({ roles: ['team manager'], team: 'North' })
  expect(await said(own, '1')).toEqual([200, 'child MU1, Robin Made-Up'])
  expect(await readings()).toEqual([[1]])
})

it('names the number alone to those who would be asked for a reason, and nobody to those who see no such child', async () => {
  expect(await said(analyst, '1')).toEqual([200, 'child MU1'])
  const other = await test.person({ roles: ['team manager'], team: 'South' })
  const before = await readings()
  for (const of of ['1', '2', '0', '-1', 'x', '1&of=1', '99999999999']) {
    expect(await said(other, of), of).toEqual([200, undefined])
  }
  expect(await readings()).toEqual(before)
})
