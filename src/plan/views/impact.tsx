import { Day, ImpactTag, impacts } from '../../design/index.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import type { ProposedImpact } from '../model/impact-facts.ts'
import type { Override } from '../model/override.ts'
import { DeliveryTag } from './delivery-tag.tsx'

const SaidTag = ({ override: { scale, says } }: { readonly override: Override }) => {
  if (scale === 'impact') {
    const impact = impacts.find((each) => each === says)
    return impact ? <ImpactTag impact={impact} /> : <>{says}</>
  }
  return <DeliveryTag status={statusOf(says)} />
}

const statuses: readonly DeliveryStatus[] = [
  'not started',
  'on track',
  'at risk',
  'late',
  're-dated with approval',
  'delivered, evidence awaited',
  'complete, evidenced',
]
const statusOf = (says: string): DeliveryStatus => statuses.find((each) => each === says) ?? 'not known'

/** A manager's word beside what is computed: who signed it, when, why and until when. */
export const OverrideShown = ({
  override,
  computed,
  mayChange,
}: {
  readonly override: Override | null
  readonly computed: string
  readonly mayChange: boolean
}) =>
  override === null ? null : (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <SaidTag override={override} /> says {override.writtenBy}, signed on <Day day={override.fromOn} />,
        until <Day day={override.untilOn} />: {override.reason}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        Computed today: <strong>{computed}</strong>. When it was signed: {override.computed}.
        {mayChange && (
          <span class="los-screen-only">
            {' '}
            <a class="govuk-link" href={`/plan/overrides/${override.id}/lift`}>
              Lift the override
            </a>
          </span>
        )}
      </p>
    </div>
  )

/** What has become different, proposed, and under it why, in words. */
export const ImpactWithWhy = ({ impact }: { readonly impact: ProposedImpact }) => (
  <>
    <p class="govuk-body">
      <ImpactTag impact={impact.impact} />
    </p>
    <ul class="govuk-list">
      {impact.because.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
    <p class="govuk-body-s">
      Impact is not delivery: proposed from measures, audits and the voice of children and families,{' '}
      <a class="govuk-link" href="/plan/impact-rules">
        by these rules
      </a>
      .
    </p>
  </>
)

/** The tag for a table: what is computed, and a word where a manager says otherwise. */
export const ImpactInTable = ({
  impact,
  override,
}: {
  readonly impact: ProposedImpact
  readonly override: Override | null
}) => (
  <>
    <ImpactTag impact={impact.impact} />
    {override && (
      <span class="los-action__about">
        {override.writtenBy} says: {override.says}
      </span>
    )}
  </>
)
