import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { recountsOf } from '../children/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../intake/testing/made-extract.ts'
import { isoDate } from '../kernel/index.ts'
import { answerChallenge, raiseChallenge, takeToStage } from '../trackers/challenge/index.ts'
import { recordEntry } from '../trackers/permanence/index.ts'
import { madeEntry } from '../trackers/permanence/testing/made-child.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const intake = { kind: 'system', name: 'intake' } as const
const today = '2026-11-20'

/** A record from before barriers were no movement, and before an answer counted for its own stage. */
describe('limits that were worked out by an earlier reading of the record', () => {
  let test: TestRecord
  let officer: Asking
  let child: number

  /** As an earlier version of the product had left the row. */
  const asBefore = (rule: string, startedOn: string, dueOn: string, metOn: string | null) =>
    test.admin.query(
      `update clocks.running set fingerprint = fingerprint + 1, starts_on = $2, started_on = $2, due_on = $3, met_on = $4, not_known = null
       where rule = $1 and known_to = 9223372036854775807 and valid_from <= $5::date and valid_to > $5::date`,
      [rule, startedOn, dueOn, metOn, today],
    )
  const limits = () =>
    test.as(officer, async (tx) => {
      const { rows } = await sql<{ said: string }>`
        select concat_ws(' ', rule, started_on, due_on, met_on) as said from clocks.running_as_at
        where child_id = ${child} and (rule = 'permanence.drift' or rule like 'cla.iro_dispute.%')
        order by 1`.execute(tx.db)
      return rows.map(({ said }) => said)
    })

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Officer (made up)'] })
    const manager = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    const care = [{ of: 'MU1', entered_care_on: isoDate('2026-05-01'), legal_status: 'C2' }]
    await test.as(intake, (tx) =>
      applyExtract(tx, madeFile(isoDate(today)), madeExtract(isoDate(today), [8], { care })),
    )
    const { rows } = await test.admin.query<{ id: number }>('select id from children.child')
    child = rows[0]?.id ?? 0
    const entries = [
      { kind: 'plan', on: isoDate('2026-06-10'), code: 'agreed', route: 'adoption', postId: 1 },
      { kind: 'barrier', on: isoDate('2026-11-02'), code: 'waiting for court' },
    ] as const
    for (const entry of entries)
      await test.as(manager, (tx) => recordEntry(tx, { childId: child, kind: entry.kind }, madeEntry(entry)))
    const to = (stage: 'team manager' | 'head of service') => ({ stage, toPostId: 2, words: 'No answer' })
    const concern = { category: 'drift and delay', concern: 'Nothing moves', wishes: '', toldBy: '' } as const
    const id = await test.as(officer, (tx) =>
      raiseChallenge(tx, { childId: child, ...concern, first: to('team manager') }),
    )
    await test.as(manager, (tx) => answerChallenge(tx, id, 'It cannot be sooner'))
    await test.as(officer, (tx) => takeToStage(tx, id, to('head of service')))
  })
  afterAll(() => test.close())

  it('are worked out anew when the server starts with another, and not once more', async () => {
    const right = await limits()
    expect(right).toEqual([
      'cla.iro_dispute.stage1 2026-11-20 2026-12-04 2026-11-20',
      'cla.iro_dispute.stage2 2026-11-20 2026-11-27',
      'permanence.drift 2026-06-10 2026-10-10',
    ])
    await asBefore('permanence.drift', '2026-11-02', '2027-03-02', null)
    await asBefore('cla.iro_dispute.stage2', '2026-11-20', '2026-11-27', today)
    expect(await limits()).not.toEqual(right)
    const recounts = recountsOf(test.record, (error) => {
      throw error
    })
    await recounts.bring()
    expect(await limits()).not.toEqual(right)
    await test.admin.query(
      `update clocks.recount set parts = parts || '{"how limits are read from extracts": "6"}'::jsonb`,
    )
    await recounts.bring()
    expect(await limits()).toEqual(right)
  })
})
