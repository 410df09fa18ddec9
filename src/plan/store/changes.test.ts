import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { actionsOf } from '../model/plan.ts'
import { handKeptMeasure } from '../testing/made-measure.ts'
import { madeAction, madePlan, madePost, must } from '../testing/made-plan.ts'
import type { RevisedAction } from './actions.ts'
import { reviseAction } from './actions.ts'
import { settleChange } from './changes.ts'
import { joinMeasure, reviseMeasure } from './measures.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'
import { approvePlan } from './versions.ts'

describe('what an approved plan says', () => {
  let test: TestRecord
  let director: Asking
  let head: Asking
  let planId: PlanId
  let areaId: AreaId
  let id: ActionId
  let post: number

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service'] })
    post = await test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    const made = await test.as(director, (tx) => madePlan(tx))
    planId = made.planId
    areaId = must(made.areaIds[0])
    id = await test.as(director, (tx) => madeAction(tx, areaId))
  })

  const whole = async () => must(await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround)))
  const action = async () => must(actionsOf(await whole()).find((each) => each.id === id))
  const approve = () => test.as(director, (tx) => approvePlan(tx, planId, { note: '' }))
  const revised = (changed: Partial<RevisedAction>): RevisedAction => ({
    text: 'An action, made up',
    kind: 'task',
    leadPostId: null,
    contributorPostIds: [],
    partners: [],
    startOn: isoDate('2020-07-01'),
    firstDueOn: null,
    reason: '',
    ...changed,
  })
  const revise = async (who: Asking, changed: Partial<RevisedAction>) => {
    const { version } = await action()
    return test.as(who, (tx) => reviseAction(tx, id, version, revised(changed)))
  }

  it('changes freely while it is a draft', async () => {
    expect(await revise(head, { text: 'Other words', leadPostId: post })).toEqual({ ok: true })
    expect(await action()).toMatchObject({ text: 'Other words', lead: { title: 'Team Manager' } })
    expect((await whole()).changes).toEqual([])
  })

  it('needs a reason for another owner, wording or kind, and waits for whoever approves', async () => {
    await approve()
    expect(await revise(head, { text: 'Other words' })).toMatchObject({ ok: false, field: 'reason' })
    const reason = 'The board asked for plainer words'
    expect(
      await revise(head, { text: 'Other words', leadPostId: post, kind: 'practice change', reason }),
    ).toEqual({
      ok: true,
    })
    expect(await action()).toMatchObject({ text: 'An action, made up', lead: null, kind: 'task' })
    const { changes } = await whole()
    expect(changes.map(({ what, from, to, askedBy, settled }) => [what, from, to, askedBy, settled])).toEqual(
      [
        ['wording', 'An action, made up', 'Other words', 'Head of Service', 'waiting for approval'],
        ['owner', 'nobody', 'Team Manager', 'Head of Service', 'waiting for approval'],
        ['kind', 'task', 'practice change', 'Head of Service', 'waiting for approval'],
      ],
    )
    expect(await revise(head, { text: 'Third words', reason })).toMatchObject({ ok: false, field: 'text' })
    const [wording, owner, kind] = changes
    await test.as(director, (tx) => settleChange(tx, must(wording).id, 'approved'))
    await test.as(director, (tx) => settleChange(tx, must(owner).id, 'refused'))
    await test.as(director, (tx) => settleChange(tx, must(kind).id, 'approved'))
    expect(await action()).toMatchObject({ text: 'Other words', lead: null, kind: 'practice change' })
    expect((await whole()).changes.map(({ settled, from }) => [settled, from])).toEqual([
      ['approved', 'An action, made up'],
      ['refused', 'nobody'],
      ['approved', 'task'],
    ])
    const twice = await test.as(director, (tx) => settleChange(tx, must(owner).id, 'approved'))
    expect(twice).toMatchObject({ ok: false, why: 'changed meanwhile' })
  })

  it('changes at once for whoever may approve, with the reason and both sides on record', async () => {
    await approve()
    expect(await revise(director, { leadPostId: post, reason: 'The post was filled' })).toEqual({ ok: true })
    expect((await action()).lead?.title).toBe('Team Manager')
    expect((await whole()).changes).toMatchObject([{ what: 'owner', from: 'nobody', settled: 'approved' }])
  })

  it('lets contributors and the start change without a request, since nobody is held to them', async () => {
    await approve()
    expect(await revise(head, { partners: ['Police'], startOn: isoDate('2020-08-01') })).toEqual({ ok: true })
    expect(await action()).toMatchObject({ contributors: [{ name: 'Police' }], startOn: '2020-08-01' })
  })

  it('asks for another target of a measure in the same way', async () => {
    const joined = await test.as(director, (tx) => joinMeasure(tx, { actionId: id }, handKeptMeasure()))
    await approve()
    const measure = async () => must((await action()).measures[0])
    const { version } = await measure()
    const aims = { ...handKeptMeasure(), kept: undefined, target: 60, because: 'Eighty was out of reach' }
    const measureId = must(joined.ok ? joined.measureId : null)
    expect(await test.as(head, (tx) => reviseMeasure(tx, measureId, version, aims))).toEqual({ ok: true })
    expect((await measure()).target).toBe(80)
    const [change] = (await whole()).changes
    expect(change).toMatchObject({
      what: 'target',
      from: '80 by 31 March 2021, tolerance 5',
      to: '60 by 31 March 2021, tolerance 5',
    })
    await test.as(director, (tx) => settleChange(tx, must(change).id, 'approved'))
    expect((await measure()).target).toBe(60)
  })

  it('does not change silently at the database either', async () => {
    const joined = await test.as(director, (tx) => joinMeasure(tx, { actionId: id }, handKeptMeasure()))
    await approve()
    const run = (who: Asking, statement: string) => test.as(who, (tx) => sql.raw(statement).execute(tx.db))
    for (const set of [`text = 'Quietly'`, `lead_post_id = ${post}`, `kind = 'practice change'`])
      await expect(run(director, `update plan.action set ${set} where id = ${id}`)).rejects.toThrow(
        'changes by an approved request',
      )
    const measureId = joined.ok ? joined.measureId : 0
    await expect(
      run(director, `update plan.measure set target = 10 where id = ${measureId}`),
    ).rejects.toThrow('changes by an approved request')
    await expect(
      test.admin.query(`update plan.action set text = 'Quietly' where id = ${id}`),
    ).rejects.toThrow('changes by an approved request')
  })

  it('is not changed by a request that somebody approved for another day, or approved for oneself', async () => {
    await approve()
    const insert = (settled: string) => (tx: Parameters<typeof settleChange>[0]) =>
      sql`insert into plan.change_request (action_id, what, from_words, to_words, to_text, of_version, reason, asked_on,
            asked_by, settled, settled_on, settled_by)
          values (${id}, 'wording', 'An action, made up', 'Quietly', 'Quietly', 1, 'Because', '2020-11-24', 'Me',
            ${settled}, '2020-11-24', 'Me')`.execute(tx.db)
    await expect(test.as(head, insert('approved'))).rejects.toThrow('settled by whoever may approve the plan')
    await test.as(director, insert('approved'))
    await expect(
      test.as(director, (tx) => sql`update plan.action set text = 'Quietly' where id = ${id}`.execute(tx.db)),
    ).rejects.toThrow('changes by an approved request')
  })
})
