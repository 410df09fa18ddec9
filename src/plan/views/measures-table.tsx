import { DataTable, type Column } from '../../design/index.ts'
import type { PlanAction } from '../model/plan.ts'
import type { PlanMeasure } from '../model/measure.ts'
import { notShown } from '../model/measure-may.ts'
import type { MeasureMay } from './measures.tsx'
import { Aims, ChildrenBehind, isShown, MeasureValue, SmallChart, StandingTag } from './measures.tsx'

export interface MeasuresTableProps {
  readonly measures: readonly PlanMeasure[]
  /** To say which action a measure is for; left out on an action's own page. */
  readonly actions?: readonly Pick<PlanAction, 'id' | 'reference'>[] | undefined
  readonly caption: string
  readonly may: MeasureMay
}

const For = ({
  measure,
  actions,
}: {
  readonly measure: PlanMeasure
  readonly actions: MeasuresTableProps['actions']
}) => {
  const action = actions?.find(({ id }) => id === measure.actionId)
  if (actions === undefined) return null
  return (
    <span class="los-action__about">
      {action ? `For action ${action.reference}` : 'For the area as a whole'}
      {measure.isKey ? ' · the area’s key measure' : ''}
    </span>
  )
}

const columnsFor = (
  actions: MeasuresTableProps['actions'],
  may: MeasureMay,
): readonly Column<PlanMeasure>[] => [
  {
    head: 'Measure',
    class: 'los-column--words',
    cell: (measure) => (
      <>
        <a class="govuk-link" href={`/plan/measures/${measure.id}`}>
          {measure.title}
        </a>
        <For measure={measure} actions={actions} />
      </>
    ),
  },
  {
    head: 'Value',
    cell: (measure) => (isShown(measure, may) ? <MeasureValue measure={measure} /> : notShown),
  },
  {
    head: 'Against its target',
    class: 'los-column--reasons',
    cell: (measure) => (
      <>
        {isShown(measure, may) && <StandingTag standing={measure.standing} />}
        <span class="los-action__about">
          <Aims measure={measure} />
        </span>
      </>
    ),
  },
  {
    head: 'Twelve months',
    cell: (measure) => (isShown(measure, may) ? <SmallChart measure={measure} /> : ''),
  },
  { head: 'Children', cell: (measure) => <ChildrenBehind measure={measure} may={may} /> },
]

/** Measures with their value, aim, last twelve months, and the way to the children behind them. */
export const MeasuresTable = ({ measures, actions, caption, may }: MeasuresTableProps) => (
  <DataTable caption={caption} captionHidden rows={measures} columns={columnsFor(actions, may)} />
)
