import { DataTable, EmptyState, Pagination, ScreenOnly } from '../../../design/index.ts'
import { pageWithin } from '../../../kernel/index.ts'
import type { Listed, Shown } from '../model/tracker.ts'
import { addressOf, isNotKnown, knownInCare, shownOf } from '../model/tracker.ts'
import type { TrackerProps } from './frame.tsx'
import { Exceptions, moreNotKnown, plural, TrackerFrame, WhatIsShown } from './frame.tsx'
import { columnsWith } from './tracker-columns.tsx'
import type { OnPaper } from './tracker-paper.tsx'
import { TrackerOnPaper } from './tracker-paper.tsx'

/** As many as are read before somebody scrolls on; more make a page slow to draw. */
const rowsOnPage = 50

const pageOf = (listed: readonly Listed[], page: TrackerProps['page']): readonly Listed[] =>
  page === 'all' ? listed : listed.slice((page - 1) * rowsOnPage, page * rowsOnPage)

/** The last page where the list has fewer than the one asked for. */
const pageIn = (page: TrackerProps['page'], { length }: readonly Listed[]): TrackerProps['page'] =>
  page === 'all' ? page : pageWithin(page, length, rowsOnPage)

const Pages = ({ page, shown, count }: TrackerProps & { readonly count: number }) => {
  const last = Math.ceil(count / rowsOnPage)
  if (last <= 1) return null
  const href = (to: number | 'all') => addressOf(shown, to)
  const at = page === 'all' ? 0 : page
  return (
    <>
      <Pagination
        landmarkLabel="Pages of the list"
        previous={at > 1 ? { href: href(at - 1) } : undefined}
        next={at > 0 && at < last ? { href: href(at + 1) } : undefined}
        items={Array.from({ length: last }, (_, index) => index + 1)
          .filter((number) => number === 1 || number === last || Math.abs(number - at) <= 2)
          .map((number) => ({ number, href: href(number), current: number === at }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={href('all')}>
          All {count} on one page
        </a>
        , to print the whole list.
      </p>
    </>
  )
}

const captionOf = ({ rule, stage }: Shown, count: number): string => {
  const at = stage === undefined ? '' : ` at the stage “${stage}”`
  if (rule) return `${plural(count, rule.one, rule.many)}${at}`
  return stage === undefined
    ? 'Children in care, whoever needs somebody first'
    : `${plural(count, 'child', 'children')}${at}, whoever needs somebody first`
}

const Table = ({ caption, rows, posts }: OnPaper) => (
  <div class="los-tracker__table">
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsWith(posts)}
      rows={rows}
      dense
      stacked="early"
    />
  </div>
)

const needingInWords = (count: number): string =>
  count === 0 ? 'nobody needs anything now' : `${count} of them ${count === 1 ? 'needs' : 'need'} somebody`

/** Children in care on their way to a permanent home: what needs somebody first, then the table. */
export const TrackerPage = (props: TrackerProps) => {
  const { children, posts, shown, counts, told } = props
  const frame = { current: '/permanence', mayRecord: props.mayRecord, told }
  if (isNotKnown(told, children)) return <TrackerFrame {...frame} lede={undefined} />
  const listed = shownOf(children, shown)
  const page = pageIn(props.page, listed)
  const rows = pageOf(listed, page)
  const caption = captionOf(shown, listed.length)
  const needing = children.filter(({ exceptions }) => exceptions.length > 0).length
  const inCare = knownInCare(children).length
  return (
    <TrackerFrame
      {...frame}
      lede={`${plural(inCare, 'child', 'children')} in care; ${needingInWords(needing)}.${moreNotKnown(children.length - inCare)}`}
    >
      <Exceptions counts={counts} unanswered={props.unanswered} />
      <WhatIsShown {...props} />
      <h2 class="govuk-heading-m">{caption}</h2>
      {rows.length === 0 ? (
        <EmptyState title="No child stands on this list" />
      ) : (
        <>
          <ScreenOnly>
            <Table caption={caption} rows={rows} posts={posts} />
            <Pages {...props} page={page} count={listed.length} />
          </ScreenOnly>
          <TrackerOnPaper caption={caption} rows={rows} posts={posts} />
        </>
      )}
    </TrackerFrame>
  )
}
