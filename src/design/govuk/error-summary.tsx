import { classNames, isFilled, type Attributes, type Slot } from './slot.ts'

export interface ErrorSummaryItem {
  readonly text: Slot
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ErrorSummaryProps {
  readonly title: Slot
  readonly description?: Slot
  readonly items?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const Item = ({ text, href, attributes }: ErrorSummaryItem) => (
  <li>
    {href ? (
      <a href={href} {...attributes}>
        {text}
      </a>
    ) : (
      text
    )}
  </li>
)

export const ErrorSummary = ({ items = [], ...props }: ErrorSummaryProps) => (
  <div
    class={classNames('govuk-error-summary', props.class)}
    data-disable-auto-focus={props.disableAutoFocus?.toString()}
    {...props.attributes}
    data-module="govuk-error-summary"
  >
    {/* The alert is a child of what takes focus, or screen readers may miss part of it. */}
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.title}</h2>
      <div class="govuk-error-summary__body">
        {isFilled(props.description) && <p>{props.description}</p>}
        {items.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {items.map((item) => (
              <Item {...item} />
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
)
