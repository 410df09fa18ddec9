import { DataTable, Day, EmptyState, SummaryList, Timeline, type SummaryRow } from '../../design/index.ts'
import { ControlChartFigure } from '../../indicators/index.ts'
import type { ChangeRequest } from '../model/change.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { EnteredValue, PlanMeasure } from '../model/measure.ts'
import type { PlanAction, PlanArea, PlanHead } from '../model/plan.ts'
import { changeEntry } from './action-timeline.tsx'
import { AskedChanges, ChangesMade } from './asked-changes.tsx'
import { PostName } from './dates.tsx'
import { Aims, ChildrenBehind, isShown, MeasureValue, StandingTag, type MeasureMay } from './measures.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { Station } from './station.tsx'

export interface MeasurePageProps {
  readonly plan: PlanHead
  readonly area: PlanArea
  /** Undefined: it speaks for the area as a whole. */
  readonly action: PlanAction | undefined
  readonly measure: PlanMeasure
  readonly history: readonly HistoryEntry[]
  readonly changes: readonly ChangeRequest[]
  readonly may: MeasureMay & { readonly change: boolean; readonly approve: boolean; readonly enter: boolean }
}

const sourceRows = (kept: PlanMeasure['kept'], may: MeasureMay): readonly SummaryRow[] =>
  kept.by === 'hand'
    ? [
        { key: 'Source', value: kept.source },
        { key: 'Collected by', value: <PostName post={kept.collector} nobody="Nobody yet" /> },
      ]
    : [
        {
          key: 'Source',
          value: may.figures ? (
            <a class="govuk-link" href={`/measures/${kept.library}`}>
              The measure, with its definition
            </a>
          ) : (
            'The council’s extracts'
          ),
        },
      ]

function rows({ area, action, measure, may }: MeasurePageProps): readonly SummaryRow[] {
  const { kept } = measure
  return [
    {
      key: action ? 'Action' : 'Area',
      value: (
        <a class="govuk-link" href={action ? `/plan/actions/${action.id}` : `/plan/areas/${area.id}`}>
          {action ? `${action.reference} ${action.text}` : `${area.position} ${area.title}`}
        </a>
      ),
    },
    {
      key: 'Value',
      value: isShown(measure, may) ? (
        <>
          <MeasureValue measure={measure} /> <StandingTag standing={measure.standing} />
        </>
      ) : (
        'Shown to those who run the service. What boards and elected members see is released to them.'
      ),
    },
    { key: 'Aim', value: <Aims measure={measure} /> },
    ...sourceRows(kept, may),
    { key: 'Children', value: <ChildrenBehind measure={measure} may={may} /> },
  ]
}

const Values = ({ measure, may }: MeasurePageProps) =>
  measure.values.length === 0 ? (
    <EmptyState title="Not yet collected">Nobody has entered a value yet.</EmptyState>
  ) : (
    <DataTable<EnteredValue>
      caption="Values as they were entered"
      rows={measure.values.toReversed()}
      columns={[
        { head: 'Day', cell: ({ onDay }) => <Day day={onDay} /> },
        { head: 'Value', format: 'numeric', cell: ({ value }) => String(value) },
        {
          head: 'Entered',
          cell: ({ enteredOn, writtenBy }) => (
            <>
              <Day day={enteredOn} />, {writtenBy}
            </>
          ),
        },
        { head: 'Note', cell: ({ note }) => note },
        may.enter && {
          head: 'Change',
          class: 'los-screen-only',
          cell: ({ id, onDay }) => (
            <a class="govuk-link" href={`/plan/measures/${measure.id}/values/${id}/correct`}>
              Correct<span class="govuk-visually-hidden"> the value of {onDay}</span>
            </a>
          ),
        },
      ]}
    />
  )

const Change = ({ measure, may }: MeasurePageProps) =>
  may.change ? (
    <p class="govuk-body los-screen-only">
      <a class="govuk-link" href={`/plan/measures/${measure.id}/edit`}>
        Change what it is to reach
      </a>
      {' · '}
      <a class="govuk-link" href={`/plan/measures/${measure.id}/take-off`}>
        Take it off
      </a>
    </p>
  ) : null

/** One measure of the plan: what it is to move, how it stands, and where its values come from. */
export const PlanMeasurePage = (props: MeasurePageProps) => {
  const { plan, area, action, measure, may } = props
  return (
    <UnderPlan
      plan={plan}
      title={measure.title}
      caption={action ? `Measure of action ${action.reference}` : `Measure of area ${area.position}`}
      breadcrumbs={[
        { text: plan.title, href: `/plan?plan=${plan.id}` },
        { text: area.title, href: `/plan/areas/${area.id}` },
        ...(action ? [{ text: `Action ${action.reference}`, href: `/plan/actions/${action.id}` }] : []),
        { text: measure.title },
      ]}
    >
      <SummaryList rows={rows(props)} />
      <Change {...props} />
      {measure.chart && isShown(measure, may) && (
        <ControlChartFigure chart={measure.chart} title={measure.title} />
      )}
      {measure.kept.by === 'hand' && (
        <Station
          id="values"
          title="Values"
          {...(may.enter
            ? { edit: { href: `/plan/measures/${measure.id}/values/new`, text: 'Enter a value' } }
            : {})}
        >
          <Values {...props} />
        </Station>
      )}
      <AskedChanges changes={props.changes} actions={action ? [action] : []} mayApprove={may.approve} />
      <Station id="history" title="Everything that changed">
        <ChangesMade changes={props.changes} />
        <Timeline label={`What changed on ${measure.title}`} entries={props.history.map(changeEntry)} />
      </Station>
    </UnderPlan>
  )
}
