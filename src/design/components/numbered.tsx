import type { Slot } from '../govuk/slot.ts'

export interface NumberedProps {
  readonly number: Slot
  readonly children?: Slot
}

/** A name with its number in front, hanging: `3` Commissioning. */
export const Numbered = ({ number, children }: NumberedProps) => (
  <span class="los-numbered">
    <span class="los-numbered__number">{number}</span> <span class="los-numbered__name">{children}</span>
  </span>
)
