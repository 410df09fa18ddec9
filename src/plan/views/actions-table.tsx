import { DataTable, Day } from '../../design/index.ts'
import type { PlanAction } from '../model/plan.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { DueDate, PostName } from './dates.tsx'

/** Actions by reference, each a link to all there is to know of it. */
export const ActionsTable = ({
  actions,
  caption,
}: {
  readonly actions: readonly PlanAction[]
  readonly caption: string
}) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={actions}
    columns={[
      {
        head: 'Action',
        cell: ({ id, reference, text }) => (
          <a class="govuk-link" href={`/plan/actions/${id}`}>
            {reference} {text}
          </a>
        ),
      },
      { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
      { head: 'Why', cell: ({ delivery }) => delivery.because.join(' ') },
      { head: 'Lead', cell: ({ lead }) => <PostName post={lead} nobody="Nobody yet" /> },
      { head: 'Due', cell: (action) => <DueDate {...action} /> },
      {
        head: 'Last update',
        cell: ({ lastUpdateOn }) => (lastUpdateOn === null ? 'None yet' : <Day day={lastUpdateOn} />),
      },
    ]}
  />
)
