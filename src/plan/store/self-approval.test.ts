import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId, PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { actionsOf } from '../model/plan.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { reviseAction, takeOut } from './actions.ts'
import { settleChange } from './changes.ts'
import { addMilestone, removeMilestone, reviseMilestone } from './milestones.ts'
import { planWithAreas } from './plans.ts'
import { redate, settleRedating } from './redatings.ts'
import { unaskedSinceApproval } from './since-baseline.ts'
import { approvePlan } from './versions.ts'

describe('a request for change of an approved plan', () => {
  let test: TestRecord
  let director: Asking
  let planId: PlanId
  let id: ActionId

  beforeEach(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    await test.as(director, async (tx) => {
      const made = await madePlan(tx)
      planId = made.planId
      id = await madeAction(tx, must(made.areaIds[0]))
      await approvePlan(tx, planId, { note: '' })
    })
  })
  afterEach(() => test.close())

  const whole = () => test.as(director, async (tx) => must(await planWithAreas(tx, planId, nothingAround)))
  const action = async () => must(actionsOf(await whole()).find((each) => each.id === id))
  const another = () => test.person({ roles: ['director'], posts: ['Deputy Director'] })
  const move = { fromOn: isoDate('2020-12-31'), toOn: isoDate('2021-02-26'), reason: 'The panel meets later' }
  const ask = () => test.as(director, (tx) => redate(tx, { actionId: id }, move))
  async function reword() {
    const { version } = await action()
    const words = {
      text: 'Other words',
      kind: 'task',
      leadPostId: null,
      startOn: isoDate('2020-07-01'),
    } as const
    return test.as(director, (tx) =>
      reviseAction(tx, id, version, {
        ...words,
        ...{ contributorPostIds: [], partners: [], firstDueOn: null, reason: 'Plainer' },
      }),
    )
  }

  it('waits for somebody else, though whoever asks may approve, and is not decided by who asked', async () => {
    const deputy = await another()
    expect(await ask()).toMatchObject({ ok: true, settled: 'waiting for approval' })
    const asked = must((await action()).asked)
    const own = await test.as(director, (tx) => settleRedating(tx, asked.id, 'approved'))
    expect(own).toMatchObject({
      ok: false,
      why: 'refused',
      says: 'You asked for this yourself. Somebody else who may approve the plan decides on it.',
    })
    expect(await test.as(director, (tx) => settleRedating(tx, asked.id, 'refused'))).toMatchObject({
      ok: false,
    })
    expect((await action()).dueOn).toBe('2020-12-31')
    expect(await test.as(deputy, (tx) => settleRedating(tx, asked.id, 'approved'))).toEqual({ ok: true })
    expect((await action()).dueOn).toBe('2021-02-26')
  })

  it('the same holds for wording, and the record says who decided', async () => {
    const deputy = await another()
    await reword()
    const [change] = (await whole()).changes
    expect(change?.settled).toBe('waiting for approval')
    expect(await test.as(director, (tx) => settleChange(tx, must(change).id, 'approved'))).toMatchObject({
      ok: false,
      why: 'refused',
    })
    expect((await action()).text).toBe('An action, made up')
    expect(await test.as(deputy, (tx) => settleChange(tx, must(change).id, 'approved'))).toEqual({ ok: true })
    expect((await action()).text).toBe('Other words')
    expect((await whole()).changes[0]?.settledBy).toBe('Deputy Director')
  })

  it('counts at once where nobody else may approve, and the record says so', async () => {
    expect(await ask()).toMatchObject({ settled: 'approved' })
    await reword()
    expect((await whole()).changes[0]?.settledBy).toBe(
      'Director, who asked for it: nobody else may approve the plan',
    )
  })

  it('may be decided by who asked once the others have gone, and the record says so', async () => {
    const deputy = await another()
    await ask()
    const asked = must((await action()).asked)
    await test.as(setUp, (tx) =>
      sql`update access.person set state = 'left' where id = ${deputy.personId}`.execute(tx.db),
    )
    expect(await test.as(director, (tx) => settleRedating(tx, asked.id, 'approved'))).toEqual({ ok: true })
    const { rows } = await test.admin.query<{ by: string }>(
      'select settled_by as by from plan.redating where id = $1',
      [asked.id],
    )
    expect(rows[0]?.by).toContain('nobody else may approve the plan')
  })

  it('what comes, goes or is worded anew without one is seen, with who did it and why', async () => {
    expect(await test.as(director, (tx) => unaskedSinceApproval(tx, planId))).toEqual([])
    const { areaId } = await action()
    await test.as(director, (tx) => madeAction(tx, areaId, { because: 'Asked for by the board' }))
    const added = await test.as(director, (tx) =>
      addMilestone(tx, id, { text: 'Half', dueOn: isoDate('2020-12-01'), because: 'To see it sooner' }),
    )
    const milestoneId = must(added.ok ? added.milestoneId : null)
    const version = async () => must((await action()).milestones[0]).version
    const first = await version()
    await test.as(director, (tx) => reviseMilestone(tx, milestoneId, first, 'A third', 'Half was too much'))
    const second = await version()
    await test.as(director, (tx) => removeMilestone(tx, milestoneId, second, 'Not needed'))
    const { version: now } = await action()
    await test.as(director, (tx) => takeOut(tx, id, now, 'Done elsewhere'))
    const seen = await test.as(director, (tx) => unaskedSinceApproval(tx, planId))
    expect(seen.map(({ reference, says, by, reason }) => [reference, says.join(' '), by, reason])).toEqual([
      ['1.1', 'Taken out of the plan: Done elsewhere', 'Director', 'Done elsewhere'],
      ['1.1', 'Milestone added: “Half”, due 1 December 2020.', 'Director', 'To see it sooner'],
      ['1.1', 'Milestone removed: “A third”, due 1 December 2020.', 'Director', 'Not needed'],
      ['1.2', 'Added to the plan.', 'Director', 'Asked for by the board'],
    ])
    expect((await whole()).changes.map(({ what, from, to, reason }) => [what, from, to, reason])).toEqual([
      ['milestone', 'Half', 'A third', 'Half was too much'],
    ])
  })

  it('a draft has nothing of it', async () => {
    const made = await test.as(director, async (tx) => {
      const draft = await madePlan(tx)
      await madeAction(tx, must(draft.areaIds[0]))
      return draft
    })
    expect(await test.as(director, (tx) => unaskedSinceApproval(tx, made.planId))).toEqual([])
  })
})
