import { isoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import {
  readActionId,
  readAreaId,
  readEvidenceId,
  readMeasureId,
  readMilestoneId,
  readPlanId,
  readRiskId,
} from '../ids.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Feeder } from '../model/feeding.ts'
import type { MeasureFacts, PlanMeasure } from '../model/measure.ts'
import { measureOn } from '../model/measure.ts'
import type { HeldPost, PlanMilestone } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'

/** What the plans of examples are put together from, each with all that is asked of it, but for what is changed. */

export const day = isoDate('2020-11-24')

export function numbered<Id>(read: (text: string) => Id | undefined, number: number): Id {
  const id = read(String(number))
  if (id === undefined) throw new Error(`${number} is no number of a row`)
  return id
}

export const actionId = (number: number): ActionId => numbered(readActionId, number)
export const areaId = (number: number) => numbered(readAreaId, number)

export const post = (title = 'Team Manager', held: HeldPost['held'] = 'permanent', id = 1): HeldPost => ({
  id,
  title,
  held,
})

export const milestone = (changed: Partial<PlanMilestone> = {}): PlanMilestone => ({
  id: numbered(readMilestoneId, 1),
  version: 1,
  text: 'Half of the plans seen again',
  dueOn: isoDate('2020-12-16'),
  originalDueOn: isoDate('2020-12-16'),
  metOn: null,
  asked: null,
  ...changed,
})

export const evidence = (changed: Partial<Evidence> = {}): Evidence => ({
  id: numbered(readEvidenceId, 1),
  version: 1,
  actionId: actionId(1),
  kind: 'audit',
  title: 'Audit of ten plans',
  source: 'Principal Social Worker',
  evidenceOn: isoDate('2020-10-20'),
  receivedOn: isoDate('2020-10-28'),
  file: null,
  link: 'https://example.org/audit',
  shows: 'Eight of ten',
  direction: 'supports',
  quality: 'adequate',
  expiresOn: null,
  writtenBy: 'Team Manager',
  withdrawnOn: null,
  withdrawnBecause: null,
  ...changed,
})

const valuesOn = (days: readonly string[]): MeasureFacts['values'] =>
  days.map((onDay, index) => ({
    id: index + 1,
    version: 1,
    onDay: isoDate(onDay),
    value: 50 + index * 5,
    note: '',
    enteredOn: isoDate(onDay),
    writtenBy: 'Performance Analyst',
  }))

export type Sketched<Facts> = Partial<Facts> & { readonly valuesOn?: readonly string[] }

/** Kept by hand, with a value each month unless said. */
export function measure({
  valuesOn: days = ['2020-08-31', '2020-09-30', '2020-10-30'],
  ...changed
}: Sketched<MeasureFacts> = {}): PlanMeasure {
  const facts: MeasureFacts = {
    id: numbered(readMeasureId, 1),
    version: 1,
    areaId: areaId(1),
    actionId: actionId(1),
    kept: byHand(),
    baseline: { value: 40, on: isoDate('2020-06-30') },
    target: 80,
    byOn: isoDate('2021-06-30'),
    tolerance: 5,
    isKey: true,
    values: valuesOn(days),
    ...changed,
  }
  return measureOn(facts, new Map(), day)
}

export const byHand = (
  changed: { readonly source?: string; readonly collector?: HeldPost | null } = {},
): MeasureFacts['kept'] => ({
  by: 'hand',
  name: 'Plans that are good',
  unit: 'percent',
  better: 'higher',
  source: 'The monthly audit of ten plans',
  collector: post('Performance Analyst', 'permanent', 9),
  ...changed,
})

/** Of a team plan, on track and due before what it feeds. */
export const feeder = (changed: Partial<Feeder> = {}): Feeder => ({
  id: actionId(11),
  reference: 'T1-1.1',
  text: 'Bring two plans to each team meeting',
  plan: { id: numbered(readPlanId, 2), title: 'Team plan, made up', level: 'team' },
  areaId: areaId(1),
  lead: post('Team Manager', 'permanent', 1),
  dueOn: isoDate('2021-02-26'),
  originalDueOn: isoDate('2021-02-26'),
  deliveredOn: null,
  delivery: { status: 'on track', because: [] },
  feeds: [],
  ...changed,
})

/** Owned, with something done about it and a review to come. */
export const risk = (changed: Partial<Risk> = {}): Risk => ({
  id: numbered(readRiskId, 1),
  version: 1,
  reference: 'R1',
  cause: 'Three of nine posts in the team are vacant.',
  event: 'Audits of plans stop.',
  effect: 'Nobody sees which plans have drifted.',
  owner: post('Head of Service', 'permanent', 2),
  before: { likelihood: 4, impact: 4 },
  now: { likelihood: 3, impact: 3 },
  target: { likelihood: 2, impact: 2 },
  controls: 'Agency cover is agreed until March.',
  reviewOn: isoDate('2020-12-18'),
  openedOn: isoDate('2020-09-01'),
  closed: null,
  writtenBy: 'Head of Service',
  areaIds: [],
  actionIds: [],
  ...changed,
})
