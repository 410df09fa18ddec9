import type { TrackerRule } from '../model/rule.ts'
import { actionRules } from './action-rules.ts'
import { driftRules } from './drift-rules.ts'
import { notKnownRules } from './not-known-rules.ts'
import { placementRules } from './placement-rules.ts'
import { planRules } from './plan-rules.ts'

/** Why a child needs somebody on the permanence tracker. */
export const trackerRules: readonly TrackerRule[] = [
  ...planRules,
  ...placementRules,
  ...driftRules,
  ...actionRules,
  ...notKnownRules,
]
