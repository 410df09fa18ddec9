import type { Known } from './known.ts'

/** The block that opens a Cabinet report. Each answer is explicit: a report cannot be silent about a key decision. */
export interface CabinetHeader {
  readonly strategicAim: Known<string>
  readonly keyDecision: Known<KeyDecision>
  readonly forwardPlan: Known<ForwardPlan>
  readonly exempt: Known<Exempt>
  /** The portfolio, not the councillor's name. */
  readonly cabinetMember: Known<string>
  /** Posts, each a line. */
  readonly contactOfficers: readonly string[]
  readonly wards: Known<string>
}

/** Whether spending or effect is significant (SI 2012/2089, regulation 8), measured against the council's threshold. */
export interface KeyDecision {
  readonly answer: 'yes' | 'no'
  /** The threshold and how this decision compares with it. */
  readonly because: Known<string>
}

export type ForwardPlan =
  | { readonly listed: 'yes'; readonly reference: Known<string> }
  | {
      readonly listed: 'no'
      readonly chiefExecutiveApproved: Known<'yes' | 'no'>
      readonly scrutinyChairApproved: Known<'yes' | 'no'>
      readonly reasonForUrgency: Known<string>
    }

/** The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, in our words. */
export const exemptCategories = {
  1: 'relates to an individual',
  2: 'would reveal who an individual is',
  3: 'financial or business affairs',
  4: 'consultations or negotiations about labour relations',
  5: 'legal professional privilege',
  6: 'a notice, order or direction that is proposed',
  7: 'prevention, investigation or prosecution of crime',
} as const
export type ExemptCategory = keyof typeof exemptCategories

export type Exempt =
  | { readonly answer: 'no' }
  | {
      readonly answer: 'yes'
      readonly categories: readonly ExemptCategory[]
      /** Why the public interest in exemption outweighs that in publishing. */
      readonly publicInterest: Known<string>
    }
