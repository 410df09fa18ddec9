import type { PlanWithAreas, Risk } from '../../../plan/index.ts'
import {
  isHigh,
  isReviewOverdue,
  openRisks,
  ratingInWords,
  riskLevelOf,
  worstRisksFirst,
} from '../../../plan/index.ts'
import type { RiskFacts } from '../../model/index.ts'
import { orNotKnown, written } from '../not-known.ts'

const stop = (words: string): string => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)

const riskFacts = (risk: Risk, day: PlanWithAreas['day']): RiskFacts => ({
  id: String(risk.id),
  reference: risk.reference,
  says: [risk.cause, risk.event, risk.effect].map(stop).join(' '),
  owner: orNotKnown(risk.owner?.title),
  rating: ratingInWords(risk.now),
  level: riskLevelOf(risk.now),
  high: isHigh(risk),
  controls: written(risk.controls),
  reviewOn: orNotKnown(risk.reviewOn),
  overdue: isReviewOverdue(risk, day),
})

/** Every open risk, the worst first. */
export const risksGathered = ({ risks, day }: PlanWithAreas): readonly RiskFacts[] =>
  worstRisksFirst(openRisks(risks)).map((risk) => riskFacts(risk, day))
