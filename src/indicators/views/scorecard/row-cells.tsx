import { longDate } from '../../../kernel/index.ts'
import { ControlChartSparkline, signalInWords } from '../../control-chart/index.ts'
import { figureOf } from '../../model/figure.ts'
import type { Scorecard, ScorecardRow } from '../../model/scorecard.ts'
import { aimWords, distanceWords, smallWords, toleranceWords } from '../../model/standing-words.ts'
import { StandingTag } from '../standing.tsx'

interface RowProps {
  readonly row: ScorecardRow
}

/** The number, what it is made of, and how to read it where it is small. */
export const Value = ({ row: { measure, answer, standing, rowsRemoved } }: RowProps) => {
  const { figure, note } = figureOf(measure, answer)
  const small = smallWords(answer, standing)
  return (
    <>
      <strong class="los-score__figure">{figure}</strong>
      <span class="los-quiet los-score__line">{note}</span>
      {small !== undefined && <span class="los-score__line los-score__small">Small number: {small}</span>}
      {rowsRemoved && <span class="los-score__line">Rows removed under retention</span>}
    </>
  )
}

export const Against = ({ row: { measure, standing, target } }: RowProps) => {
  if (measure.better === 'neither') return <span class="los-quiet">Neither way is better: no target</span>
  return (
    <>
      <StandingTag standing={standing} />
      {target && standing && <span class="los-score__line">{distanceWords(measure, standing, target)}</span>}
      {target && (
        <span class="los-quiet los-score__line">
          {standing ? '' : `Target ${aimWords(measure, target.target)}, `}
          {toleranceWords(measure, target)}; {target.post}, {longDate(target.from)}
        </span>
      )}
    </>
  )
}

const betters = { higher: 'Higher is better', lower: 'Lower is better', neither: '' } as const

export const Months = ({ row: { measure, chart } }: RowProps) => {
  if (!chart || chart.points.length === 0) return <span class="los-quiet">No single number a month</span>
  const signal = signalInWords(chart)
  return (
    <>
      <ControlChartSparkline chart={chart} title={measure.title} />
      <span class="los-score__line">{signal.charAt(0).toUpperCase() + signal.slice(1)}</span>
      {betters[measure.better] !== '' && (
        <span class="los-quiet los-score__line">{betters[measure.better]}</span>
      )}
    </>
  )
}

/** Published figures with their year; how they differ, and what marks mean, stands in the notes. */
export const Elsewhere = ({ row: { measure, others }, note }: RowProps & { readonly note: number }) =>
  others === undefined ? (
    <span class="los-quiet">Nothing published</span>
  ) : (
    <>
      {others.figures.map(({ of, words, means, note: made }) => (
        <span class="los-score__line">
          {of} <strong>{words}</strong>
          {means !== undefined && <span class="govuk-visually-hidden"> ({means})</span>}{' '}
          {made !== undefined && <span class="los-quiet">{made}</span>}
        </span>
      ))}
      <span class="los-quiet los-score__line">
        {others.period};{' '}
        <a class="govuk-link" href={`#differs-${note}`}>
          note {note}
          <span class="govuk-visually-hidden"> on {measure.title}</span>
        </a>
      </span>
    </>
  )

/** The way from a number to its chart and its list, for those who may open them. */
export const Ways = ({ row: { measure }, card }: RowProps & { readonly card: Scorecard }) => (
  <span class="los-score__line los-screen-only">
    <a class="govuk-link" href={`/measures/${measure.id}#chart`}>
      Chart<span class="govuk-visually-hidden"> of {measure.title}</span>
    </a>
    {card.whyNoLists === undefined && (
      <>
        {' · '}
        <a class="govuk-link" href={`/measures/${measure.id}#list`}>
          List<span class="govuk-visually-hidden"> behind {measure.title}</span>
        </a>
      </>
    )}
    {card.mayWrite && (
      <>
        {' · '}
        <a
          class="govuk-link"
          href={`/measures/${measure.id}/commentary/${card.audience}${card.team ? `?team=${card.team.id}` : ''}`}
        >
          Write<span class="govuk-visually-hidden"> commentary on {measure.title}</span>
        </a>
      </>
    )}
  </span>
)
