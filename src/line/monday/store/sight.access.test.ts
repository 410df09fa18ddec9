import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { giveReason } from '../../../children/store/may-open.ts'
import { putChildren, summaryOf } from '../../../children/testing/made-up-children.ts'
import { keptSight, sightIn } from './sight.ts'

let test: TestRecord
let manager: Asking

beforeAll(async () => {
  test = await testRecord()
  await test.person({ roles: ['team manager'], team: 'North' })
  manager = await test.person({ roles: ['adoption manager'] })
  await putChildren(test, [
    { id: 1, councilId: 'MU1', team: 'North', facts: [summaryOf('2020-10-01', { team_name: 'North' })] },
  ])
})
afterAll(() => test.close())

it('a child opened with a reason is in sight of that view alone, and of what the reason opens', async () => {
  const permissions = ['read permanence', 'read challenges'] as const
  const ask = keptSight(permissions)
  await test.as(manager, (tx) => giveReason(tx, 1, 'Made up'))
  const seen = (opened: boolean) =>
    test.as(manager, async (tx) => {
      if (opened) await sql`select set_config('los.opened', '1', true)`.execute(tx.db)
      const sight = sightIn(await ask(tx), permissions)
      const told = permissions.map(
        (permission) => sight.told.get(permission)?.has(1) ?? sight.children.has(1),
      )
      return [sight.children.has(1), ...told]
    })
  expect([await seen(false), await seen(true), await seen(false)]).toEqual([
    [false, false, false],
    [true, true, false],
    [false, false, false],
  ])
})
