import { Button } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { DeliveryTag } from '../../../plan/index.ts'
import { standingOn } from '../../log/model.ts'
import { StandingTag } from '../../log/views/standing-tag.tsx'
import type { Carried } from '../carried.ts'
import { standingOfPlanned } from '../carried.ts'
import type { Recommendation } from '../model.ts'
import { isAccepted } from '../model.ts'

export interface CarriedHereProps {
  readonly recommendation: Recommendation
  readonly carried: Carried | undefined
  readonly day: IsoDate
  readonly mayChange: boolean
}

const Action = ({ carried, day }: { readonly carried: Carried; readonly day: IsoDate }) => {
  if (carried.kind === 'taken out')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/plan/actions/${carried.actionId}`}>
          An action of the plan
        </a>{' '}
        that was taken out since: <StandingTag standing="not kept" />
      </p>
    )
  if (carried.kind === 'log')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/governance/actions/${carried.action.id}`}>
          {carried.action.words}
        </a>{' '}
        <StandingTag standing={standingOn(carried.action, day)} />
      </p>
    )
  const { id, reference, text, delivery } = carried.action
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/plan/actions/${id}`}>
        Action {reference} of the plan: {text}
      </a>{' '}
      <DeliveryTag status={delivery.status} /> As a promise:{' '}
      <StandingTag standing={standingOfPlanned(carried.action, day)} />
    </p>
  )
}

/** Which action does what was accepted, and whether the promise is kept by it. */
export const CarriedHere = ({ recommendation, carried, day, mayChange }: CarriedHereProps) =>
  !isAccepted(recommendation) ? null : (
    <section aria-labelledby="carried">
      <h2 class="govuk-heading-m" id="carried">
        The action that does it
      </h2>
      {carried ? (
        <Action carried={carried} day={day} />
      ) : (
        <p class="govuk-body">
          <strong class="los-late">Promised, no action yet.</strong> No action of the plan or the log does it.
        </p>
      )}
      {mayChange && (
        <Button
          href={`/governance/recommendations/${recommendation.id}/action`}
          kind="secondary"
          class="los-screen-only"
        >
          {carried ? 'Choose another action' : 'Choose or add the action'}
        </Button>
      )}
    </section>
  )
