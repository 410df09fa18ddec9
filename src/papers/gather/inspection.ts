import { posts } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { ClockId } from '../../clocks/index.ts'
import { sourceInWords } from '../../clocks/index.ts'
import type { Inspection, InspectionId, Judgement, Strength } from '../../inspection/index.ts'
import { inspectionById, judgementsOf, statutoryDates, strengthsOf } from '../../inspection/index.ts'
import { limitInWords, longDate, lowerFirst, NotFound } from '../../kernel/index.ts'
import type { Advice, DutyFacts, InspectionFacts, JudgementFacts, StrengthFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'
import { orNotKnown } from './not-known.ts'

/**
 * The duties that a Cabinet report on the plan decides about, and who is sent what is decided. Publishing the report is
 * none.
 */
const answering: Partial<Readonly<Record<ClockId, Pick<DutyFacts, 'what' | 'sentTo'>>>> = {
  'ilacs.statement.publish': {
    what: 'written statement of proposed action',
    sentTo: ['the Secretary of State', 'the Chief Inspector'],
  },
  'ilacs.priority_action.final': {
    what: 'plan that answers the area for priority action',
    sentTo: ['Ofsted'],
  },
}

function dutiesOf(inspection: Inspection): DutyFacts[] {
  const dates = statutoryDates(inspection)
  if (!dates.start) return []
  return dates.dates.flatMap(({ clock, reckoned }): DutyFacts[] => {
    const duty = answering[clock]
    if (!duty || !reckoned.ok) return []
    const { rule, due, trigger } = reckoned.why
    return [
      {
        id: clock,
        ...duty,
        duty: `The authority must ${lowerFirst(rule.asks)}`,
        source: sourceInWords(rule),
        dueOn: known(due),
        arithmetic: known(`${limitInWords(rule.limit)} after ${longDate(trigger)}`),
      },
    ]
  })
}

const judgementFacts = ({ inspectionId, strand, grade, selfGrade }: Judgement): JudgementFacts => ({
  id: String(inspectionId),
  strand,
  grade,
  selfEvaluation: orNotKnown(selfGrade),
})

const inspectorsOf = ({ kind }: Inspection): string =>
  kind === 'joint targeted area inspection'
    ? 'The joint inspectorates'
    : kind === 'peer review' || kind === 'other review'
      ? 'The reviewers'
      : 'Ofsted'

const inspectionFacts = (
  inspection: Inspection,
  judgements: readonly Judgement[],
  { immediateRisk, expected }: Advice,
): InspectionFacts => ({
  id: String(inspection.id),
  inspectors: inspectorsOf(inspection),
  authority: inspection.authority,
  kind: inspection.kind,
  inspectedFrom: known(inspection.inspectedFrom),
  inspectedTo: known(inspection.inspectedTo),
  publishedOn: orNotKnown(inspection.publishedOn),
  receivedOn: known(inspection.receivedOn),
  judgements: judgements.map(judgementFacts),
  immediateRisk,
  expected,
})

const strengthFacts = (
  { id, text, paragraph, ownerPostId }: Strength,
  titles: ReadonlyMap<number, string>,
): StrengthFacts => ({
  id: String(id),
  text,
  paragraph: orNotKnown(paragraph),
  owner: ownerPostId === null ? notKnown : orNotKnown(titles.get(ownerPostId)),
})

/** What was inspected, judged and recognised, and the duties it brings. @throws NotFound when it is not on record. */
export async function inspectionGathered(tx: ViewerTx, id: InspectionId, advice: Advice) {
  const inspection = await inspectionById(tx, id)
  if (!inspection) throw new NotFound()
  const titles = new Map((await posts(tx)).map((post) => [post.id, post.title]))
  const strengths = await strengthsOf(tx, id)
  return {
    inspection: inspectionFacts(inspection, await judgementsOf(tx, id), advice),
    strengths: strengths.map((strength) => strengthFacts(strength, titles)),
    duties: dutiesOf(inspection),
  }
}
