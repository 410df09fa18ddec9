import type { IsoDate } from '../../kernel/index.ts'

/** How far an action has been carried out. Computed from dates, never picked; *not known* is neither late nor on track. */
export type DeliveryStatus =
  | 'not known'
  | 'not started'
  | 'on track'
  | 'at risk'
  | 'late'
  | 're-dated with approval'
  | 'delivered, evidence awaited'
  | 'complete, evidenced'

export interface DatedMilestone {
  readonly text: string
  readonly dueOn: IsoDate
  readonly metOn: IsoDate | null
}

/** An action that another one waits for. */
export interface AwaitedAction {
  readonly reference: string
  readonly dueOn: IsoDate | null
  readonly deliveredOn: IsoDate | null
}

/** Every date that the delivery status of one action is computed from. `null` is: nobody has said. */
export interface ActionDates {
  readonly startOn: IsoDate | null
  /** The date it is held to: the first one, or the last re-dating that counts. */
  readonly dueOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
  /** The due date was moved, and somebody who may approve the plan approved it. */
  readonly redatedWithApproval: boolean
  readonly milestones: readonly DatedMilestone[]
  readonly waitsFor: readonly AwaitedAction[]
  readonly lastUpdateOn: IsoDate | null
  readonly deliveredOn: IsoDate | null
  readonly acceptedOn: IsoDate | null
  /** It was complete, its measure fell back and the board's day passed without an answer: open again from this day. */
  readonly reopenedOn: IsoDate | null
}

/** The day looked at, and how many days an action under way may go without an update. */
export interface DeliveryDay {
  readonly day: IsoDate
  readonly quietDays: number
}

/** Whether an action is not finished on a day that its due date has passed. */
export const isLate = (
  action: { readonly dueOn: IsoDate | null; readonly deliveredOn: IsoDate | null },
  day: IsoDate,
) => action.deliveredOn === null && action.dueOn !== null && action.dueOn < day

/** Milestones not met whose day has passed; on the day itself none is late. */
export const lateMilestones = (
  milestones: readonly DatedMilestone[],
  day: IsoDate,
): readonly DatedMilestone[] =>
  milestones.filter((milestone) => milestone.metOn === null && milestone.dueOn < day)
