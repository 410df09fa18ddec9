import type { PersonId } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

export type IdentityDecision = 'joined' | 'not the same' | 'parted'

/** A number that left every list, and one that came then: they may be one child. Nothing joins them but a person. */
export interface Candidate {
  /** The one that left, for the audit. */
  readonly childId: number
  readonly goneId: number
  readonly goneNumber: string
  readonly leftOn: IsoDate
  readonly newId: number
  readonly newNumber: string
  readonly cameOn: IsoDate
  readonly bornOn: IsoDate
  readonly gender: string | null
  readonly team: string | null
  /** How many events of both began on the same day, kind by kind. */
  readonly sameStarts: number
}

/** What somebody decided of two numbers. */
export interface Decided {
  readonly id: number
  readonly version: number
  /** The child that goes on. */
  readonly childId: number
  readonly otherId: number
  readonly number: string
  readonly otherNumber: string
  readonly decision: IdentityDecision
  readonly reason: string
  readonly decidedBy: PersonId
  readonly decidedOn: IsoDate
  readonly done: boolean
  readonly refused: string | null
}

/** One of two numbers side by side, as far as the record tells. */
export interface NumberSide {
  readonly childId: number
  readonly councilId: string
  /** The expected day while the child is unborn. */
  readonly bornOn: IsoDate | null
  readonly unborn: boolean
  readonly gender: string | null
  readonly team: string | null
  readonly cameOn: IsoDate | null
  /** None while it stands on a list. */
  readonly leftOn: IsoDate | null
  readonly starts: readonly { readonly kind: string; readonly on: IsoDate }[]
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other

type Told = Pick<NumberSide, 'bornOn' | 'unborn' | 'gender'>
const bornOn = ({ bornOn: day, unborn }: Told): IsoDate | null => (unborn ? null : day)
const genderTold = ({ gender }: Told): string | null => (gender === 'U' ? null : gender)

/** What two numbers tell otherwise of a child: an expected birth and a gender not stated (U) contradict nothing. */
export const toldOtherwise = (one: Told, other: Told): readonly string[] =>
  [
    differ(bornOn(one), bornOn(other)) && 'dates of birth',
    differ(genderTold(one), genderTold(other)) && 'genders',
  ].filter((each) => each !== false)
