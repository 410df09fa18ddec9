import type { TypedDate } from '../../design/index.ts'

/** Every field as it was typed. */
export interface TypedHead {
  readonly title: string
  readonly reportOf: string
  readonly body: string
  readonly meetingOn: TypedDate
  readonly publishedOn: TypedDate
  readonly audience: string
  readonly formatsPhone: string
  readonly strategicAim: string
  readonly keyDecision: string
  readonly keyDecisionBecause: string
  readonly listed: string
  readonly reference: string
  readonly chiefExecutive: string
  readonly scrutinyChair: string
  readonly urgency: string
  readonly exempt: string
  readonly categories: readonly string[]
  readonly publicInterest: string
  readonly cabinetMember: string
  readonly contactOfficers: string
  readonly wards: string
}
