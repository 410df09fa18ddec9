import { DataTable, EmptyState, Page, useFrame } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { figureOf } from '../model/figure.ts'
import type { MeasureLine } from '../model/shown.ts'

export interface MeasuresPageProps {
  readonly lines: readonly MeasureLine[]
}

export const FigureCell = ({ line: { measure, answer, rowsRemoved } }: { readonly line: MeasureLine }) => {
  const { figure, note } = figureOf(measure, answer)
  return (
    <>
      <strong>{figure}</strong> <span class="los-quiet">{note}</span>
      {rowsRemoved && <span class="los-quiet"> · rows removed under retention</span>}
    </>
  )
}

const Group = ({ group, lines }: { readonly group: string; readonly lines: readonly MeasureLine[] }) => (
  <section>
    <DataTable
      caption={group}
      dense
      columns={[
        {
          head: 'Question',
          cell: ({ measure }) => (
            <a class="govuk-link" href={`/measures/${measure.id}`}>
              {measure.question}
            </a>
          ),
        },
        { head: 'Value', cell: (line) => <FigureCell line={line} /> },
        { head: 'Better', cell: ({ measure }) => measure.better },
      ]}
      rows={lines}
    />
  </section>
)

const ways = [
  ['/measures/consistency', 'Same situation, different response'],
  ['/measures/durations', 'How long it takes'],
  ['/measures/journeys', 'Where children stand, month by month'],
  ['/measures/caseloads', 'What each worker holds (for their managers)'],
  ['/measures/benchmarks', 'Published figures of other authorities'],
] as const

const WaysOn = () => (
  <ul class="govuk-list">
    {ways.map(([href, words]) => (
      <li>
        <a class="govuk-link" href={href}>
          {words}
        </a>
      </li>
    ))}
  </ul>
)

/** Every measure with its value on the day looked at: the same numbers for whoever reads them. */
export const MeasuresPage = ({ lines }: MeasuresPageProps) => {
  const { asAt } = useFrame()
  const groups = [...Map.groupBy(lines, ({ measure }) => measure.group)]
  const none = lines.every(({ answer }) => !answer.known)
  return (
    <Page
      title="Measures"
      lede={`What the children’s record says as at ${longDate(asAt)}. Each number has the list that it is made of.`}
      wide
      print="landscape"
    >
      <WaysOn />
      {none ? (
        <EmptyState title="Nothing is known of this day">
          Measures come from the extracts that the council makes. None was held for this day.
        </EmptyState>
      ) : (
        groups.map(([group, own]) => <Group group={group} lines={own} />)
      )}
    </Page>
  )
}
