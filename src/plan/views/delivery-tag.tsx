import { ShapeTag, StatusTag } from '../../design/index.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import type { Delivery } from '../model/delivery.ts'

/** The word first, then shape and colour; *not known* looks like none of the others. */
export const DeliveryTag = ({ status }: { readonly status: DeliveryStatus }) =>
  status === 'not known' ? (
    <ShapeTag shape="diamond" tone="quiet">
      not known
    </ShapeTag>
  ) : (
    <StatusTag status={status} />
  )

/** The status, and under it why, in words. */
export const DeliveryWithWhy = ({ delivery }: { readonly delivery: Delivery }) => (
  <>
    <p class="govuk-body">
      <DeliveryTag status={delivery.status} />
    </p>
    <ul class="govuk-list">
      {delivery.because.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
    <p class="govuk-body-s">
      Worked out from dates and milestones, never picked:{' '}
      <a class="govuk-link" href="/plan/delivery-rules">
        the rules
      </a>
      .
    </p>
  </>
)
