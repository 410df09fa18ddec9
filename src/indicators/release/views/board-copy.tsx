import { DataTable, InsetText, Page, ShapeTag, SignalSparkline } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { standingLooks } from '../../views/standing.tsx'
import type { BoardPage, BoardRow } from '../model/page.ts'

const Value = ({ row }: { readonly row: BoardRow }) => (
  <>
    <strong class="los-score__figure">{row.figure}</strong>
    <span class="los-quiet los-score__line">{row.note}</span>
    {row.small !== '' && <span class="los-score__line los-score__small">Small number: {row.small}</span>}
  </>
)

const Against = ({ row: { standing, against } }: { readonly row: BoardRow }) => {
  const [shape, tone] = standing ? standingLooks[standing] : (['dashes', 'quiet'] as const)
  return (
    <>
      <ShapeTag shape={shape} tone={tone}>
        {standing ?? 'no target'}
      </ShapeTag>
      <span class="los-score__line">{against}</span>
    </>
  )
}

const Months = ({ row: { title, months, direction, better } }: { readonly row: BoardRow }) => (
  <>
    {months.length > 0 && (
      <SignalSparkline
        months={months.map((value) => ({ value: value ?? undefined, saying: 'usual' }))}
        label={`${title}, last twelve months: ${direction}`}
      />
    )}
    <span class="los-score__line">{direction.charAt(0).toUpperCase() + direction.slice(1)}</span>
    <span class="los-quiet los-score__line">{better}</span>
  </>
)

const columns = (page: BoardPage) => [
  {
    head: 'Measure',
    class: 'los-score__measure',
    cell: ({ title }: BoardRow) => title,
  },
  { head: 'Value', class: 'los-score__value', cell: (row: BoardRow) => <Value row={row} /> },
  {
    head: 'Against the target',
    class: 'los-score__against',
    cell: (row: BoardRow) => <Against row={row} />,
  },
  { head: 'Twelve months', class: 'los-score__months', cell: (row: BoardRow) => <Months row={row} /> },
  page.rows.some(({ others }) => others.length > 0) && {
    head: 'Neighbours and England',
    class: 'los-score__others',
    cell: ({ others }: BoardRow) => (
      <>
        {others.map((words) => (
          <span class="los-score__line">{words}</span>
        ))}
      </>
    ),
  },
]

const Said = ({ rows }: Pick<BoardPage, 'rows'>) => (
  <>
    {rows.map(
      ({ title, said }) =>
        said && (
          <section class="los-said">
            <div class="los-said__top">
              <h3 class="govuk-heading-s los-said__title">{title}</h3>
              <p class="los-quiet los-said__by">
                {said.post}, {longDate(said.on)}
              </p>
            </div>
            <div class="los-said__boxes">
              {[
                ['What the data say', said.dataSay],
                ['What we worry about', said.worries === '' ? 'Nothing recorded.' : said.worries],
                ['What happens next', said.happensNext],
              ].map(([head, words]) => (
                <div class="los-said__box">
                  <h4 class="los-said__head">{head}</h4>
                  <p class="los-said__words">{words}</p>
                </div>
              ))}
            </div>
          </section>
        ),
    )}
  </>
)

/** The body of a board's page: counts of groups with what stands beside them. No list hangs from it. */
export const BoardFigures = ({ page }: { readonly page: BoardPage }) => (
  <div class="los-score__page">
    <InsetText>
      <strong>Closed meeting: for its named members alone.</strong> {page.note} Members:{' '}
      {page.members.join(', ')}.
    </InsetText>
    <DataTable caption="Key measures" dense columns={columns(page)} rows={page.rows} />
    {page.rows.some(({ said }) => said !== null) && (
      <section>
        <h2 class="govuk-heading-m">What is said of them</h2>
        <Said rows={page.rows} />
      </section>
    )}
    {page.fitness.length > 0 && (
      <section>
        <h2 class="govuk-heading-s">How fit the numbers are to be read</h2>
        <ul class="govuk-list los-score__note">
          {page.fitness.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </section>
    )}
  </div>
)

/** The copy of a named member, as it was given. */
export const BoardCopyPage = ({ page }: { readonly page: BoardPage }) => (
  <Page
    title={page.title}
    lede={`${page.audience}. As at ${longDate(page.asAt)}; given on ${longDate(page.releasedOn)} by ${page.by}.`}
    back={{ href: '/released', text: 'Released figures' }}
    wide
    print="landscape"
  >
    <BoardFigures page={page} />
  </Page>
)
