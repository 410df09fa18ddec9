import type { Slot } from '../govuk/slot.ts'

export interface MediumProps {
  readonly children?: Slot
}

export const PrintOnly = ({ children }: MediumProps) => <div class="los-print-only">{children}</div>

/** Controls and links that mean nothing on paper. */
export const ScreenOnly = ({ children }: MediumProps) => <div class="los-screen-only">{children}</div>
