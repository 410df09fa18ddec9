import type { PickRule } from '../model/rule.ts'
import { atRiskRules } from './at-risk.ts'
import { inCareRules } from './in-care.ts'
import { leavingCareRules } from './leaving-care.ts'

/** In the order in which an inspector would come to them: this is the order of the page. */
export const pickRules: readonly PickRule[] = [...atRiskRules, ...inCareRules, ...leavingCareRules]
