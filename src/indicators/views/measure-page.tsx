import { ToldUpTo } from '../../children/index.ts'
import type { Slot } from '../../design/index.ts'
import { DataTable, Details, InsetText, KeyFacts, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { figureOf } from '../model/figure.ts'
import { leftOutInWords } from '../model/left-out.ts'
import type { MeasureShown } from '../model/shown.ts'
import { ControlChartFigure } from '../control-chart/index.ts'
import { DifferingChildren } from './differing-children.tsx'
import { Baselines, Targets } from './laid-beside.tsx'
import { MeasureListSection } from './measure-list.tsx'

const betters = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither higher nor lower is better',
}

const Parts = ({ shown: { measure, answer } }: { readonly shown: MeasureShown }) => {
  if (!answer.known || measure.value !== 'breakdown' || 'denominator' in answer.value) return null
  const { value } = answer.value
  if (typeof value !== 'object' || value === null) return null
  return (
    <DataTable
      caption="By kind"
      dense
      columns={[
        { head: 'Kind', cell: ([kind]) => kind },
        { head: 'How many', format: 'numeric', cell: ([, count]) => String(count) },
      ]}
      rows={Object.entries(value)}
    />
  )
}

const Teams = ({ shown: { measure, byTeam, byWorker } }: { readonly shown: MeasureShown }) => (
  <>
    <DataTable
      caption="By team"
      dense
      columns={[
        { head: 'Team', cell: ({ team }) => team },
        { head: 'Value', cell: ({ answer }) => figureOf(measure, answer).figure },
        { head: 'Made of', cell: ({ answer }) => figureOf(measure, answer).note },
      ]}
      rows={byTeam}
      empty={<p class="govuk-body">No row, so no team.</p>}
    />
    {byWorker && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={`/measures/${measure.id}/workers`}>
          By worker, for the teams that you manage
        </a>
      </p>
    )}
  </>
)

const chartSource = ({ measure }: MeasureShown): string => {
  const { months } = measure
  if (!months) return 'What there was on the last day of each month, and on the day looked at.'
  return 'happens' in months
    ? 'Each month by what happened in it, as extracts had told it a month later.'
    : `Each figure looks back over ${months.looksBack} months.`
}

const Chart = ({ shown }: { readonly shown: MeasureShown }) =>
  shown.chart === undefined || shown.chart.points.length === 0 ? null : (
    <section id="chart">
      <h2 class="govuk-heading-m">Month by month</h2>
      <ControlChartFigure chart={shown.chart} title={shown.measure.title} source={chartSource(shown)} />
    </section>
  )

const Trend = ({ shown: { measure, trend } }: { readonly shown: MeasureShown }) => (
  <DataTable
    caption="The value as it stood, as known now"
    dense
    columns={[
      { head: 'As at', cell: ({ asAt }) => longDate(asAt) },
      { head: 'Value', cell: ({ answer }) => figureOf(measure, answer).figure },
      {
        head: 'Made of',
        cell: ({ answer, rowsRemoved }) =>
          `${figureOf(measure, answer).note}${rowsRemoved ? ' · rows removed under retention' : ''}`,
      },
    ]}
    rows={trend}
  />
)

const Restated = ({ shown: { measure, restated, asAt } }: { readonly shown: MeasureShown }) =>
  restated.length === 0 ? null : (
    <DataTable
      caption={`What was told of ${longDate(asAt)} before`}
      dense
      columns={[
        { head: 'Known on', cell: ({ knownOn }) => longDate(knownOn) },
        {
          head: 'Value then',
          cell: ({ answer }) => {
            const { figure, note } = figureOf(measure, answer)
            return `${figure} (${note})`
          },
        },
        { head: 'Why it is another now', cell: ({ why }) => why },
      ]}
      rows={restated}
    />
  )

const Definition = ({ shown: { measure, beside } }: { readonly shown: MeasureShown }) => (
  <section>
    <h2 class="govuk-heading-m">How it is counted</h2>
    <p class="govuk-body">{measure.definition}</p>
    <p class="govuk-body">
      {betters[measure.better]}. {measure.basis}.
    </p>
    {beside && (
      <InsetText>
        By another definition:{' '}
        <a class="govuk-link" href={`/measures/${beside.measure.id}`}>
          {beside.measure.title}
        </a>{' '}
        {figureOf(beside.measure, beside.answer).figure} ({figureOf(beside.measure, beside.answer).note})
      </InsetText>
    )}
    <Details summary="Worked examples">
      <ul class="govuk-list govuk-list--bullet">
        {measure.examples.map(({ because, gives }) => (
          <li>
            {because}: {figureOf(measure, { known: true, value: gives }).figure} (
            {figureOf(measure, { known: true, value: gives }).note})
          </li>
        ))}
      </ul>
    </Details>
  </section>
)

const NotKnown = ({ shown: { answer, leftOut } }: { readonly shown: MeasureShown }) => {
  const words = leftOutInWords(leftOut)
  return answer.known && words !== undefined ? <InsetText>{words}.</InsetText> : null
}

/** One measure: its value, how it is counted, its splits, its past, and the list it is made of or why there is none. */
export const MeasurePage = ({
  shown,
  children,
}: {
  readonly shown: MeasureShown
  /** What stands beside it from elsewhere: published figures of other authorities. */
  readonly children?: Slot
}) => {
  const { measure, answer, asAt, rowsRemoved } = shown
  const { figure, note } = figureOf(measure, answer)
  return (
    <Page
      title={measure.question}
      caption={measure.group}
      back={{ href: '/measures', text: 'Measures' }}
      wide
      print="landscape"
    >
      <KeyFacts facts={[{ label: `${measure.title}, as at ${longDate(asAt)}`, figure, note }]} />
      <ToldUpTo told={shown.told} shown="numbers" />
      <NotKnown shown={shown} />
      {rowsRemoved && (
        <InsetText>
          Rows that spoke for this day have been removed under retention. The value is the one that was stored
          while they were held; rows may be missing from its list.
        </InsetText>
      )}
      <Chart shown={shown} />
      <Targets shown={shown} />
      <Baselines shown={shown} />
      <Parts shown={shown} />
      <Definition shown={shown} />
      <Teams shown={shown} />
      <Trend shown={shown} />
      <Restated shown={shown} />
      {children}
      <DifferingChildren shown={shown} />
      <MeasureListSection shown={shown} />
    </Page>
  )
}
