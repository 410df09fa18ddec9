import { classNames, part, type Attributes, type Falsy, type Part, type Slot } from './slot.ts'
import { ActionLink, actionsOf, type Actions } from './summary-action.tsx'
import { SummaryCard, type SummaryCardProps } from './summary-card.tsx'

export interface SummaryRow {
  readonly key: Slot | Part
  readonly value: Slot | Part
  readonly actions?: Actions | undefined
  readonly class?: string | undefined
}

export interface SummaryListProps {
  readonly rows: readonly (SummaryRow | Falsy)[]
  readonly card?: Omit<SummaryCardProps, 'children'> | undefined
  /** Without lines between the rows. */
  readonly plain?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const RowActions = ({
  actions,
  title,
}: {
  readonly actions?: Actions | undefined
  readonly title?: Slot
}) => {
  const { items, class: extra } = actionsOf(actions)
  const [only] = items
  if (!only) return null
  return (
    <dd class={classNames('govuk-summary-list__actions', extra)}>
      {items.length === 1 ? (
        <ActionLink action={only} cardTitle={title} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {items.map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={title} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

interface RowProps {
  readonly row: SummaryRow
  readonly othersHaveActions: boolean
  readonly title?: Slot
}

const Row = ({ row, othersHaveActions, title }: RowProps) => {
  const [key, value] = [part(row.key), part(row.value)]
  return (
    <div
      class={classNames(
        'govuk-summary-list__row',
        othersHaveActions && !row.actions && 'govuk-summary-list__row--no-actions',
        row.class,
      )}
    >
      <dt class={classNames('govuk-summary-list__key', key.class)}>{key.content}</dt>
      <dd class={classNames('govuk-summary-list__value', value.class)}>{value.content}</dd>
      <RowActions actions={row.actions} title={title} />
    </div>
  )
}

const List = ({ rows, card, ...props }: SummaryListProps) => {
  const anyActions = rows.some((row) => row && actionsOf(row.actions).items.length > 0)
  const title = part(card?.title).content
  return (
    <dl
      class={classNames('govuk-summary-list', props.plain && 'govuk-summary-list--no-border', props.class)}
      {...props.attributes}
    >
      {rows.map((row) => row && <Row row={row} othersHaveActions={anyActions} title={title} />)}
    </dl>
  )
}

/** Facts about one thing, each with its name and, where it may be changed, a link. */
export const SummaryList = (props: SummaryListProps) =>
  props.card ? (
    <SummaryCard {...props.card}>
      <List {...props} />
    </SummaryCard>
  ) : (
    <List {...props} />
  )
