import { impactRules } from '../rules/impact.ts'
import type { ForImpact, ProposedImpact } from './impact-facts.ts'

/** What has become different, proposed from measures, audits and voice. The first rule that applies says it. */
export function impactOf(known: ForImpact): ProposedImpact {
  const rule = impactRules.find(({ applies }) => applies(known))
  return rule ? { impact: rule.impact, because: rule.because(known) } : { impact: 'none yet', because: [] }
}
