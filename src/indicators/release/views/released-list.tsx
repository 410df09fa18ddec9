import type { Column } from '../../../design/index.ts'
import { DataTable, EmptyState, Page } from '../../../design/index.ts'
import { longDate, readIsoDate } from '../../../kernel/index.ts'
import type { Listed } from '../model/listed.ts'

const day = (text: string): string => {
  const read = readIsoDate(text)
  return read ? longDate(read) : text
}

const ToRelease = () => (
  <p class="govuk-body">
    Release figures:{' '}
    <a class="govuk-link" href="/released/new/public">
      to the public
    </a>
    {' · '}
    <a class="govuk-link" href="/released/new/board">
      to a board
    </a>
  </p>
)

const columns: readonly Column<Listed>[] = [
  {
    head: 'What',
    cell: ({ level, releaseId, title }) => (
      <a class="govuk-link" href={`/released/${level}/${releaseId}`}>
        {title}
      </a>
    ),
  },
  {
    head: 'For',
    cell: ({ level }) => (level === 'board' ? 'Named members, closed meeting' : 'The public'),
  },
  { head: 'Meeting, or where', cell: ({ audience }) => audience },
  { head: 'Released', cell: ({ releasedOn }) => day(releasedOn) },
]

export interface ReleasedListProps {
  readonly listed: readonly Listed[]
  readonly mayRelease: boolean
}

/** What the reader may open of what was released: public figures, and boards' scorecards given to the reader. */
export const ReleasedList = ({ listed, mayRelease }: ReleasedListProps) => (
  <Page
    title="Released figures"
    lede="Figures that are public, and scorecards that were given to you as a named member of a board."
  >
    {mayRelease && <ToRelease />}
    <DataTable
      caption="Released figures, latest first"
      captionHidden
      columns={columns}
      rows={listed}
      empty={
        <EmptyState title="Nothing was released to you">
          Public figures stand here once somebody has released them, and a board’s scorecard once you are
          named for it.
        </EmptyState>
      }
    />
  </Page>
)
