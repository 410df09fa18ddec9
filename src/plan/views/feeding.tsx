import { DataTable, InsetText, type Column } from '../../design/index.ts'
import type { FedAction, Feeder } from '../model/feeding.ts'
import { feedingFlags, feedingInWords } from '../model/feeding.ts'
import { levelInWords } from '../model/level.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from '../model/plan.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { DueDate, PostName } from './dates.tsx'
import { Station } from './station.tsx'

export const lowerPlanHref = ({ id }: { readonly id: number }): string => `/plan/plans/${id}`

const columns: readonly Column<Feeder>[] = [
  {
    head: 'Action',
    class: 'los-column--words',
    cell: ({ id, reference, text }) => (
      <a class="govuk-link" href={`/plan/actions/${id}`}>
        {reference} {text}
      </a>
    ),
  },
  {
    head: 'Plan',
    cell: ({ plan }) => (
      <>
        {levelInWords[plan.level]}:{' '}
        <a class="govuk-link" href={lowerPlanHref(plan)}>
          {plan.title}
        </a>
      </>
    ),
  },
  { head: 'Owner', cell: ({ lead }) => <PostName post={lead} nobody="Nobody leads it yet" /> },
  { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
  { head: 'Due', cell: (feeder) => <DueDate {...feeder} /> },
]

const FeederTable = ({
  feeders,
  caption,
}: {
  readonly feeders: readonly Feeder[]
  readonly caption: string
}) =>
  feeders.length === 0 ? null : <DataTable caption={caption} captionHidden rows={feeders} columns={columns} />

/** What feeders say against how an action reads: beside its delivery, which stays what its own dates come to. */
export const FeedingFlags = ({ action }: { readonly action: PlanAction }) => {
  const flags = feedingFlags(action)
  return flags.length === 0 ? null : (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">What feeds this action says otherwise</p>
      <ul class="govuk-list govuk-list--bullet">
        {flags.map((flag) => (
          <li>{flag}</li>
        ))}
      </ul>
    </InsetText>
  )
}

/** What service and team plans do towards an action. */
export const FedByStation = ({
  action,
  whole,
}: {
  readonly action: PlanAction
  readonly whole: PlanWithAreas
}) =>
  whole.lower.length === 0 ? null : (
    <Station id="fed-by" title={`What feeds it (${action.fedBy.length})`}>
      <p class="govuk-body">{feedingInWords(action.fedBy)}</p>
      <FeederTable feeders={action.fedBy} caption={`What feeds action ${action.reference}`} />
    </Station>
  )

/** Actions of an area whose feeders say otherwise. */
const Flagged = ({ actions }: { readonly actions: readonly PlanAction[] }) => {
  const flagged = actions.flatMap((action) => feedingFlags(action).map((flag) => ({ action, flag })))
  return flagged.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {flagged.map(({ action, flag }) => (
        <li>
          <a class="govuk-link" href={`/plan/actions/${action.id}#fed-by`}>
            {action.reference}
          </a>
          : {flag}
        </li>
      ))}
    </ul>
  )
}

/** What service and team plans do in an area, whatever they feed in it. */
export const FedFromBelow = ({ area, whole }: { readonly area: PlanArea; readonly whole: PlanWithAreas }) =>
  whole.lower.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s" id="fed-by">
        From service and team plans ({area.fedBy.length})
      </h3>
      <p class="govuk-body">
        {area.fedBy.length === 0
          ? 'No action of a service or team plan serves this area.'
          : feedingInWords(area.fedBy)}
      </p>
      <Flagged actions={area.actions} />
      <FeederTable feeders={area.fedBy} caption={`Actions of service and team plans in ${area.title}`} />
    </>
  )

/** What an action of a lower plan feeds. */
export const FeedsList = ({ feeds }: { readonly feeds: readonly FedAction[] }) =>
  feeds.length === 0 ? (
    <>Its area as a whole</>
  ) : (
    <ul class="los-list-in-cell">
      {feeds.map(({ id, reference, text }) => (
        <li>
          <a class="govuk-link" href={`/plan/actions/${id}`}>
            {reference} {text}
          </a>
        </li>
      ))}
    </ul>
  )
