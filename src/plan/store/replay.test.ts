import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, At, ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { frozenText } from '../model/frozen.ts'
import { slippageInWords } from '../model/slippage.ts'
import type { PlanAction } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { madeAction, madeEvidence, madePlan, madePost, must } from '../testing/made-plan.ts'
import { planToTakeOut } from '../workbook/read.ts'
import { planSheets } from '../workbook/sheets.ts'
import { reviseAction, takeOut } from './actions.ts'
import { settleChange } from './changes.ts'
import { addEvidence } from './evidence.ts'
import { historyOf } from './history.ts'
import { enterValue } from './measure-values.ts'
import { joinMeasure } from './measures.ts'
import { addMilestone, meetMilestone } from './milestones.ts'
import { signOverride } from './overrides.ts'
import { planWithAreas } from './plans.ts'
import { progressOf, recordDelivery, recordProgress, reopenAction } from './progress.ts'
import { redate, settleRedating } from './redatings.ts'
import { approvePlan, versionsOf } from './versions.ts'

const firstDay = isoDate('2020-07-01')

type Work = (tx: ViewerTx, planId: PlanId, number: number) => Promise<unknown>

const planOf = async (tx: ViewerTx, planId: PlanId) => must(await planWithAreas(tx, planId, nothingAround))

/** Something done to one of the plan’s actions, whichever the number says; refusals are part of life. */
const onAction =
  (work: (tx: ViewerTx, action: PlanAction, number: number) => Promise<unknown>): Work =>
  async (tx, planId, number) => {
    const actions = actionsOf(await planOf(tx, planId))
    const action = actions[number % Math.max(1, actions.length)]
    return action && work(tx, action, number)
  }

const posts: number[] = []

/** Everything that happens to a plan between two boards. */
const happenings: Readonly<Record<string, Work>> = {
  'an action is added': async (tx, planId, number) => {
    const { areas } = await planOf(tx, planId)
    return madeAction(tx, must(areas[number % areas.length]).id, { dueOn: addDays(tx.today, number % 90) })
  },
  'the wording changes': onAction((tx, action, number) =>
    reviseAction(tx, action.id, action.version, {
      text: `Said anew ${number}`,
      kind: action.kind,
      leadPostId: posts[number % posts.length] ?? null,
      contributorPostIds: [],
      partners: [`Partner ${number}`],
      startOn: action.startOn,
      firstDueOn: null,
      reason: 'A board asked',
    }),
  ),
  'it is taken out': onAction((tx, { id, version }) => takeOut(tx, id, version, 'No longer wanted')),
  'it is re-dated': onAction((tx, { id, dueOn }, number) =>
    dueOn === null
      ? Promise.resolve()
      : redate(tx, { actionId: id }, { fromOn: dueOn, toOn: addDays(dueOn, 1 + number), reason: 'A strike' }),
  ),
  'a milestone is added': onAction((tx, { id }, number) =>
    addMilestone(tx, id, { text: `Milestone ${number}`, dueOn: addDays(tx.today, number) }),
  ),
  'a milestone is met': onAction(async (tx, { milestones }) => {
    const open = milestones.find(({ metOn }) => metOn === null)
    return open && meetMilestone(tx, open.id, tx.today)
  }),
  'an update is written': onAction((tx, { id }, number) =>
    recordProgress(tx, id, {
      onDay: addDays(tx.today, -(number % 5)),
      done: `Done ${number}`,
      evidence: '',
      next: '',
      helpNeeded: '',
    }),
  ),
  'it is delivered': onAction((tx, { id }) =>
    recordDelivery(tx, id, { deliveredOn: tx.today, evidence: 'A note' }),
  ),
  'it is re-opened': onAction((tx, { id }) => reopenAction(tx, id, 'Not so')),
  'evidence comes': onAction((tx, { id }, number) =>
    addEvidence(
      tx,
      id,
      madeEvidence({ evidenceOn: tx.today, receivedOn: tx.today, title: `Count ${number}` }),
    ),
  ),
  'a measure joins, with a value': onAction(async (tx, { id, measures }, number) => {
    const measureId =
      measures[0]?.id ??
      (await joinMeasure(
        tx,
        { actionId: id },
        {
          kept: {
            by: 'hand',
            name: 'A count',
            unit: 'number',
            better: 'higher',
            source: 'A list',
            collectorPostId: null,
          },
          baseline: null,
          target: 10,
          byOn: null,
          tolerance: 1,
          isKey: false,
        },
      ).then((joined) => (joined.ok ? joined.measureId : undefined)))
    return measureId && enterValue(tx, measureId, { onDay: tx.today, value: number, note: '' })
  }),
  'somebody overrides': onAction((tx, { id }) =>
    signOverride(
      tx,
      { actionId: id },
      {
        scale: 'delivery',
        says: 'on track',
        computed: 'late',
        reason: 'We know better',
        untilOn: addDays(tx.today, 10),
      },
    ),
  ),
  'what was asked is settled': async (tx, planId) => {
    const whole = await planOf(tx, planId)
    for (const { id, settled } of whole.changes)
      if (settled === 'waiting for approval') await settleChange(tx, id, 'approved')
    for (const { asked } of actionsOf(whole)) if (asked) await settleRedating(tx, asked.id, 'refused')
  },
  'it is approved': async (tx, planId, number) => approvePlan(tx, planId, { note: `Version ${number}` }),
}

