import type { Birth } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** What extracts tell of a child that an inspector would ask about; undefined is not known. */
export interface Recorded {
  readonly inCare: boolean | undefined
  readonly birth: Birth
  readonly planFrom: IsoDate | undefined
  readonly earlierPlans: number | undefined
  readonly enteredCareOn: IsoDate | undefined
  readonly legalStatus: string | undefined
  readonly legalStatusFrom: IsoDate | undefined
  readonly placement: string | undefined
  /** A plan for permanence is recorded: in an extract, or by an entry in the tracker. */
  readonly planned: boolean | undefined
  readonly placements: number | undefined
  readonly missing: number | undefined
  readonly interviewOffered: boolean | undefined
  readonly careLeaver: boolean
  readonly accommodation: string | undefined
  readonly inTouch: string | undefined
  /** Of the assessment that has been open for longest; none where none is open. */
  readonly assessmentFrom: IsoDate | undefined
}

/** What a rule asks of one child on one day: what is recorded, and what the Monday list says. */
export interface PickFacts extends Recorded {
  readonly asAt: IsoDate
  readonly age: number | undefined
  readonly onPlan: boolean | undefined
  /** The Monday list says that the child is at risk and unseen. */
  readonly unseen: boolean
  /** The Monday list says that the child is at risk and has no named worker. */
  readonly unallocated: boolean
  /** How a tracker knows that nothing moves. */
  readonly stuck: string | undefined
  readonly lastSeenOn: IsoDate | undefined
}

/** A child of whom nothing is recorded. */
export const nothingRecorded: Recorded = {
  inCare: false,
  birth: { bornOn: null, unborn: null, ageGiven: null },
  planFrom: undefined,
  earlierPlans: undefined,
  enteredCareOn: undefined,
  legalStatus: undefined,
  legalStatusFrom: undefined,
  placement: undefined,
  planned: false,
  placements: undefined,
  missing: undefined,
  interviewOffered: undefined,
  careLeaver: false,
  accommodation: undefined,
  inTouch: undefined,
  assessmentFrom: undefined,
}
