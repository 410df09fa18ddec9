import { isLower } from '../model/level.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Finding, PlanFacts, PlanRule, Severity } from './model.ts'
import { severities } from './model.ts'
import { aimRules } from './rules/aims.ts'
import { areaRules } from './rules/areas.ts'
import { closingChecks } from './rules/closing.ts'
import { datesBetweenRules } from './rules/dates-between.ts'
import { dateRules } from './rules/dates.ts'
import { evidenceRules } from './rules/evidence.ts'
import { lastingRules } from './rules/lasting.ts'
import { levelRules } from './rules/levels.ts'
import { ownerRules } from './rules/owners.ts'
import { progressRules } from './rules/progress.ts'
import { riskRules } from './rules/risks.ts'
import { valueRules } from './rules/values.ts'
import { wholeRules } from './rules/whole.ts'
import { wordingRules } from './rules/wording.ts'

/** Which rules stand together, and under which words they are printed. */
export const ruleFamilies: readonly { readonly heading: string; readonly rules: readonly PlanRule[] }[] = [
  { heading: 'Findings, areas and who looks at them', rules: areaRules },
  { heading: 'Who does it', rules: ownerRules },
  { heading: 'What the plan says', rules: wordingRules },
  { heading: 'When it is due', rules: [...dateRules, ...datesBetweenRules] },
  { heading: 'Measures', rules: [...aimRules, ...valueRules] },
  { heading: 'News, ratings and requests', rules: progressRules },
  { heading: 'Evidence and closing', rules: [...evidenceRules, ...closingChecks] },
  { heading: 'Whether it lasts', rules: lastingRules },
  { heading: 'Risks', rules: riskRules },
  { heading: 'Service and team plans', rules: levelRules },
  { heading: 'The plan as a whole', rules: wholeRules },
]

/** Every rule, in the order in which they are printed. */
export const planRules: readonly PlanRule[] = ruleFamilies.flatMap(({ rules }) => rules)

const findingsOf = (rule: PlanRule, facts: PlanFacts): readonly Finding[] =>
  rule.finds(facts).map((fault) => ({
    ...fault,
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    toDo: rule.toDo,
  }))

/** What is found in one plan: by every rule, or in a service or team plan by those that are not the strategic one’s. */
const foundIn = (facts: PlanFacts): readonly Finding[] =>
  planRules
    .filter(({ strategic }) => strategic === undefined || !isLower(facts.whole.plan))
    .flatMap((rule) => findingsOf(rule, facts))

/** What is found in a plan below, said of the area that it serves, with the name of the plan. */
function foundBelow(facts: PlanFacts, whole: PlanWithAreas): readonly Finding[] {
  const served = new Map(whole.areas.map(({ id, servesId }) => [id, servesId]))
  return foundIn({ ...facts, whole }).map(({ where, ...finding }) => ({
    ...finding,
    where: {
      ...where,
      areaId: where.areaId === null ? null : (served.get(where.areaId) ?? null),
      words: `${whole.plan.title}: ${where.words}`,
    },
  }))
}

/**
 * Everything that the rules find in a plan and in all plans below it, the most serious first; within that in the order of the
 * plan, its whole first.
 */
export function checkPlan(facts: PlanFacts): readonly Finding[] {
  const order = new Map(facts.whole.areas.map(({ id }, index) => [id, index]))
  const place = ({ where }: Finding) => (where.areaId === null ? -1 : (order.get(where.areaId) ?? -1))
  return [...foundIn(facts), ...facts.whole.lower.flatMap((lower) => foundBelow(facts, lower))].toSorted(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) || place(one) - place(other),
  )
}

export type SeverityCounts = Readonly<Record<Severity, number>>

export const countsBySeverity = (findings: readonly Finding[]): SeverityCounts => {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  return {
    'must be mended': count('must be mended'),
    'should be looked at': count('should be looked at'),
    'worth knowing': count('worth knowing'),
  }
}

/** '3 must be mended, 12 should be looked at, 4 are worth knowing.', or that nothing was found. */
export function checkInWords(findings: readonly Finding[]): string {
  const counts = countsBySeverity(findings)
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      severity === 'worth knowing'
        ? `${counts[severity]} ${counts[severity] === 1 ? 'is' : 'are'} worth knowing`
        : `${counts[severity]} ${severity}`,
    )
  return parts.length === 0 ? 'The plan check finds nothing.' : `${parts.join(', ')}.`
}
