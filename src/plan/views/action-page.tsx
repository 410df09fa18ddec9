import { Day, SummaryList, type SummaryRow } from '../../design/index.ts'
import { awaitedBy } from '../model/outside-event.ts'
import { originOf } from '../model/register.ts'
import { sourceInWords } from '../model/source.ts'
import { risksOfAction } from '../model/risk.ts'
import { askedOf } from '../model/words.ts'
import type { ActionPageProps } from './action-props.ts'
import { ChecksBack, Relapses } from './afterwards.tsx'
import { EvidenceTable, NotYetCollected } from './evidence.tsx'
import { ImpactWithWhy, OverrideShown } from './impact.tsx'
import { aboutAction, AskedAboveHere } from './asked-above.tsx'
import { ActionTimeline } from './action-timeline.tsx'
import { AskedChanges, ChangesMade } from './asked-changes.tsx'
import { AskedDates } from './asked-dates.tsx'
import { DeliveryWithWhy } from './delivery-tag.tsx'
import { DayOrNotKnown, DueDate, PostName } from './dates.tsx'
import { Delivered } from './delivered.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { FedByStation, FeedingFlags, FeedsList } from './feeding.tsx'
import { Milestones } from './milestones.tsx'
import { planHref, UnderPlan } from './plan-frame.tsx'
import { RisksHere } from './risks-table.tsx'
import { ServingStation } from './serving.tsx'
import { Station } from './station.tsx'
import { WaitsFor } from './waits-for.tsx'

const contributors = ({ action }: ActionPageProps) =>
  action.contributors.length === 0 ? 'None' : action.contributors.map(({ name }) => name).join('; ')

type Change = (path: string, text: string, hidden: string) => Pick<SummaryRow, 'actions'>

const changeOf =
  ({ action, may }: ActionPageProps): Change =>
  (path, text, hidden) =>
    may.change
      ? { actions: { items: [{ href: `/plan/actions/${action.id}/${path}`, text, hiddenText: hidden }] } }
      : {}

/** Where it stands: its area and, of a service or team plan, what it feeds. */
const place = ({ area, action, serving }: ActionPageProps, change: Change): readonly SummaryRow[] => [
  {
    key: 'Area',
    value: (
      <a class="govuk-link" href={`/plan/areas/${area.servesId ?? area.id}`}>
        {area.position} {area.title}
      </a>
    ),
  },
  ...(serving
    ? [
        {
          key: 'Feeds',
          value: <FeedsList feeds={action.feeds} />,
          ...change('feeds', 'Change', 'what it feeds'),
        },
      ]
    : []),
]

function rows(props: ActionPageProps): readonly SummaryRow[] {
  const { action } = props
  const change = changeOf(props)
  return [
    ...place(props, change),
    {
      key: 'Lead',
      value: <PostName post={action.lead} nobody="Nobody yet" />,
      ...change('edit', 'Change', 'the lead'),
    },
    { key: 'Kind', value: action.kind ?? 'Nobody has said whether it is a task or a practice change' },
    {
      key: 'Source',
      value: sourceInWords(originOf(props.whole, action.id)),
      ...change('source', 'Change', 'where it comes from'),
    },
    { key: 'Contributors', value: contributors(props) },
    { key: 'Starts', value: <DayOrNotKnown day={action.startOn} /> },
    {
      key: 'Due',
      value: <DueDate {...action} />,
      ...(action.dueOn === null
        ? change('edit', 'Set a due date', '')
        : change('redate', 'Re-date', 'the action')),
    },
  ]
}

const Report = ({ action, delivered, may }: ActionPageProps) =>
  may.report && delivered === undefined ? (
    <div class="govuk-button-group los-screen-only">
      <a class="govuk-button" href={`/plan/actions/${action.id}/progress`}>
        Add an update
      </a>
      <a class="govuk-link" href={`/plan/actions/${action.id}/delivered`}>
        Record it as delivered
      </a>
    </div>
  ) : null

const Change = ({ action, may }: ActionPageProps) =>
  may.change ? (
    <p class="govuk-body los-screen-only">
      <a class="govuk-link" href={`/plan/actions/${action.id}/edit`}>
        Change the wording, lead, contributors or start
      </a>
      {' · '}
      <a class="govuk-link" href={`/plan/actions/${action.id}/override/delivery`}>
        Override delivery
      </a>
      {' · '}
      <a class="govuk-link" href={`/plan/actions/${action.id}/take-out`}>
        Take it out of the plan
      </a>
    </p>
  ) : null

