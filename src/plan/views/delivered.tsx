import { Day } from '../../design/index.ts'
import type { ActionPageProps } from './action-props.ts'
import { Station } from './station.tsx'

/** What shows that it was delivered, and whether somebody else has looked. */
export const Delivered = ({ action, delivered, may }: ActionPageProps) => {
  if (!delivered) return null
  const { deliveredOn, evidence, writtenBy, accepted } = delivered
  return (
    <Station id="delivered" title="Delivered">
      <p class="govuk-body">
        On <Day day={deliveredOn} />, recorded by {writtenBy}. Evidence: {evidence}
      </p>
      {accepted ? (
        <p class="govuk-body">
          {accepted.by} accepted the evidence on <Day day={accepted.on} />: {accepted.says}
        </p>
      ) : (
        <p class="govuk-body">Nobody other than its lead has accepted the evidence yet.</p>
      )}
      {may.change && (
        <p class="govuk-body los-screen-only">
          {!accepted && (
            <>
              <a class="govuk-link" href={`/plan/actions/${action.id}/accept`}>
                Accept the evidence
              </a>
              {' · '}
            </>
          )}
          <a class="govuk-link" href={`/plan/actions/${action.id}/reopen`}>
            Re-open the action
          </a>
        </p>
      )}
    </Station>
  )
}
