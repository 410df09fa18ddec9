import { isFilled, type Slot } from '../govuk/slot.ts'

export interface EmptyStateProps {
  /** What is not here: "No actions yet". */
  readonly title: Slot
  /** Why, and what happens next. */
  readonly children?: Slot
  readonly action?: { readonly href: string; readonly text: string } | undefined
}

/** Where a list would stand, but there is nothing: a sentence and a way on, never a blank. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div class="los-empty">
    <p class="los-empty__title">{title}</p>
    {isFilled(children) && <div class="los-empty__text">{children}</div>}
    {action && (
      <p class="los-empty__action">
        <a class="govuk-link" href={action.href}>
          {action.text}
        </a>
      </p>
    )}
  </div>
)
