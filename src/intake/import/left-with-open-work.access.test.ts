import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'

const intake = { kind: 'system', name: 'intake' } as const

/** Whose a child is whom an extract names no more. */
describe('a child whom the next extract does not name', () => {
  let test: TestRecord
  let manager: Asking
  let frontDoor: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    await test.as(setUp, (tx) => sql`insert into access.team (name) values ('Front door')`.execute(tx.db))
    frontDoor = await test.person({ roles: ['team manager'], team: 'Front door' })
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id)
        select case name when 'North' then name else '' end, id from access.team where name in ('North', 'Front door')`.execute(
        tx.db,
      ),
    )
    const care = (of: string) => ({ of, entered_care_on: isoDate('2018-09-03'), team_name: 'North' })
    const left = { ...care('LEFT'), left_care_on: isoDate('2020-01-02'), left_care_reason: 'E4A' }
    await put('2020-01-06', { care: [care('OFF'), care('STAYS'), left] })
    await put('2020-01-13', { care: [care('STAYS')] })
  })
  afterAll(() => test.close())

  async function put(asAt: string, facts: MadeFacts): Promise<void> {
    const day = isoDate(asAt)
    // As a workbook does: who the children are is told beside, and stays known of those who are named no more.
    const details = (facts.care ?? []).map(({ of }) => ({ of, born_on: isoDate('2012-05-07') }))
    await test.as(intake, (tx) =>
      applyExtract(tx, madeFile(day), madeExtract(day, [8], { ...facts, details })),
    )
  }
  const seenBy = async (who: Asking) => {
    const { rows } = await test.as(who, (tx) =>
      sql<{ council_id: string }>`select council_id from children.child order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }

  it('stays with the team that worked with the child, where the work had not ended', async () => {
    expect(await seenBy(manager)).toEqual(['OFF', 'STAYS'])
  })

  it('is the front door’s where it had', async () => {
    expect(await seenBy(frontDoor)).toEqual(['LEFT'])
  })

  it('is again the team’s that the next extract gives', async () => {
    await put('2020-01-20', {
      care: ['OFF', 'STAYS'].map((of) => ({ of, entered_care_on: isoDate('2018-09-03') })),
    })
    expect(await seenBy(frontDoor)).toEqual(['LEFT', 'OFF', 'STAYS'])
  })

  it('is the front door’s where the work may have ended long before the next extract', async () => {
    const care = (of: string) => ({ of, entered_care_on: isoDate('2018-09-03'), team_name: 'North' })
    await put('2020-02-03', { care: [care('GAP'), care('STAYS')] })
    expect(await seenBy(manager)).toEqual(['GAP', 'STAYS'])
    await put('2020-11-02', { care: [care('STAYS')] })
    expect(await seenBy(manager)).toEqual(['STAYS'])
    expect(await seenBy(frontDoor)).toContain('GAP')
  })
})
