import fc from 'fast-check'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { unvaried } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import { recordProgress } from '../store/progress.ts'
import { addMilestone } from '../store/milestones.ts'
import { joinMeasure } from '../store/measures.ts'
import { addEvidence } from '../store/evidence.ts'
import { madeAction, madeEvidence, madePlan, must } from './made-plan.ts'

/** What people type, and what programs make of it. None of it may be worked out, lost or taken for something else. */
const awkward = [
  '=1+1',
  '=HYPERLINK("http://example.org","press")',
  '+44 1234',
  '-3',
  '@SUM(1)',
  'constructor',
  '__proto__',
  'toString',
  '“Curly” and ‘single’',
  '"straight" and \'single\'',
  'one\r\ntwo\nthree',
  'a b c',
  '😀 👩‍👩‍👧 café',
  '<b>&amp; "quoted"</b>',
  '16/06/2026',
  '2020-06-16',
  '00123',
  'TRUE',
  '_x0041_',
  '1.10',
  'long '.repeat(60),
]

const said = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
)

/** Words that a form would take: something, and not too much of it. */
export const words = said
  .map((text) => text.replaceAll('\u0000', ' ').toWellFormed().slice(0, 290).trim())
  .filter((text) => unvaried(text) !== '' && !/\p{Noncharacter_Code_Point}/u.test(text))

const between = (from: IsoDate, days: number) =>
  fc.integer({ min: 0, max: days }).map((count): IsoDate => addDays(from, count))

export const startDay = fc.oneof(
  between(isoDate('2020-06-16'), 120),
  fc.constantFrom(isoDate('1900-01-15'), isoDate('1900-02-28'), isoDate('1900-03-01'), isoDate('1950-05-05')),
)
export const dueDay = between(isoDate('2020-10-20'), 300)

const milestone = fc.record({ text: words, dueOn: dueDay })
const measure = fc.record({
  name: words,
  target: fc.option(fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10)),
  baseline: fc.option(fc.integer({ min: -50, max: 500 }).map((tenths) => tenths / 10)),
})

const action = fc.record({
  text: words,
  kind: fc.constantFrom('task' as const, 'practice change' as const, null),
  lead: fc.option(fc.nat({ max: 3 })),
  startOn: fc.option(startDay),
  dueOn: fc.option(dueDay, { freq: 5 }),
  partners: fc.uniqueArray(words, { maxLength: 2 }),
  update: fc.option(fc.record({ done: words, next: fc.option(words), helpNeeded: fc.option(words) })),
  milestones: fc.array(milestone, { maxLength: 2 }),
  measures: fc.array(measure, { maxLength: 1 }),
  evidence: fc.boolean(),
})

export const randomPlan = fc.record({
  areas: fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
})

export type RandomPlan = typeof randomPlan extends fc.Arbitrary<infer T> ? T : never
type RandomAction = RandomPlan['areas'][number][number]

async function addAll(
  tx: ViewerTx,
  areaId: Parameters<typeof madeAction>[1],
  made: RandomAction,
  posts: readonly number[],
) {
  const { text, kind, startOn, dueOn, partners } = made
  const leadPostId = made.lead === null ? null : (posts[made.lead] ?? null)
  const id = await madeAction(tx, areaId, { text, kind, leadPostId, startOn, dueOn, partners })
  if (made.update) {
    const { done, next, helpNeeded } = made.update
    const update = { done, evidence: '', next: next ?? '', helpNeeded: helpNeeded ?? '' }
    await recordProgress(tx, id, { onDay: isoDate('2020-11-20'), ...update })
  }
  for (const one of made.milestones) await addMilestone(tx, id, one)
  for (const { name, target, baseline } of made.measures)
    await joinMeasure(
      tx,
      { actionId: id },
      {
        kept: {
          by: 'hand',
          name,
          unit: 'number',
          better: 'higher',
          source: 'A count',
          collectorPostId: null,
        },
        baseline: baseline === null ? null : { value: baseline, on: isoDate('2020-07-01') },
        target,
        byOn: null,
        tolerance: 1.5,
        isKey: false,
      },
    )
  if (made.evidence) await addEvidence(tx, id, madeEvidence())
}

/** Puts a random plan on record, through the functions that the forms use. */
export async function putPlan(tx: ViewerTx, plan: RandomPlan, posts: readonly number[]): Promise<PlanId> {
  const { planId, areaIds } = await madePlan(tx, { areas: plan.areas.map((_, index) => [index]) })
  for (const [index, actions] of plan.areas.entries())
    for (const each of actions) await addAll(tx, must(areaIds[index]), each, posts)
  return planId
}
