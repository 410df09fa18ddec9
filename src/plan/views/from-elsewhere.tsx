import type { PlanArea, PlanWithAreas } from '../model/plan.ts'
import { sourceInWords, sourceOf } from '../model/source.ts'
import { DeliveryTag } from './delivery-tag.tsx'

interface FromElsewhereProps {
  readonly area: PlanArea
  readonly whole: PlanWithAreas
}

/** What service and team plans, reviews and complaints bring to this area. */
export const FromElsewhere = ({ area, whole }: FromElsewhereProps) => {
  const fed = area.actions.flatMap((action) => {
    const source = sourceOf(whole, action.id)
    return source ? [{ action, source }] : []
  })
  return fed.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Of these, from other sources ({fed.length})</h3>
      <ul class="govuk-list">
        {fed.map(({ action: { id, reference, delivery }, source }) => (
          <li>
            <a class="govuk-link" href={`/plan/actions/${id}`}>
              {reference}
            </a>{' '}
            <DeliveryTag status={delivery.status} /> {sourceInWords(source)}
          </li>
        ))}
      </ul>
    </>
  )
}
