import { classNames, type Attributes, type Slot } from './slot.ts'

export interface DetailsProps {
  readonly summary: Slot
  readonly children?: Slot
  readonly open?: boolean | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Something most readers can do without, one click away. */
export const Details = ({ summary, children, ...props }: DetailsProps) => (
  <details
    id={props.id}
    class={classNames('govuk-details', props.class)}
    {...props.attributes}
    open={props.open}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
