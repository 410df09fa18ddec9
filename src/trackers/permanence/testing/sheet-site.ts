import type { Asking } from '../../../access/index.ts'
import type { Answer, TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { childInCare } from './children-in-care.ts'

/** A team manager of North, with a post, who brings sheets back: of MU-1 and MU-2, and not of MU-9 in South. */
export interface SheetSite {
  readonly test: TestRecord
  readonly app: TestApp
  readonly manager: Asking
  /** A reviewing officer, who records views by the own post. */
  readonly officer: Asking
  readonly officerPost: number
  /** Our number of MU-1. */
  readonly child: number
  readonly post: number
  bringBack(bytes: Buffer, who?: Asking): Promise<Answer>
  close(): Promise<void>
}

export async function sheetSite(): Promise<SheetSite> {
  const test = await testRecord()
  const app = await testApp(test)
  const manager = await test.person({
    roles: ['team manager'],
    team: 'North',
    posts: ['Team Manager (made up)'],
  })
  const officer = await test.person({
    roles: ['independent reviewing officer'],
    posts: ['Reviewing officer (made up)'],
  })
  const { rows } = await test.admin.query<{ id: number }>('select id from access.post order by id')
  const care = { entered_care_on: '2019-01-10', placement_type: 'U4', placed_on: '2019-02-01' }
  const child = await childInCare(test, { councilId: 'MU-1', team: 'North', care })
  await childInCare(test, { councilId: 'MU-2', team: 'North', care })
  await childInCare(test, { councilId: 'MU-9', team: 'South', care })
  return {
    test,
    app,
    ...{ manager, officer, child },
    post: rows[0]?.id ?? 0,
    officerPost: rows[1]?.id ?? 0,
    bringBack: (bytes, who = manager) =>
      app.upload(who, '/permanence/bring-back', { field: 'sheet', name: 'permanence.xlsx', bytes }),
    close: async () => {
      await app.close()
      await test.close()
    },
  }
}
