import type { Strength } from './inspection.ts'
import { inBoxes } from './typed-day.ts'

/** The boxes in which a strength is checked, as typed. */
export interface TypedCheck {
  readonly ownerPostId: string
  readonly watch: string
  readonly state: string
  readonly lastCheckedOn: { readonly day: string; readonly month: string; readonly year: string }
  readonly note: string
}

export const typedCheck = (strength: Strength): TypedCheck => ({
  ownerPostId: strength.ownerPostId === null ? '' : String(strength.ownerPostId),
  watch: strength.watch ?? '',
  state: strength.state,
  lastCheckedOn: inBoxes(strength.lastCheckedOn),
  note: strength.note ?? '',
})
