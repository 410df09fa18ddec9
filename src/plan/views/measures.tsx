import { Day, ShapeTag } from '../../design/index.ts'
import type { Shape, Tone } from '../../design/index.ts'
import { ControlChartSparkline, inUnit, signalInWords } from '../../indicators/index.ts'
import type { MeasureStanding, PlanMeasure } from '../model/measure.ts'
import type { MeasureMay } from '../model/measure-may.ts'

export { isShown, type MeasureMay } from '../model/measure-may.ts'

const looks: Readonly<Record<MeasureStanding, readonly [Shape, Tone]>> = {
  'on target': ['disc', 'good'],
  'within tolerance': ['half', 'watch'],
  'outside tolerance': ['triangle', 'bad'],
  'no target': ['ring', 'quiet'],
  'not known': ['diamond', 'quiet'],
}

export const StandingTag = ({ standing }: { readonly standing: MeasureStanding }) => {
  const [shape, tone] = looks[standing]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing}
    </ShapeTag>
  )
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** 'Target 85% by 31 March 2021, tolerance 5; from 62% on 1 April 2020'. */
export const Aims = ({
  measure: { target, byOn, tolerance, baseline, unit },
}: {
  readonly measure: PlanMeasure
}) => (
  <>
    {target === null ? 'No target set' : `Target ${inUnit(target, unit, 1)}`}
    {target !== null &&
      (byOn === null ? (
        ', nobody has said by when'
      ) : (
        <>
          {' '}
          by <Day day={byOn} />
        </>
      ))}
    {target !== null && `, tolerance ${tolerance}`}
    {baseline === null ? (
      '; no baseline set'
    ) : (
      <>
        ; from {inUnit(baseline.value, unit, 1)} on <Day day={baseline.on} />
      </>
    )}
  </>
)

/** The last twelve months, and in words what they say. */
export const SmallChart = ({ measure: { chart, title } }: { readonly measure: PlanMeasure }) =>
  chart === undefined || chart.points.length === 0 ? null : (
    <>
      <ControlChartSparkline chart={chart} title={title} />
      <span class="los-score__line los-quiet">{upperFirst(signalInWords(chart))}</span>
    </>
  )

export const MeasureValue = ({ measure }: { readonly measure: PlanMeasure }) => (
  <>
    <strong class="los-score__figure">{measure.words}</strong>
    {measure.valueOn !== null && (
      <span class="los-quiet los-score__line">
        <Day day={measure.valueOn} />
      </span>
    )}
  </>
)

/** The children behind the number, as far as this viewer goes. */
export const ChildrenBehind = ({
  measure: { kept, title },
  may,
}: {
  readonly measure: PlanMeasure
  readonly may: MeasureMay
}) => {
  if (kept.by === 'hand') return <>Kept by hand: no list stands behind it here</>
  if (!may.lists) return <>Your role does not open children’s records</>
  return (
    <a class="govuk-link" href={`/measures/${kept.library}#list`}>
      The children behind it<span class="govuk-visually-hidden">: {title}</span>
    </a>
  )
}
