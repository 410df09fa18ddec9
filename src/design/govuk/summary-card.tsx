import { ActionLink, actionsOf, type Actions } from './summary-action.tsx'
import { classNames, isFilled, part, type Attributes, type Part, type Slot } from './slot.ts'

export interface SummaryCardProps {
  readonly title?: Slot | Part
  readonly headingLevel?: 2 | 3 | 4 | 5 | undefined
  readonly actions?: Actions | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: Slot
}

const CardActions = ({
  actions,
  title,
}: {
  readonly actions?: Actions | undefined
  readonly title: Slot
}) => {
  const { items, class: extra } = actionsOf(actions)
  const className = classNames('govuk-summary-card__actions', extra)
  const [only] = items
  if (!only) return null
  if (items.length === 1) {
    return (
      <div class={className}>
        <ActionLink action={only} cardTitle={title} />
      </div>
    )
  }
  return (
    <ul class={className}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={title} />
        </li>
      ))}
    </ul>
  )
}

/** A box with a title bar: one record among several of its kind. */
export const SummaryCard = ({ headingLevel = 2, ...props }: SummaryCardProps) => {
  const Heading = `h${headingLevel}` as const
  const title = part(props.title)
  return (
    <div class={classNames('govuk-summary-card', props.class)} {...props.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {isFilled(title.content) && (
          <Heading class={classNames('govuk-summary-card__title', title.class)}>{title.content}</Heading>
        )}
        <CardActions actions={props.actions} title={title.content} />
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  )
}
