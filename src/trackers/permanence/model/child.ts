import type { AdoptionDays, CareLimit, EarlierCare } from '../../../children/index.ts'
import { yearsOn } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** What extracts tell of a child in care: nobody types these here. */
export interface CareFacts {
  readonly childId: number
  /** The council's own number for the child. */
  readonly councilId: string
  readonly bornOn: IsoDate | undefined
  /** In whole years, where no extract gives the birthday. */
  readonly ageGiven: number | undefined
  readonly teamName: string | undefined
  readonly workerName: string | undefined
  readonly enteredCareOn: IsoDate | undefined
  /** When an earlier period of care ended: what was recorded up to then says nothing about this one. */
  readonly earlierLeftOn: IsoDate | undefined
  /** Every earlier period that has ended, as far as extracts told of one. */
  readonly earlierCare: readonly EarlierCare[]
  /** The first day of the way into this period: what was agreed before it counts for none. */
  readonly wayInFrom: IsoDate | undefined
  /** The way in: why the child came into care, and under what, as codes of the national lists. */
  readonly needCode: string | undefined
  readonly enteredUnder: string | undefined
  readonly leftCareOn: IsoDate | undefined
  /** The extract has no column for the end of care: whether the child is still in care is not known. */
  readonly endNotTold: boolean
  /** Codes of the national lists. */
  readonly legalStatus: string | undefined
  readonly legalStatusFrom: IsoDate | undefined
  readonly placementType: string | undefined
  readonly placedOn: IsoDate | undefined
  /** The category that the case system holds: it says neither who decided it nor when. */
  readonly recordedPlan: string | undefined
  /** Looked-after reviews of this period of care, as far as extracts have told of them, oldest first. */
  readonly reviews: readonly IsoDate[]
  readonly adoption: AdoptionDays | undefined
  /** Posts that own an action about the child which is not done, and of which nobody may see the child today. */
  readonly ownersUnseen: readonly { readonly id: number; readonly title: string }[]
  /** Time limits that run for the child and are not met: the same rows as on every other page. */
  readonly limits: readonly CareLimit[]
}

/** Whole years on a day, or as the last extract gave them; undefined where none gives either. */
export const ageOn = ({ bornOn, ageGiven }: Pick<CareFacts, 'bornOn' | 'ageGiven'>, on: IsoDate) =>
  yearsOn({ bornOn: bornOn ?? null, unborn: null, ageGiven: ageGiven ?? null }, on)
