import { DataTable, Numbered } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { PlanAction } from '../model/plan.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { FeedsList } from './feeding.tsx'
import { ImpactInTable } from './impact.tsx'
import { DueDate, PostName } from './dates.tsx'

const Named = ({ action: { id, reference, text, lead, lastUpdateOn } }: { readonly action: PlanAction }) => (
  <Numbered number={reference}>
    <a class="govuk-link" href={`/plan/actions/${id}`}>
      {text}
    </a>
    <span class="los-action__about">
      <PostName post={lead} nobody="Nobody leads it yet" />
      {lastUpdateOn === null ? ' · no update yet' : ` · last update ${longDate(lastUpdateOn)}`}
    </span>
  </Numbered>
)

/** Actions by reference, each a link to all there is to know of it. */
export const ActionsTable = ({
  actions,
  caption,
  feeds = false,
}: {
  readonly actions: readonly PlanAction[]
  readonly caption: string
  /** Whether to say what each feeds: for the plans below the strategic one. */
  readonly feeds?: boolean
}) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={actions}
    columns={[
      { head: 'Action', class: 'los-column--words', cell: (action) => <Named action={action} /> },
      {
        head: 'Delivery',
        class: 'los-column--reasons',
        cell: ({ delivery, overrides }) => (
          <>
            <DeliveryTag status={delivery.status} />
            {overrides.delivery && (
              <span class="los-action__about">
                {overrides.delivery.writtenBy} says: {overrides.delivery.says}
              </span>
            )}
            <span class="los-action__about">{delivery.because.join(' ')}</span>
          </>
        ),
      },
      {
        head: 'Impact',
        cell: ({ impact, overrides }) => <ImpactInTable impact={impact} override={overrides.impact} />,
      },
      ...(feeds ? [{ head: 'Feeds', cell: (action: PlanAction) => <FeedsList feeds={action.feeds} /> }] : []),
      { head: 'Due', cell: (action) => <DueDate {...action} /> },
    ]}
  />
)
