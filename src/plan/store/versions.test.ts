import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { differencesBetween } from '../model/comparison.ts'
import { frozen } from '../model/frozen.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { reviseArea } from './areas.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'
import { recordSubmission, removeSubmission, submissionsOf } from './submissions.ts'
import { approvePlan, frozenVersion, versionsOf } from './versions.ts'

describe('an approved plan', () => {
  let test: TestRecord
  let director: Asking
  let planId: PlanId
  let areaId: AreaId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    const made = await test.as(director, (tx) => madePlan(tx))
    planId = made.planId
    areaId = must(made.areaIds[0])
    await test.as(director, (tx) => madeAction(tx, areaId))
  })

  const approve = (note = '') => test.as(director, (tx) => approvePlan(tx, planId, { note }))
  const version = async (number: number) =>
    must(await test.as(director, (tx) => frozenVersion(tx, planId, number)))
  const whole = async () => must(await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround)))
  const revise = async (outcome: string) => {
    const area = must((await whole()).areas[0])
    await test.as(director, (tx) => reviseArea(tx, areaId, area.version, { outcome }))
  }

  it('is frozen under a number, with who, when, why and a hash', async () => {
    expect(await approve('Agreed by Cabinet')).toMatchObject({ ok: true, number: 1 })
    const [listed] = await test.as(director, (tx) => versionsOf(tx, planId))
    expect(listed).toMatchObject({
      number: 1,
      approvedOn: '2020-11-24',
      approvedBy: 'Director',
      note: 'Agreed by Cabinet',
    })
    expect(listed?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('does not change when the plan does, and the difference can be read', async () => {
    await approve()
    const before = await version(1)
    await revise('Children are heard')
    expect(await version(1)).toEqual(before)
    expect(differencesBetween(before.plan, frozen(await whole()))).toEqual([
      {
        kind: 'changed',
        what: 'Area 1, Area 1',
        fields: [{ label: 'What will be different for children', before: '', after: 'Children are heard' }],
      },
    ])
  })

  it('cannot be changed or removed even by whoever owns the database', async () => {
    await approve()
    for (const statement of [
      'update plan.version set note = $1',
      'delete from plan.version where note <> $1',
    ]) {
      await expect(test.admin.query(statement, ['other'])).rejects.toThrow('never changes')
    }
  })

  it('is not frozen twice on the same words and dates', async () => {
    await approve()
    expect(await approve()).toMatchObject({ ok: false, why: 'refused' })
    await revise('Children are heard')
    expect(await approve()).toMatchObject({ ok: true, number: 2 })
  })

  it('gets one number only when it is approved twice at once', async () => {
    const both = await Promise.all([approve(), approve()])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  it('is sent and published as the version that was approved', async () => {
    await approve()
    const send = (versionNumber: number, onDay = '2020-11-23') =>
      test.as(director, (tx) =>
        recordSubmission(tx, planId, {
          kind: 'sent',
          toOrWhere: 'Ofsted (the Chief Inspector)',
          onDay: isoDate(onDay),
          how: 'By secure email',
          versionNumber,
        }),
      )
    expect(await send(7)).toMatchObject({ ok: false, why: 'not there' })
    expect(await send(1, '2020-11-25')).toMatchObject({ ok: false, field: 'onDay' })
    expect(await send(1)).toMatchObject({ ok: true })
    const [entry] = await test.as(director, (tx) => submissionsOf(tx, planId))
    expect(entry).toMatchObject({ versionNumber: 1, writtenBy: 'Director', onDay: '2020-11-23' })
    const removed = await test.as(director, (tx) =>
      removeSubmission(tx, must(entry).id, must(entry).version - 1),
    )
    expect(removed).toMatchObject({ why: 'changed meanwhile' })
    expect(
      await test.as(director, (tx) => removeSubmission(tx, must(entry).id, must(entry).version)),
    ).toEqual({ ok: true })
  })
})
