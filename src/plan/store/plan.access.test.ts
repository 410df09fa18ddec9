import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking, PersonRole } from '../../access/index.ts'
import { Forbidden, isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { madeAction, madeEvidence, madePlan, madePost, must } from '../testing/made-plan.ts'
import { addArea, reviseArea } from './areas.ts'
import { addEvidence } from './evidence.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'
import { acceptEvidence, progressOf, recordDelivery, recordProgress, reopenAction } from './progress.ts'
import { redate } from './redatings.ts'
import { approvePlan } from './versions.ts'

const update = { onDay: isoDate('2020-11-24'), done: 'Half of it', evidence: '', next: '', helpNeeded: '' }

describe('who may do what to a plan', () => {
  let test: TestRecord
  let director: Asking
  let lead: Asking
  let other: Asking
  let planId: PlanId
  let areaId: AreaId
  let led: ActionId
  let notLed: ActionId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    lead = await test.person({ roles: ['team manager'], posts: ['Team Manager'] })
    other = await test.person({ roles: ['team manager'], posts: ['Another Team Manager'] })
    const post = await test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
    await test.as(director, async (tx) => {
      const made = await madePlan(tx)
      planId = made.planId
      areaId = must(made.areaIds[0])
      led = await madeAction(tx, areaId, { leadPostId: post })
      notLed = await madeAction(tx, areaId)
    })
  })
  afterAll(() => test.close())

  const roles: readonly PersonRole[] = [
    'director',
    'head of service',
    'team manager',
    'independent reviewing officer',
    'performance analyst',
    'democratic services',
    'councillor',
    'board member',
    'auditor',
    'administrator',
  ]

  it.each(roles)('a %s reads the plan, and changes it only as the permission table says', async (role) => {
    const person = await test.person({ roles: [role] })
    const plan = must(await test.as(person, (tx) => planWithAreas(tx, planId, nothingAround)))
    expect(plan.areas[0]?.actions).toHaveLength(2)
    const add = () => test.as(person, (tx) => addArea(tx, planId, { title: 'Added', findings: [] }))
    const may = ['director', 'head of service', 'performance analyst'].includes(role)
    expect((await add()).ok).toBe(may)
    const area = must(plan.areas[0])
    const revised = await test.as(person, (tx) => reviseArea(tx, areaId, area.version, { outcome: role }))
    expect(revised.ok).toBe(may)
  })

  it('somebody without a role sees nothing of it', async () => {
    const nobody = await test.person({})
    expect(await test.as(nobody, (tx) => planWithAreas(tx, planId, nothingAround))).toBeUndefined()
  })

  it('its lead may say how an action goes, and nobody else’s action', async () => {
    expect(await test.as(lead, (tx) => recordProgress(tx, led, update))).toEqual({ ok: true })
    await expect(test.as(lead, (tx) => recordProgress(tx, notLed, update))).rejects.toThrow(Forbidden)
    await expect(test.as(other, (tx) => recordProgress(tx, led, update))).rejects.toThrow(Forbidden)
    expect(await test.as(director, (tx) => recordProgress(tx, notLed, update))).toEqual({ ok: true })
    expect(await test.as(other, (tx) => progressOf(tx, led))).toMatchObject([{ writtenBy: 'Team Manager' }])
  })

  it('the database itself refuses an entry on another’s action, whatever post the entry names', async () => {
    const post = await test.as(setUp, (tx) => madePost(tx, 'Another Team Manager'))
    await expect(
      test.as(other, (tx) =>
        sql`insert into plan.progress (action_id, lead_post_id, on_day, done, written_by)
            values (${led}, ${post}, '2020-11-24', 'Done', 'Me')`.execute(tx.db),
      ),
    ).rejects.toThrow('row-level security')
  })

  it('updates are never rewritten or removed', async () => {
    for (const statement of [sql`update plan.progress set done = 'x'`, sql`delete from plan.progress`]) {
      await expect(test.as(director, (tx) => statement.execute(tx.db))).rejects.toThrow('permission denied')
    }
  })

  it('only whoever may approve the plan approves it, or a date of it', async () => {
    const head = await test.person({ roles: ['head of service'] })
    await expect(test.as(head, (tx) => approvePlan(tx, planId, { note: '' }))).rejects.toThrow(
      'a plan is approved by whoever its level says',
    )
    expect(await test.as(director, (tx) => approvePlan(tx, planId, { note: '' }))).toMatchObject({ ok: true })
    const insert = (settled: string) =>
      test.as(head, (tx) =>
        sql`insert into plan.redating (action_id, from_on, to_on, reason, asked_on, asked_by, settled, settled_on, settled_by)
            values (${led}, '2020-12-31', '2021-06-30', 'Because', '2020-11-24', 'Me', ${settled}, '2020-11-24', 'Me')`.execute(
          tx.db,
        ),
      )
    await expect(insert('approved')).rejects.toThrow('settled by whoever may approve')
    await expect(insert('settled as drafted')).rejects.toThrow('needs approval')
    const to = { fromOn: isoDate('2020-12-31'), toOn: isoDate('2021-06-30'), reason: 'Because' }
    expect(await test.as(head, (tx) => redate(tx, { actionId: led }, to))).toMatchObject({
      settled: 'waiting for approval',
    })
  })

  it('nobody accepts the evidence of their own delivery', async () => {
    const analyst = await test.person({ roles: ['performance analyst'], posts: ['Analyst', 'Team Manager'] })
    const head = await test.person({ roles: ['head of service'], posts: ['Head of Service'] })
    await test.as(head, (tx) =>
      recordDelivery(tx, led, { deliveredOn: isoDate('2020-11-23'), evidence: 'Minutes of the panel' }),
    )
    const accept = (who: Asking) =>
      test.as(who, (tx) => acceptEvidence(tx, led, { says: 'Read the minutes' }))
    expect(await accept(head)).toMatchObject({ ok: false, why: 'refused' })
    expect(await accept(analyst)).toMatchObject({ ok: false, why: 'refused' })
    expect(await accept(director)).toMatchObject({
      ok: false,
      says: 'A task closes on one piece of evidence that supports it: add it first.',
    })
    await test.as(lead, (tx) => addEvidence(tx, led, madeEvidence()))
    expect(await accept(director)).toEqual({ ok: true })
    expect(await accept(director)).toMatchObject({ ok: false, why: 'changed meanwhile' })
    const status = async () =>
      must(await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround))).areas[0]?.actions.find(
        ({ id }) => id === led,
      )?.delivery.status
    expect(await status()).toBe('complete, evidenced')
    await test.as(director, (tx) => reopenAction(tx, led, 'The minutes were of another panel'))
    expect(await status()).not.toBe('complete, evidenced')
  })
})
