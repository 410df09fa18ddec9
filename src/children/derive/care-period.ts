import type { IsoDate } from '../../kernel/index.ts'

type Day = IsoDate | undefined

/** A period of care, and the way into it: what people recorded of a child belongs to it, or does not. */
export interface CarePeriod {
  readonly enteredOn: Day
  /** When an earlier period ended: what was recorded by then says nothing of this one. */
  readonly earlierLeftOn: Day
  /** The first day of the way into it, by the council's limit `permanence.way_in`; none where no day of entering is known. */
  readonly wayInFrom: Day
}

/**
 * Steps that are taken before care begins as well: relatives are assessed, a family is looked for and the court is applied to
 * while pre-proceedings run. Nobody is matched, moved in to stay or celebrated with before.
 */
const beforeCareToo: readonly string[] = [
  'family finding began',
  'assessment of carers began',
  'order applied for',
]

/** Whether a step counts that was taken before care began, as on the way into it. */
export const isStepOnTheWayIn = (code: string | undefined): boolean =>
  beforeCareToo.some((step) => step === code)

/** Whether a day lies in the period itself. What is not known excludes nothing. */
export const isInCare = ({ enteredOn, earlierLeftOn }: CarePeriod, on: IsoDate): boolean =>
  (earlierLeftOn === undefined || on > earlierLeftOn) && (enteredOn === undefined || on >= enteredOn)

/** Whether a day lies in the period, or on the way into it: a plan belongs to the care plan from its beginning. */
export const isOnTheWay = (period: CarePeriod, on: IsoDate): boolean =>
  isInCare({ ...period, enteredOn: period.wayInFrom }, on)

/** Steps that bring the child no nearer to a home: work with the child beside the way, and what follows on arriving. */
const besideTheWay: readonly string[] = [
  'life-story work began',
  'life-story book given',
  'celebrated with the child',
]

/** Whether a step is movement on the way: one that is none makes up for no standstill, and tells of none. */
export const isMovement = (code: string | undefined): boolean => !besideTheWay.some((step) => step === code)
