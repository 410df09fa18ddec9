import { Day, Numbered, type Column } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { MeasureMay } from '../../../plan/index.ts'
import { DeliveryTag, ImpactInTable, isShown, SmallChart } from '../../../plan/index.ts'
import type { AreaOnCourse } from '../course.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const exceptionsIn = ({ late, atRisk, gaps, relapses }: AreaOnCourse): string =>
  [
    relapses > 0 && count(relapses, 'relapse', 'relapses'),
    late > 0 && `${late} late`,
    atRisk > 0 && `${atRisk} at risk`,
    gaps > 0 && count(gaps, 'gap', 'gaps'),
  ]
    .filter((part) => part !== false)
    .join(', ') || 'None'

/** The area's key measure: figures for those who run the service, the standing in words for everybody who may see it. */
const KeyMeasure = ({ row, may }: { readonly row: AreaOnCourse; readonly may: MeasureMay }) => {
  const { area, keyMeasure } = row
  if (!keyMeasure)
    return (
      <a class="govuk-link" href={`/plan/areas/${area.id}#measures`}>
        No measure yet<span class="govuk-visually-hidden">: {area.title}</span>
      </a>
    )
  return (
    <>
      <a class="govuk-link" href={`/plan/measures/${keyMeasure.id}`}>
        {keyMeasure.title}
      </a>
      {isShown(keyMeasure, may) && (
        <>
          <span class="los-score__line">
            <strong>{keyMeasure.words}</strong>, {keyMeasure.standing}
          </span>
          <SmallChart measure={keyMeasure} />
        </>
      )}
    </>
  )
}

const LastEvidence = ({ area, lastEvidence }: AreaOnCourse) => (
  <a class="govuk-link" href={`/plan/areas/${area.id}#evidence`}>
    {lastEvidence ? (
      <>
        <Day day={lastEvidence.evidenceOn} />: {lastEvidence.kind}, {lastEvidence.direction}
      </>
    ) : (
      'Not yet collected'
    )}
    <span class="govuk-visually-hidden">, evidence of {area.title}</span>
  </a>
)

const standing: readonly Column<AreaOnCourse>[] = [
  {
    head: 'Area',
    cell: ({ area }) => (
      <Numbered number={area.position}>
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          {area.title}
        </a>
      </Numbered>
    ),
  },
  {
    head: 'Delivery',
    cell: ({ area }) => (
      <a href={`/plan/areas/${area.id}#actions`}>
        <DeliveryTag status={area.delivery.status} />
        <span class="govuk-visually-hidden">: actions of {area.title}</span>
      </a>
    ),
  },
  {
    head: 'Impact',
    cell: ({ area }) => (
      <a href={`/plan/areas/${area.id}#impact`}>
        <ImpactInTable impact={area.impact} override={area.overrides.impact} />
        <span class="govuk-visually-hidden">: impact of {area.title}</span>
      </a>
    ),
  },
]

export const areaColumns = (day: IsoDate, may: MeasureMay): readonly Column<AreaOnCourse>[] => [
  ...standing,
  {
    head: 'Key measure, twelve months',
    class: 'los-column--reasons',
    cell: (row) => <KeyMeasure row={row} may={may} />,
  },
  { head: 'Last evidence', cell: (row) => <LastEvidence {...row} /> },
  {
    head: 'Next milestone',
    cell: ({ area, next }) => (
      <a class="govuk-link" href={`/plan/areas/${area.id}#actions`}>
        {next ? <MilestoneDay dueOn={next.dueOn} day={day} /> : 'None set'}
        <span class="govuk-visually-hidden">, {area.title}</span>
      </a>
    ),
  },
  {
    head: 'Exceptions',
    cell: (row) => (
      <a class="govuk-link" href={`/plan/areas/${row.area.id}#actions`}>
        {exceptionsIn(row)}
        <span class="govuk-visually-hidden"> in {row.area.title}</span>
      </a>
    ),
  },
]

const MilestoneDay = ({ dueOn, day }: { readonly dueOn: IsoDate; readonly day: IsoDate }) => (
  <>
    <Day day={dueOn} />
    {dueOn < day && <span class="los-late"> late</span>}
  </>
)
