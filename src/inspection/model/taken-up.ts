import type { FindingId } from '../ids.ts'

/** Where a finding is answered: an area of a plan, with its page. */
export interface TakenUpIn {
  readonly findingId: FindingId
  readonly href: string
  readonly title: string
}
