import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, EventId } from '../ids.ts'
import type { HeldPost } from './post.ts'

/** A named day outside the plan that actions wait for: a budget decision, a system going live. */
export interface OutsideEvent {
  readonly id: EventId
  readonly version: number
  readonly what: string
  /** The day first named; it stays beside the one that counts now. */
  readonly firstOn: IsoDate
  readonly dueOn: IsoDate
  /** The post that tells the plan; where none does, who outside the council does. */
  readonly teller: HeldPost | null
  readonly toldBy: string | null
  /** Null: it has not happened by the day looked at. */
  readonly happenedOn: IsoDate | null
  readonly awaitedBy: readonly ActionId[]
}

/** Whether its day has passed and nobody has said that it happened. */
export const isOverdue = ({ dueOn, happenedOn }: OutsideEvent, day: IsoDate): boolean =>
  happenedOn === null && dueOn < day

/** The events that an action waits for. */
export const awaitedBy = (events: readonly OutsideEvent[], id: ActionId): readonly OutsideEvent[] =>
  events.filter((event) => event.awaitedBy.includes(id))
