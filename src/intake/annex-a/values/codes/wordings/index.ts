import type { CodeListName } from '../../../../../children/facts/index.ts'
import { leavingReason, noLongerPlacedReason } from './adoption.ts'
import { legalStatus, permanencePlan, placementLocation, placementProvider, placementType } from './care.ts'
import { ethnicity } from './ethnicity.ts'
import { accommodation, activity, eligibility, inTouch, leftCareReason, suitability } from './leaving.ts'
import { gender } from './people.ts'
import { abuse, caseStatus, closureReason, need } from './plans.ts'
import { source } from './source.ts'
import type { Wordings } from './wording.ts'

export type { Meaning, Wordings } from './wording.ts'

/** What the values of each list are called, beside their own words. */
export const wordings: Readonly<Record<CodeListName, Wordings>> = {
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
}
