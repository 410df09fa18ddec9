import type { CodeOf } from '../../children/facts/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/**
 * When the case system knew it: from the end of that day, and, for what was mended or struck out later, until the day
 * before the other. Everything in the world carries it, since an extract prints what was known on its day.
 */
export interface Known {
  readonly knownFrom: IsoDate
  readonly knownUntil?: IsoDate
}

/** A visit, a review, a health check: something done on a day. */
export interface Moment extends Known {
  readonly on: IsoDate
}

/** A value that held from a day until the next one's. */
export interface Spell<Value> extends Known {
  readonly from: IsoDate
  readonly value: Value
}

/** How something ended, which is recorded later than that it began. */
export interface Ending<Reason = undefined> {
  readonly on: IsoDate
  readonly knownFrom: IsoDate
  readonly reason: Reason
}

export interface Contact extends Moment {
  readonly source: CodeOf<'source'>
}

export interface EarlyHelp extends Known {
  readonly startedOn: IsoDate
  readonly ending: Ending | undefined
  readonly organisation: string
}

export interface Referral extends Moment {
  readonly source: CodeOf<'source'>
  readonly noFurtherAction: boolean
  readonly byDuty: boolean
}

export interface Assessment extends Known {
  readonly startedOn: IsoDate
  readonly seen: Moment | undefined
  readonly ending: Ending<'support needed' | 'no support needed'> | undefined
}

export interface Enquiry extends Known {
  readonly strategyOn: IsoDate
  /** When it was decided whether a conference is needed. */
  readonly decision: Ending<'conference' | 'no conference'>
  readonly conference: Ending<'plan' | 'no plan'> | undefined
}

export interface NeedEpisode extends Known {
  readonly startedOn: IsoDate
  readonly need: CodeOf<'need'>
  /** The day the child in need plan began; until then it is an assessment. */
  readonly planFrom: IsoDate | undefined
  readonly ending: Ending<CodeOf<'closureReason'>> | undefined
}

export interface Visit extends Moment {
  readonly alone: boolean | null
}

export interface Protection extends Known {
  readonly startedOn: IsoDate
  readonly ending: Ending | undefined
  readonly categories: readonly Spell<CodeOf<'abuse'>>[]
  readonly reviews: readonly Moment[]
}

export interface Placement {
  readonly type: CodeOf<'placementType'>
  readonly provider: CodeOf<'placementProvider'>
  /** In words; a code of Annex A where it is outside England or kept confidential. */
  readonly authority: string
  readonly inside: boolean
  readonly postcode: string | null
  readonly urn: string | null
}

export interface Missing extends Moment {
  readonly interview: 'not offered' | 'declined' | 'accepted'
}

export interface CarePeriod extends Known {
  readonly enteredOn: IsoDate
  readonly ending: Ending<CodeOf<'leftCareReason'>> | undefined
  readonly need: CodeOf<'need'>
  readonly unaccompanied: boolean
  readonly legal: readonly Spell<CodeOf<'legalStatus'>>[]
  readonly placements: readonly Spell<Placement>[]
  readonly plans: readonly Spell<CodeOf<'permanencePlan'>>[]
  readonly reviews: readonly Moment[]
  readonly iroContacts: readonly Moment[]
  readonly health: readonly Moment[]
  readonly dental: readonly Moment[]
  readonly missing: readonly Missing[]
  readonly absent: readonly Moment[]
}

export interface Circumstances {
  readonly inTouch: CodeOf<'inTouch'>
  readonly accommodation: CodeOf<'accommodation'> | null
  readonly suitability: CodeOf<'suitability'> | null
  readonly activity: CodeOf<'activity'> | null
}

export interface Leaving {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly unaccompanied: boolean
  readonly qualifying: boolean
  readonly circumstances: readonly Spell<Circumstances>[]
  readonly contacts: readonly Moment[]
  readonly pathwayReviews: readonly Moment[]
}

export interface Adoption extends Known {
  readonly enteredCareOn: IsoDate
  readonly decidedOn: IsoDate
  readonly placementOrder: Ending | undefined
  readonly match: Ending | undefined
  readonly placing: Ending | undefined
  readonly order: Ending | undefined
  readonly reversal: Ending<CodeOf<'noLongerPlacedReason'>> | undefined
  readonly earlyPlacing: Ending | undefined
  readonly familyId: string
}

export interface Adopter extends Known {
  readonly id: string
  readonly familyId: string
  readonly gender: CodeOf<'gender'>
  readonly ethnicity: CodeOf<'ethnicity'>
  readonly disabled: boolean
  readonly fosteringForAdoption: boolean
  readonly enquiredOn: IsoDate
  /** Each step of the process with the day it was reached. */
  readonly steps: Readonly<Partial<Record<AdopterStep, Ending>>>
  readonly childrenPlaced: number | null
  readonly leaving: Ending<CodeOf<'leavingReason'>> | undefined
}

export type AdopterStep =
  | 'stage 1 started'
  | 'stage 1 ended'
  | 'stage 2 started'
  | 'stage 2 ended'
  | 'applied'
  | 'approved'
  | 'matched'
  | 'placed'
  | 'ordered'

/** Nobody holds the case, and how the case system says so: an empty field, or a word in it. */
export interface Unallocated {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly shownAs: 'Duty' | 'Vacant' | null
}

/** One child's life with the service, whole, with the days on which each part of it was recorded. */
export interface Child {
  readonly id: string
  /** An id the child bore until the day before that one. */
  readonly formerId: { readonly id: string; readonly until: IsoDate } | undefined
  readonly household: Household
  readonly bornOn: IsoDate
  readonly birthKnownFrom: IsoDate
  /** What was expected before the birth, where the service was told. */
  readonly expectedOn: IsoDate | null
  readonly gender: CodeOf<'gender'>
  readonly ethnicity: CodeOf<'ethnicity'>
  readonly disabled: boolean | null
  readonly contacts: readonly Contact[]
  readonly earlyHelp: readonly EarlyHelp[]
  readonly referrals: readonly Referral[]
  readonly assessments: readonly Assessment[]
  readonly enquiries: readonly Enquiry[]
  readonly needs: readonly NeedEpisode[]
  readonly visits: readonly Visit[]
  readonly protections: readonly Protection[]
  readonly emergencies: readonly Moment[]
  readonly care: readonly CarePeriod[]
  readonly adoptions: readonly Adoption[]
  readonly leaving: Leaving | undefined
  readonly unallocated: readonly Unallocated[]
}

/** Children who live together: no extract says so, the world knows. */
export interface Household {
  readonly number: number
  readonly arrivedOn: IsoDate
  /** Which of the two protection teams serves where they live. */
  readonly side: 'North' | 'South'
}

/** A child whose life is still being told. */
export type Draft = {
  -readonly [Part in keyof Child]: Child[Part] extends readonly (infer Each)[] ? Each[] : Child[Part]
}
