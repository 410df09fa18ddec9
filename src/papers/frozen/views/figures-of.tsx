import { Button, DataTable, Form, inBoxes } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { pageOfFact } from '../../views/pages-of-facts.ts'
import { factAreas } from '../../document/model.ts'
import type { Opens } from '../../model/opens.ts'
import type { FrozenFigure, Version } from '../model.ts'
import type { VersionShown } from '../routes/shown.ts'
import { shortHash } from '../words.ts'

/** What became of the rows behind a measure's figure since it was frozen; undefined of what is no measure. */
export type StillHolds = (
  figure: FrozenFigure,
) => 'holds' | 'restated' | 'rows removed' | 'not counted any more' | undefined

const holdWords = {
  holds: 'The same rows give it today',
  restated: 'The record has changed since: the rows as known then are kept',
  'rows removed': 'Its rows were removed under the retention rule; the figure stays',
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

/** Every figure as printed, with where it comes from and what is known of its rows since. */
export const FiguresOf = ({ shown: { version, figures, opens }, holds }: FiguresOfProps) => (
  <DataTable
    caption={`Its figures, and where each comes from, as the record had it on ${longDate(version.asAt)}`}
    rows={figures}
    dense
    empty={
      <>
        <h2 class="govuk-heading-m">Its figures, and where each comes from</h2>
        <p class="govuk-body">It tells no figure of the record.</p>
      </>
    }
    columns={[
      { head: 'As printed', cell: ({ words }) => words },
      { head: 'In', cell: ({ part }) => part },
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
