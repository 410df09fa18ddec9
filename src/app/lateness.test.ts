import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { addDays, isoDate } from '../kernel/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { digestOf } from '../line/duties/digest/digest.ts'
import { byWhen } from '../line/duties/model.ts'
import { myDuties } from '../line/duties/read.ts'
import { planGathered } from '../papers/gather/plan.ts'
import type { ActionId, MilestoneId, PlanId } from '../plan/ids.ts'
import { nothingAround } from '../plan/model/around.ts'
import { actionsOf } from '../plan/model/plan.ts'
import { slippageOf } from '../plan/model/slippage.ts'
import { addMilestone, meetMilestone } from '../plan/store/milestones.ts'
import { planWithAreas } from '../plan/store/plans.ts'
import { recordDelivery } from '../plan/store/progress.ts'
import { redate } from '../plan/store/redatings.ts'
import { approvePlan, frozenVersion } from '../plan/store/versions.ts'
import { madeAction, madePlan, must } from '../plan/testing/made-plan.ts'
import { planToTakeOut } from '../plan/workbook/read.ts'
import { planSheets } from '../plan/workbook/sheets.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const today = isoDate('2021-06-30')
const from = isoDate('2020-07-10')

const day = fc.integer({ min: 0, max: 350 }).map((days): IsoDate => addDays(from, days))

const action = fc.record({
  dueOn: fc.option(day, { freq: 8 }),
  delivered: fc.option(day),
  moved: fc.option(fc.record({ on: day, to: day })),
  milestone: fc.option(fc.record({ dueOn: day, metOn: fc.option(day) })),
})
type MadeAction = typeof action extends fc.Arbitrary<infer T> ? T : never

const plan = fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 2 })

interface Made extends MadeAction {
  readonly id: ActionId
  readonly reference: string
  readonly area: number
  readonly milestoneId: MilestoneId | undefined
}

/** What is late, told from what was put on record alone: no function of the product is asked. */
const dueOn = ({ dueOn: first, moved }: Made, on: IsoDate) =>
  first !== null && moved && moved.to !== first && moved.on <= on ? moved.to : first
const isOpen = ({ delivered }: Made, on: IsoDate) => delivered === null || delivered > on
const isLate = (made: Made, on: IsoDate) => isOpen(made, on) && (dueOn(made, on) ?? on) < on
const isMilestoneLate = ({ milestone }: Made, on: IsoDate) =>
  milestone !== null && milestone.dueOn < on && (milestone.metOn === null || milestone.metOn > on)

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The words of each row of a page's tables. */
const rowsOf = (html: string): readonly string[] =>
  html
    .split(/<tr[ >]/)
    .slice(1)
    .map(textOf)

