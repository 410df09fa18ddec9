import type { Basis } from '../../../clocks/index.ts'
import type { Permission } from '../../../access/index.ts'
import type { Exception } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Recorded } from '../../ofsted/model/facts.ts'

/** A time limit of a child that is late, due soon or not known; what was met or is due later is not read at all. */
export interface OpenClock {
  readonly rule: string
  /** The day its version came into force; none for a local limit that was never changed. */
  readonly ruleFrom: IsoDate | undefined
  readonly startedOn: IsoDate
  /** None where no extract tells when it is due, or whether it was met. */
  readonly dueOn: IsoDate | undefined
  readonly basis: Basis
  /** What no extract tells, and what would supply it. */
  readonly notKnown: string | undefined
}

/** What a tracker says of a child, and what a viewer must be permitted in order to be told. */
export type Told = Exception & { readonly needs: Permission }

/** What the Monday list goes by, for one child. */
export interface ChildNow {
  readonly childId: number
  /** In the words of the record: 'in care', 'protection plan', … */
  readonly status: string
  /** Undefined where the list does not tell whether the plan has ended. */
  readonly onPlan: boolean | undefined
  /** What would tell whether the status still holds, where no list does. */
  readonly notTold?: string | undefined
  /** A section 47 enquiry has neither led to a conference nor been closed without one. */
  readonly enquiryOpen: boolean
  /** As the council calls the team that the extract names, or as the extract does where nobody said what that means. */
  readonly teamName: string | undefined
  /** As the extract names the worker; none where it names nobody. */
  readonly workerName: string | undefined
  readonly lastSeenOn: IsoDate | undefined
  /** The council's team that answers for the child; none is nobody's child. */
  readonly teamId: number | undefined
  /** Restricted or sealed: nobody but those named for it may know that there is such a child. */
  readonly withheld: boolean
  readonly clocks: readonly OpenClock[]
  /** What an inspector would ask about. */
  readonly recorded: Recorded
  /** What trackers say of the child. */
  readonly exceptions: readonly Told[]
}

/** On a protection plan, or being enquired about under section 47. */
export const isAtRisk = ({ onPlan, enquiryOpen }: Pick<ChildNow, 'onPlan' | 'enquiryOpen'>): boolean =>
  onPlan === true || enquiryOpen

/** The same, and whoever is on a plan of which no list tells whether it goes on: for what is not known. */
export const mayBeAtRisk = ({ onPlan, enquiryOpen }: Pick<ChildNow, 'onPlan' | 'enquiryOpen'>): boolean =>
  onPlan !== false || enquiryOpen

/** The list holds who has open work, and whoever else something is asked for or said of. */
export const isAsked = ({ status, clocks, exceptions }: ChildNow): boolean =>
  status !== 'no open work' || exceptions.length > 0 || clocks.some(({ dueOn }) => dueOn !== undefined)
