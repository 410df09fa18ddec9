import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'

/** What a meeting decided about an area, as whoever keeps decisions tells the plan. */
export interface AreaDecision {
  readonly href: string
  readonly body: string
  readonly decidedOn: IsoDate
  readonly words: string
  readonly outcome: string
}

export interface TakenOut {
  readonly id: ActionId
  readonly reference: string
  readonly text: string
  readonly takenOutOn: IsoDate | null
  readonly because: string | null
}