describe('lateness is worked out in one place', { timeout: 180_000 }, () => {
  let test: TestRecord
  let site: TestApp
  let director: Asking & { kind: 'person' }
  let post: number

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    site = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    post = must((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]).id
  })
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  const put = (areas: readonly (readonly MadeAction[])[]) =>
    test.as(director, async (tx) => {
      const { planId, areaIds } = await madePlan(tx)
      await approvePlan(tx, planId, { note: 'First', approvedOn: isoDate('2020-07-01') })
      const made: Made[] = []
      for (const [area, actions] of areas.entries())
        for (const [index, each] of actions.entries()) {
          const more = { leadPostId: post, startOn: isoDate('2020-07-01'), dueOn: each.dueOn }
          const id = await madeAction(tx, must(areaIds[area]), more)
          const { moved, milestone } = each
          if (moved && each.dueOn && moved.to !== each.dueOn) {
            const to = { fromOn: each.dueOn, toOn: moved.to, reason: 'Made up', askedOn: moved.on }
            await redate(tx, { actionId: id }, to)
          }
          const added =
            milestone && (await addMilestone(tx, id, { text: 'A milestone', dueOn: milestone.dueOn }))
          const milestoneId = added?.ok ? added.milestoneId : undefined
          if (milestoneId && milestone?.metOn) await meetMilestone(tx, milestoneId, milestone.metOn)
          if (each.delivered)
            await recordDelivery(tx, id, { deliveredOn: each.delivered, evidence: 'Made up' })
          made.push({ ...each, id, area, reference: `${area + 1}.${index + 1}`, milestoneId })
        }
      await approvePlan(tx, planId, { note: 'Second' })
      return { planId, areaIds, made }
    })

  const page = async (url: string, on: IsoDate): Promise<string> => {
    const cookies = { ...(await site.cookies(director)), los_as_at: on }
    const { statusCode, body } = await site.app.inject({ url, cookies })
    expect([url, statusCode]).toEqual([url, 200])
    return body
  }

  /** The references that each surface calls late on a day. */
  async function lateEverywhere(
    planId: PlanId,
    made: readonly Made[],
    areaIds: readonly number[],
    on: IsoDate,
  ) {
    const at = { asAt: on }
    const whole = must(await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround), at))
    const taken = must(await test.as(director, (tx) => planToTakeOut(tx, planId, nothingAround), at))
    const plain = { childDuties: () => Promise.resolve([]), around: nothingAround }
    const mine = await test.as(director, (tx) => myDuties(tx, plain, '/my-duties'), at)
    const owed = byWhen(mine.owed, on).get('overdue') ?? []
    const delivering = (words: string) => /^Deliver action (\d+\.\d+):/.exec(words)?.[1] ?? []
    const areaRows = (await Promise.all(areaIds.map((id) => page(`/plan/areas/${id}`, on)))).flatMap(rowsOf)
    const onAPage = textOf(await page('/plan/on-a-page', on))
    const check = textOf(await page(`/plan/check?plan=${planId}`, on))
    const actionPages = await Promise.all(
      made.map(async ({ id, reference }) => ({
        reference,
        body: textOf(await page(`/plan/actions/${id}`, on)),
      })),
    )
    const references = made.map(({ reference }) => reference)
    const sheetOf = (wanted: string) => planSheets(taken).find(({ name }) => name === wanted)
    const late = made.filter((each) => isMilestoneLate(each, on)).map(({ milestoneId }) => `M${milestoneId}`)
    const standing = [...(sheetOf('Milestones')?.rows ?? [])].filter(
      ([, cells]) => cells.get('standing') === 'late',
    )
    expect(standing.map(([key]) => key).toSorted()).toEqual(late.toSorted())
    return {
      'the plan': actionsOf(whole)
        .filter(({ delivery }) => delivery.status === 'late')
        .map(({ reference }) => reference),
      'the area pages': references.filter((reference) =>
        areaRows.some((row) =>
          row.includes(`${reference} An action, made up Director · no update yet Late `),
        ),
      ),
      'the actions’ pages': actionPages
        .filter(({ body, reference }) => body.includes(`Action ${reference} : An action, made up Late `))
        .map(({ reference }) => reference),
      'the plan on a page': references.filter((reference) =>
        new RegExp(`${reference.replace('.', '\\.')} An action, made up \\([^()]*, late\\)`).test(onAPage),
      ),
      'the plan check': references.filter((reference) =>
        new RegExp(`Action ${reference.replace('.', '\\.')}\\W+It was due on [^.]*nobody has asked`).test(
          check,
        ),
      ),
      'a paper': planGathered(whole).areas.flatMap(({ actions }) =>
        actions.filter(({ status }) => status === 'late').map(({ reference }) => reference),
      ),
      'the workbook': [...(sheetOf('Plan')?.rows ?? [])]
        .filter(([, cells]) => cells.get('rag') === 'Red')
        .map(([reference]) => reference),
      'my duties': owed.flatMap(({ words }) => delivering(words)).toSorted(),
    }
  }

  /** How many each area has, where a surface says no more than that. */
  async function countedEverywhere(planId: PlanId, on: IsoDate) {
    const at = { asAt: on }
    const counted = (html: string) =>
      [1, 2].map((area) => {
        const row = rowsOf(html).find((each) => each.includes(`Area ${area}`)) ?? ''
        return Number(/\b(\d{1,2}) late/.exec(row)?.[1] ?? 0)
      })
    const plain = { childDuties: () => Promise.resolve([]), around: nothingAround }
    const mine = await test.as(director, (tx) => myDuties(tx, plain, '/my-duties'), at)
    const said = digestOf(mine, 'https://example.org')?.text ?? ''
    return {
      plan: counted(await page(`/plan?plan=${planId}`, on)),
      director: counted(await page('/', on)),
      digest: Number(/(\d+) things? overdue/.exec(said)?.[1] ?? 0),
      overdue: byWhen(mine.owed, on).get('overdue')?.length ?? 0,
      page: textOf(await page('/my-duties', on)),
    }
  }

  it('so that another day changes every surface alike', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.array(day, { minLength: 2, maxLength: 3 }), async (areas, days) => {
        const { planId, areaIds, made } = await put(areas)
        for (const on of days) {
          const late = made.filter((each) => isLate(each, on)).map(({ reference }) => reference)
          const said = await lateEverywhere(planId, made, areaIds, on)
          expect([on, said]).toEqual([on, Object.fromEntries(Object.keys(said).map((name) => [name, late]))])
          const perArea = [0, 1].map(
            (area) => made.filter((each) => each.area === area && isLate(each, on)).length,
          )
          const {
            plan: onPlan,
            director: onFirst,
            digest,
            overdue,
            page: duties,
          } = await countedEverywhere(planId, on)
          expect([on, onPlan, onFirst]).toEqual([on, perArea, perArea])
          expect([on, digest]).toEqual([on, overdue])
          for (const { reference } of made.filter((each) => isLate(each, on)))
            expect(duties).toContain(`Deliver action ${reference}: An action, made up`)
          const milestones = made.filter((each) => isOpen(each, on) && isMilestoneLate(each, on)).length
          expect([on, overdue >= late.length + milestones]).toEqual([on, true])
        }
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  it('and what was approved, and how far dates moved, hang on no day’s lateness', async () => {
    await fc.assert(
      fc.asyncProperty(plan, day, day, async (areas, one, other) => {
        const { planId, made } = await put(areas)
        const frozen = (on: IsoDate) => test.as(director, (tx) => frozenVersion(tx, planId, 1), { asAt: on })
        expect(await frozen(one)).toEqual(await frozen(other))
        for (const on of [one, other]) {
          const whole = must(
            await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround), { asAt: on }),
          )
          const slipped = slippageOf(actionsOf(whole)).map(({ action: { reference } }) => reference)
          const moved = made
            .filter((each) => dueOn(each, on) !== each.dueOn)
            .map(({ reference }) => reference)
          expect([on, slipped.toSorted()]).toEqual([on, moved.toSorted()])
        }
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})
