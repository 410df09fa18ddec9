import type { Permission } from '../../access/index.ts'
import type { Told } from '../../children/index.ts'
import { ToldUpTo } from '../../children/index.ts'
import { DataTable, EmptyState, Page, useFrame } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { audiences } from '../model/audience.ts'
import { figureOf } from '../model/figure.ts'
import type { MeasureLine } from '../model/shown.ts'

export interface MeasuresPageProps {
  readonly lines: readonly MeasureLine[]
  /** Whether the viewer holds a permission on some records: what leads nowhere is not shown. */
  readonly may: (permission: Permission) => boolean
  /** Of which day the extracts are by which all is counted. */
  readonly told: Told
}

const FigureCell = ({ line: { measure, answer, rowsRemoved } }: { readonly line: MeasureLine }) => {
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

const ways: readonly { readonly href: string; readonly text: string; readonly needs: Permission }[] = [
  { href: '/measures/consistency', text: 'Same situation, different response', needs: 'read consistency' },
  { href: '/measures/durations', text: 'How long it takes', needs: 'read measures' },
  { href: '/measures/journeys', text: 'Where children stand, month by month', needs: 'read measures' },
  { href: '/measures/caseloads', text: 'What each worker holds', needs: 'read caseloads' },
  { href: '/measures/benchmarks', text: 'Published figures of other authorities', needs: 'read benchmarks' },
]

const WaysOn = ({ may }: Pick<MeasuresPageProps, 'may'>) => (
  <ul class="govuk-list">
    {ways
      .filter(({ needs }) => may(needs))
      .map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
  </ul>
)

/** Every measure with its value on the day looked at: the same numbers for whoever reads them. */
export const MeasuresPage = ({ lines, may, told }: MeasuresPageProps) => {
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
      <ToldUpTo told={told} shown="numbers" />
      <WaysOn may={may} />
      <p class="govuk-body los-screen-only">
        Scorecards:{' '}
        {audiences.map((audience, at) => (
          <>
            {at > 0 && ' · '}
            <a class="govuk-link" href={`/measures/scorecard/${audience}`}>
              {audience === 'team' ? 'a team' : `the ${audience}`}
            </a>
          </>
        ))}
      </p>
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
