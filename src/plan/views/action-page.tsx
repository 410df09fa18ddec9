import { Day, SummaryList, type SummaryRow } from '../../design/index.ts'
import { askedOf } from '../model/words.ts'
import type { ActionPageProps } from './action-props.ts'
import { ActionTimeline } from './action-timeline.tsx'
import { AskedDates } from './asked-dates.tsx'
import { DeliveryWithWhy } from './delivery-tag.tsx'
import { DayOrNotKnown, DueDate, PostName } from './dates.tsx'
import { Delivered } from './delivered.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { Milestones } from './milestones.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { Station } from './station.tsx'
import { WaitsFor } from './waits-for.tsx'

const contributors = ({ action }: ActionPageProps) =>
  action.contributors.length === 0 ? 'None' : action.contributors.map(({ name }) => name).join('; ')

function rows(props: ActionPageProps): readonly SummaryRow[] {
  const { action, area, may } = props
  const change = (path: string, text: string, hidden: string) =>
    may.change
      ? { actions: { items: [{ href: `/plan/actions/${action.id}/${path}`, text, hiddenText: hidden }] } }
      : {}
  return [
    {
      key: 'Area',
      value: (
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          {area.position} {area.title}
        </a>
      ),
    },
    {
      key: 'Lead',
      value: <PostName post={action.lead} nobody="Nobody yet" />,
      ...change('edit', 'Change', 'the lead'),
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

const Report = ({ action, may }: ActionPageProps) =>
  may.report && action.deliveredOn === null ? (
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
      <a class="govuk-link" href={`/plan/actions/${action.id}/take-out`}>
        Take it out of the plan
      </a>
    </p>
  ) : null

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
        { text: area.title, href: `/plan/areas/${area.id}` },
        { text: `Action ${action.reference}` },
      ]}
    >
      <DeliveryWithWhy delivery={action.delivery} />
      <SummaryList rows={rows(props)} />
      <Report {...props} />
      <Change {...props} />
      <AskedDates asked={askedOf(action)} mayApprove={may.approve} />
      <ActionMeasures {...props} />
      <Delivered {...props} />
      <Milestones action={action} day={props.day} may={may} />
      <WaitsFor action={action} waitedForBy={props.waitedForBy} may={may} />
      <Station id="history" title="Everything that happened">
        <ActionTimeline {...props} />
      </Station>
      <p class="govuk-body-s">
        As at <Day day={props.day} />. Original dates are kept for ever; entries are never rewritten.
      </p>
    </UnderPlan>
  )
}
