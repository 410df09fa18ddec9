import { Button, DataTable, Form, inBoxes, SubNavigation } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { pageOfFact } from '../../views/pages-of-facts.ts'
import { factAreas } from '../../document/model.ts'
import type { Opens } from '../../model/opens.ts'
import type { FrozenFigure, Version } from '../model.ts'
import type { VersionShown } from '../routes/shown.ts'
import { shortHash } from '../words.ts'

/** What became of the rows behind a measure's figure since it was frozen; undefined of what is no measure. */
export type StillHolds = (figure: FrozenFigure) => keyof typeof holdWords | undefined

const holdWords = {
  holds: 'The same rows give it today',
  restated: 'The record has changed since: the rows as known then are kept',
  'rows removed': 'Its rows were removed under the retention rule; the figure stays',
  'rows put right':
    'A row of that day was put right since, and is not kept as it was known then; the figure stays',
  'counted otherwise': 'The measure has another definition today; the figure stays',
  'not counted any more': 'The measure is not in the library any more; the figure stays',
} as const

/** The page behind a figure, on whatever day the reader looks at. */
function hrefOf(figure: FrozenFigure, opens: Opens): string | undefined {
  const area = factAreas.find((one) => one === figure.area)
  return area && pageOfFact(opens)({ area, record: figure.record, field: figure.field })
}

const Source = ({ figure, opens }: { readonly figure: FrozenFigure; readonly opens: Opens }) => {
  const href = hrefOf(figure, opens)
  const words = figure.kind === 'picture' ? 'a picture of this paper' : `${figure.area}: ${figure.field}`
  return href === undefined ? (
    <>{words}</>
  ) : (
    <a class="govuk-link" href={href}>
      {words}
      <span class="govuk-visually-hidden"> behind {figure.words}</span>
    </a>
  )
}

export interface FiguresOfProps {
  readonly shown: Pick<VersionShown, 'version' | 'figures' | 'opens'>
  readonly holds: StillHolds
  /** Which of them: all, those of measures, those that are not as they were. */
  readonly show: string
  /** The address of the version’s page. */
  readonly here: string
}

/** Opens every page of the product on the day that the figures tell of, as far as was known when they were frozen. */
export const OnThatDay = ({ version, back }: { readonly version: Version; readonly back: string }) => (
  <Form action="/another-day" class="los-screen-only">
    <input type="hidden" name="back" value={back} />
    {Object.entries({ asAt: version.asAt, knownAt: version.frozenOn }).flatMap(([name, day]) =>
      Object.entries(inBoxes(day)).map(([box, value]) => (
        <input type="hidden" name={`${name}-${box}`} value={value} />
      )),
    )}
    <Button kind="secondary">Look at the record as it was known then</Button>
  </Form>
)

const changedSince = (figure: FrozenFigure, holds: StillHolds): boolean =>
  ![undefined, 'holds'].includes(holds(figure))

/** Which of the figures are shown, each with the end of its address. */
const choices = [
  { show: 'all', text: 'All', is: () => true },
  { show: 'measures', text: 'Of measures', is: ({ area }: FrozenFigure) => area === 'measures' },
  { show: 'changed', text: 'Not as they were', is: changedSince },
] as const

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const Table = ({
  part,
  rows,
  opens,
  holds,
}: Grouped & Pick<VersionShown, 'opens'> & { holds: StillHolds }) => (
  <DataTable
    caption={`${capital(part)}: ${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}`}
    rows={rows}
    dense
    columns={[
      { head: 'As printed', cell: ({ words }) => words },
      { head: 'From', cell: (figure) => <Source figure={figure} opens={opens} /> },
      {
        head: 'Rows and definition',
        cell: ({ fingerprint, definition }) =>
          fingerprint === null ? (
            ''
          ) : (
            <code>{[shortHash(fingerprint), ...(definition === null ? [] : [definition])].join(' · ')}</code>
          ),
      },
      {
        head: 'Since then',
        cell: (figure) => {
          const stands = holds(figure)
          return stands === undefined ? '' : holdWords[stands]
        },
      },
    ]}
  />
)

interface Grouped {
  readonly part: string
  readonly rows: readonly FrozenFigure[]
}

/** Every figure as printed, section by section, with where it comes from and what is known of its rows since. */
export const FiguresOf = ({ shown: { version, figures, opens }, holds, show, here }: FiguresOfProps) => {
  const chosen = choices.find((choice) => choice.show === show) ?? choices[0]
  const rows = figures.filter((figure) => chosen.is(figure, holds))
  return (
    <section aria-labelledby="figures">
      <h2 class="govuk-heading-m" id="figures">
        Its figures, and where each comes from
      </h2>
      {figures.length === 0 ? (
        <p class="govuk-body">It tells no figure of the record.</p>
      ) : (
        <>
          <p class="govuk-body">As the record had them on {longDate(version.asAt)}.</p>
          <SubNavigation
            label="Which figures"
            items={choices.map((choice) => ({
              text: `${choice.text} (${figures.filter((figure) => choice.is(figure, holds)).length})`,
              href: `${here}${choice.show === 'all' ? '' : `?show=${choice.show}`}#figures`,
              ...(choice === chosen && { current: true }),
            }))}
          />
          {rows.length === 0 && <p class="govuk-body">None of its figures is one of these.</p>}
          {[...Map.groupBy(rows, ({ part }) => part)].map(([part, of]) => (
            <Table part={part} rows={of} opens={opens} holds={holds} />
          ))}
        </>
      )}
    </section>
  )
}
