import type { Basis } from '../../../clocks/index.ts'
import type { Exception } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** A time limit of a child that is late, due soon or not known; what was met or is due later is not read at all. */
export interface OpenClock {
  readonly rule: string
  /** The day its version came into force; none for a local limit that was never changed. */
  readonly ruleFrom: IsoDate | undefined
  readonly startedOn: IsoDate
  /** None where no extract tells when it is due, or whether it was met. */
  readonly dueOn: IsoDate | undefined
  readonly basis: Basis
}

/** What the Monday list goes by, for one child that the viewer may see. */
export interface ChildNow {
  readonly childId: number
  /** In the words of the record: 'in care', 'protection plan', … */
  readonly status: string
  readonly onPlan: boolean
  /** A section 47 enquiry has neither led to a conference nor been closed without one. */
  readonly enquiryOpen: boolean
  /** As the extract names them; none where it names nobody. */
  readonly teamName: string | undefined
  readonly workerName: string | undefined
  readonly lastSeenOn: IsoDate | undefined
  /** Whether one of the council's teams answers for the child. */
  readonly hasTeam: boolean
  readonly clocks: readonly OpenClock[]
  /** What trackers say of the child. */
  readonly exceptions: readonly Exception[]
}

/** On a protection plan, or being enquired about under section 47. */
export const isAtRisk = ({ onPlan, enquiryOpen }: Pick<ChildNow, 'onPlan' | 'enquiryOpen'>): boolean =>
  onPlan || enquiryOpen