const ActionImpact = ({ action, may }: ActionPageProps) => (
  <Station
    id="impact"
    title="Impact"
    {...(may.change
      ? { edit: { href: `/plan/actions/${action.id}/override/impact`, text: 'Override impact' } }
      : {})}
  >
    <ImpactWithWhy impact={action.impact} />
    <OverrideShown
      override={action.overrides.impact}
      computed={action.impact.impact}
      mayChange={may.change}
    />
  </Station>
)

const ActionEvidence = ({ action, day, may }: ActionPageProps) => (
  <Station
    id="evidence"
    title={`Evidence (${action.evidence.length})`}
    {...(may.report
      ? { edit: { href: `/plan/actions/${action.id}/evidence/new`, text: 'Add evidence' } }
      : {})}
  >
    <NotYetCollected action={action} day={day} />
    {action.evidence.length === 0 ? (
      <p class="govuk-body">No evidence is here yet.</p>
    ) : (
      <EvidenceTable
        evidence={action.evidence}
        day={day}
        caption={`Evidence of action ${action.reference}`}
        mayReport={may.report}
      />
    )}
  </Station>
)

const ActionMeasures = ({ action, may }: ActionPageProps) => (
  <Station
    id="measures"
    title={`Measures (${action.measures.length})`}
    {...(may.change
      ? { edit: { href: `/plan/actions/${action.id}/measures/new`, text: 'Add a measure' } }
      : {})}
  >
    {action.measures.length === 0 ? (
      <p class="govuk-body">No measure says yet how anybody would know that this action made a difference.</p>
    ) : (
      <MeasuresTable
        measures={action.measures}
        caption={`Measures of action ${action.reference}`}
        may={may.measures}
      />
    )}
  </Station>
)

/** Whether it made a difference, by what shows, and whether it lasts. */
const ActionProof = (props: ActionPageProps) => (
  <>
    <Relapses action={props.action} mayChange={props.may.change} />
    <ActionImpact {...props} />
    <ActionMeasures {...props} />
    <ActionEvidence {...props} />
    <ChecksBack action={props.action} mayChange={props.may.change} />
  </>
)

const ActionRisks = ({ whole, plan, action, may }: ActionPageProps) => (
  <RisksHere
    whole={whole}
    risks={risksOfAction(whole.risks, action.id)}
    caption={`Open risks of action ${action.reference}`}
    newHref={may.change ? `${planHref('/plan/risks/new', plan)}&action=${action.id}` : undefined}
  />
)

const ActionWaits = ({ whole, action, waitedForBy, may }: ActionPageProps) => (
  <WaitsFor action={action} waitedForBy={waitedForBy} events={awaitedBy(whole.events, action.id)} may={may} />
)

/** How it goes, what its feeders say, and what a manager says. */
const Course = ({ action, may }: ActionPageProps) => (
  <>
    <DeliveryWithWhy delivery={action.delivery} />
    <FeedingFlags action={action} />
    <OverrideShown
      override={action.overrides.delivery}
      computed={action.delivery.status}
      mayChange={may.change}
    />
  </>
)

/** Everything about one action: how it goes and why, what it promises, and all that has happened to it. */
export const ActionPage = (props: ActionPageProps) => {
  const { plan, area, action, may } = props
  return (
    <UnderPlan
      plan={plan}
      title={action.text}
      caption={`Action ${action.reference}`}
      breadcrumbs={[
        { text: plan.title, href: `/plan?plan=${plan.id}` },
        { text: area.title, href: `/plan/areas/${area.servesId ?? area.id}` },
        { text: `Action ${action.reference}` },
      ]}
    >
      <Course {...props} />
      <SummaryList rows={rows(props)} />
      <Report {...props} />
      <Change {...props} />
      <AskedDates asked={askedOf(action)} mayApprove={may.approve} />
      <AskedChanges changes={props.changes} actions={[action]} mayApprove={may.approve} />
      {props.serving && <ServingStation serving={props.serving} may={may.measures} />}
      <FedByStation action={action} whole={props.whole} />
      <ActionProof {...props} />
      <Delivered {...props} />
      <Milestones action={action} day={props.day} may={may} />
      <ActionRisks {...props} />
      <ActionWaits {...props} />
      <AskedAboveHere above={props.above} about={aboutAction(action)} />
      <Station id="history" title="Everything that happened">
        <ChangesMade changes={props.changes} />
        <ActionTimeline {...props} />
      </Station>
      <p class="govuk-body-s">
        As at <Day day={props.day} />. Original dates are kept for ever; entries are never rewritten.
      </p>
    </UnderPlan>
  )
}
