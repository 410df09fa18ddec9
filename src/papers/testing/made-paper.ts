import type { ViewerTx } from '../../access/index.ts'
import { findingsOf, recordInspection } from '../../inspection/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../../plan/index.ts'
import { makePlan } from '../../plan/index.ts'
import { known } from '../model/index.ts'
import type { PaperId } from '../shelf.ts'
import { draftPaper, unansweredHead } from '../store/index.ts'

export interface MadePaper {
  readonly id: PaperId
  readonly planId: PlanId
  readonly areaId: AreaId
}

const text = 'The quality of plans.'

const inspection = {
  kind: 'standard inspection',
  authority: 'Testshire (made up)',
  inspectedFrom: isoDate('2020-03-02'),
  inspectedTo: isoDate('2020-03-13'),
  publishedOn: isoDate('2020-04-15'),
  receivedOn: isoDate('2020-04-08'),
  judgements: [{ strand: 'Overall effectiveness', grade: 'Good', selfGrade: 'Good' }],
  findings: [{ text, priority: false, tags: [], paragraph: null, page: null }],
  strengths: [],
} as const

/** A made-up plan of one area, and a Cabinet report on it as it is when somebody has just begun it. */
export async function madePaper(tx: ViewerTx): Promise<MadePaper> {
  const inspectionId = await recordInspection(tx, inspection)
  const findings = (await findingsOf(tx, inspectionId)).map(({ id }) => id)
  const { planId, areaIds } = await makePlan(tx, {
    inspectionId,
    title: 'Improvement plan, made up',
    beginsOn: isoDate('2020-06-16'),
    endsOn: null,
    informedBy: ['the service plan'],
    areas: [{ title: 'Plans', findings, context: 'Some plans are better than others.' }],
  })
  const [areaId] = areaIds
  if (areaId === undefined) throw new Error('The plan was made without its area')
  const meeting = { body: 'Cabinet', on: known(isoDate('2020-06-16')) }
  return { id: await draftPaper(tx, planId, unansweredHead('A made-up report', meeting)), planId, areaId }
}