const happening = fc.record({
  what: fc.constantFrom(...Object.keys(happenings)),
  who: fc.constantFrom('director' as const, 'analyst' as const),
  number: fc.nat({ max: 60 }),
})
/** Weeks from one board to the next, and what happens in each. */
const year = fc.array(
  fc.record({ days: fc.integer({ min: 1, max: 40 }), all: fc.array(happening, { maxLength: 7 }) }),
  { minLength: 2, maxLength: 5 },
)

describe('the day of any board, looked back at', { timeout: 120_000 }, () => {
  let test: TestRecord
  let director: Asking
  let analyst: Asking

  beforeAll(async () => {
    test = await testRecord('live', `${firstDay}T10:00:00Z`)
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    analyst = await test.person({ roles: ['performance analyst'], posts: ['Analyst'] })
    await test.as(setUp, async (tx) => {
      posts.push(await madePost(tx, 'Head of Service'), await madePost(tx, 'Team Manager'))
    })
  })
  afterAll(() => test.close())

  /** Everything that a board sees: the plan, its numbers, what was asked, its versions, its workbook, its histories. */
  const seen = (planId: PlanId, at?: Partial<At>) =>
    test.as(
      director,
      async (tx) => {
        const whole = await planOf(tx, planId)
        const actions = actionsOf(whole)
        const taken = must(await planToTakeOut(tx, planId, nothingAround))
        const of = async ({ id }: PlanAction) => ({
          history: await historyOf(tx, id),
          updates: await progressOf(tx, id),
        })
        const told: unknown[] = []
        for (const action of actions) told.push(await of(action))
        return JSON.stringify({
          whole,
          told,
          frozen: frozenText(whole),
          slippage: slippageInWords(actions),
          versions: await versionsOf(tx, planId),
          sheets: planSheets({ ...taken, change: undefined }).map(({ rows }) =>
            [...rows].map(([key, cells]) => [key, [...cells]]),
          ),
        })
      },
      at,
    )

  let clock: IsoDate = firstDay
  const goTo = (days: number): void => {
    clock = addDays(clock, days)
    test.setClock(`${clock}T10:00:00Z`)
  }

  it('shows plan and numbers as they stood, whatever happened since', async () => {
    await fc.assert(
      fc.asyncProperty(year, async (boards) => {
        goTo(1)
        const planId = await test.as(director, async (tx) => {
          const { planId: made, areaIds } = await madePlan(tx)
          await madeAction(tx, must(areaIds[0]), { startOn: tx.today, dueOn: addDays(tx.today, 30) })
          return made
        })
        const stood: { readonly on: IsoDate; readonly as: string }[] = []
        for (const { days, all } of boards) {
          goTo(days)
          for (const { what, who, number } of all)
            if (what !== 'it is approved' || who === 'director')
              await test.as(
                what.startsWith('what was asked') || who === 'director' ? director : analyst,
                (tx) => must(happenings[what])(tx, planId, number),
              )
          stood.push({ on: clock, as: await seen(planId) })
        }
        goTo(1)
        for (const { on, as } of stood)
          expect([on, await seen(planId, { asAt: on, knownAt: on })]).toEqual([on, as])
      }),
      { numRuns: 15 },
    )
  })
})
