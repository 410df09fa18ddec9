import { leavingReason, noLongerPlacedReason } from './adoption.ts'
import { legalStatus, permanencePlan, placementLocation, placementProvider, placementType } from './care.ts'
import { accommodation, activity, eligibility, inTouch, leftCareReason, suitability } from './leaving.ts'
import { ethnicity, gender, source } from './people.ts'
import { abuse, caseStatus, closureReason, need } from './plans.ts'
import type { Code } from './code.ts'

export type { Code } from './code.ts'

/** The national code lists that facts about children use. */
export const codeLists = {
  gender,
  ethnicity,
  source,
  need,
  closureReason,
  caseStatus,
  abuse,
  legalStatus,
  permanencePlan,
  placementType,
  placementProvider,
  placementLocation,
  leftCareReason,
  eligibility,
  inTouch,
  accommodation,
  suitability,
  activity,
  noLongerPlacedReason,
  leavingReason,
} as const satisfies Readonly<Record<string, readonly Code[]>>

export type CodeListName = keyof typeof codeLists
export type CodeOf<Name extends CodeListName> = (typeof codeLists)[Name][number]['code']

/** What a reader sees for a code; a code of no list is shown as it stands. */
export function labelOf(list: CodeListName, value: string | null): string {
  if (value === null) return 'Not known'
  const found: readonly Code[] = codeLists[list]
  return found.find((each) => each.code === value)?.label ?? value
}
