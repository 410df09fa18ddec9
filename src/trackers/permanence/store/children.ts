import type { ViewerTx } from '../../../access/index.ts'
import type { CareRecord, WhichCare } from '../../../children/index.ts'
import { careRecords } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { wrongDayInWords } from '../model/before-care.ts'
import type { CareFacts } from '../model/child.ts'
import type { Tracked } from '../model/standing.ts'
import { trackedOn } from '../model/standing.ts'
import type { Listed } from '../model/tracker.ts'
import { byNeed, listedOf } from '../model/tracker.ts'
import { entries } from './entries.ts'
import { ownersUnseen } from './owners-unseen.ts'

const factsOf = (record: CareRecord, unseen: CareFacts['ownersUnseen']): CareFacts => ({
  childId: record.childId,
  councilId: record.councilId,
  bornOn: record.bornOn ?? undefined,
  ageGiven: record.ageGiven ?? undefined,
  teamName: record.teamName ?? undefined,
  workerName: record.workerName ?? undefined,
  enteredCareOn: record.enteredCareOn ?? undefined,
  earlierLeftOn: record.earlierLeftOn ?? undefined,
  earlierCare: record.earlierCare,
  wayInFrom: record.wayInFrom ?? undefined,
  needCode: record.needCode ?? undefined,
  enteredUnder: record.enteredUnder ?? undefined,
  leftCareOn: record.leftCareOn ?? undefined,
  endNotTold: record.endNotTold,
  legalStatus: record.legalStatus ?? undefined,
  legalStatusFrom: record.legalStatusFrom ?? undefined,
  placementType: record.placementType ?? undefined,
  placedOn: record.placedOn ?? undefined,
  recordedPlan: record.recordedPlan ?? undefined,
  reviews: record.reviews,
  adoption: record.adoption,
  ownersUnseen: unseen,
  limits: record.limits,
})

async function tracked(tx: ViewerTx, which: WhichCare): Promise<readonly Tracked[]> {
  const records = await careRecords(tx, which)
  const about = typeof which === 'object' ? which.children : undefined
  const all = await entries(tx, about)
  const said = Map.groupBy(all, ({ childId }) => childId)
  // Durations ask who owns nothing.
  const unseen = await ownersUnseen(tx, which === 'every period' ? [] : all)
  return records.map((record) =>
    trackedOn(factsOf(record, unseen(record.childId)), said.get(record.childId) ?? [], tx.at.asAt),
  )
}

const listed = async (tx: ViewerTx, which: WhichCare): Promise<readonly Listed[]> =>
  (await tracked(tx, which)).map(listedOf)

/**
 * Every period of care that the viewer may see on the viewer's two dates, those that have ended included: what
 * durations are reckoned over, which ask no rule. To be read within `auditedRead`.
 */
export const everyPeriodOfCare = async (
  tx: ViewerTx,
): Promise<readonly (Tracked & { readonly childId: number })[]> =>
  (await tracked(tx, 'every period')).map((child) => ({ ...child, childId: child.facts.childId }))

/**
 * Children in care on the as-at day, and those of whom no list tells whether they still are; whoever needs somebody first.
 * To be read within `auditedRead`.
 */
export const childrenInCare = async (tx: ViewerTx): Promise<readonly Listed[]> =>
  (await listed(tx, 'in care')).toSorted(byNeed)

/** Those of these children who are in care on the as-at day: nobody else's record is read for it. */
export const amongInCare = async (tx: ViewerTx, children: readonly number[]): Promise<readonly Listed[]> =>
  (await listed(tx, { children })).filter(({ facts }) => facts.leftCareOn === undefined)

/** One child who is or was in care. @throws NotFound when there is none that the viewer may see. */
export async function trackedChild(tx: ViewerTx, childId: number): Promise<Listed> {
  const found = await childTracked(tx, childId)
  if (!found) throw new NotFound()
  return found
}

/** The same; undefined where no list of care tells of the child on the as-at day. */
export async function childTracked(tx: ViewerTx, childId: number): Promise<Listed | undefined> {
  const [found] = await listed(tx, { children: [childId] })
  return found
}

/** Why something cannot be of a day, for a child in care or not: of one of whom no list of care tells nothing is refused. */
export async function wrongDayFor(tx: ViewerTx, childId: number) {
  const facts = (await childTracked(tx, childId))?.facts
  return (what: 'match' | 'any', on: IsoDate): string | undefined =>
    facts && wrongDayInWords(facts, what, on, tx.today)
}
