import type { CodeListName } from '../../../../../children/index.ts'
import type { Wordings } from './wording.ts'

const none: Wordings = { spellings: {}, patterns: [] }

/** What each list is called by, beside its own words. */
export const wordings: Readonly<Record<CodeListName, Wordings>> = {
  gender: none,
  ethnicity: none,
  source: none,
  need: none,
  closureReason: none,
  caseStatus: none,
  abuse: none,
  legalStatus: none,
  permanencePlan: none,
  placementType: none,
  placementProvider: none,
  placementLocation: none,
  leftCareReason: none,
  eligibility: none,
  inTouch: none,
  accommodation: none,
  suitability: none,
  activity: none,
  noLongerPlacedReason: none,
  leavingReason: none,
}
