import { whyAddress } from '../../clocks/index.ts'
import type { Column } from '../../design/index.ts'
import { DataTable, EmptyState, InsetText, Page, Pagination } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ClockTitle } from '../model/clock-title.ts'
import type { Moved, MovedPage as MovedRows, Recount } from '../model/moved.ts'
import { movedShown } from '../model/moved.ts'

const childrenInWords = (count: number) =>
  count === 1 ? '1 child' : `${count.toLocaleString('en-GB')} children`

/** The parts of the rulebook end in a rule's id: people read its title. */
const whatChanged = (because: readonly string[], titleOf: ClockTitle): string =>
  because.map((part) => part.replace(/: (\S+)$/, (_, id: string) => `: ${titleOf(id)}`)).join('; ')

const recountColumns = (titleOf: ClockTitle): readonly Column<Recount>[] => [
  {
    head: 'Worked out again on',
    cell: ({ id, on }) => (
      <a class="govuk-link" href={`/clocks/moved/${id}`}>
        {longDate(on)}
      </a>
    ),
  },
  { head: 'What had changed', cell: ({ because }) => whatChanged(because, titleOf) },
  { head: 'Dates moved of', cell: ({ children }) => childrenInWords(children) },
  { head: 'Late by it', cell: ({ becameLate }) => childrenInWords(becameLate) },
  { head: 'Late no longer', cell: ({ noLongerLate }) => childrenInWords(noLongerLate) },
]

/** Every time that a changed rule, calendar or limit made all dates be worked out again. */
export const RecountsPage = ({
  recounts,
  titleOf,
}: {
  readonly recounts: readonly Recount[]
  readonly titleOf: ClockTitle
}) => (
  <Page
    title="Dates that a changed rule moved"
    back={{ href: '/clocks', text: 'Time limits' }}
    lede="When a rule, the bank holidays or a limit of the council’s own changes, every child’s time limits are worked out again. A last day that had passed before stays as it was."
  >
    <DataTable
      caption="Times of working out again, the latest first"
      columns={recountColumns(titleOf)}
      rows={recounts}
      empty={
        <EmptyState title="No rule has changed yet">
          What moves will stand here, with the rule, the child, and the day before and after.
        </EmptyState>
      }
    />
  </Page>
)

const dayOr = (day: IsoDate | null) => (day === null ? 'No date' : longDate(day))
const lateness = (late: boolean) => (late ? 'late' : 'not late')

const movedColumns = (titleOf: ClockTitle): readonly Column<Moved>[] => [
  {
    head: 'Child',
    cell: ({ childId, councilId }) => (
      <a class="govuk-link" href={`/children/${childId}`}>
        {councilId}
      </a>
    ),
  },
  {
    head: 'Time limit',
    cell: ({ childId, rule, startedOn }) => (
      <>
        <a class="govuk-link" href={whyAddress(rule, startedOn, childId)}>
          {titleOf(rule)}
        </a>{' '}
        <span class="los-quiet">from {longDate(startedOn)}</span>
      </>
    ),
  },
  { head: 'Due before', cell: ({ dueBefore }) => dayOr(dueBefore) },
  { head: 'Due now', cell: ({ dueAfter }) => dayOr(dueAfter) },
  {
    head: 'Late',
    cell: ({ lateBefore, lateAfter }) =>
      lateBefore === lateAfter
        ? `Still ${lateness(lateAfter)}`
        : `Was ${lateness(lateBefore)}, now ${lateness(lateAfter)}`,
  },
]

export interface MovedPageProps {
  readonly recount: Recount
  /** What moved of whom; none for a viewer who reads no child's record. */
  readonly moved: MovedRows | undefined
  readonly page: number
  readonly titleOf: ClockTitle
}

const Pages = ({ recount, moved, page }: MovedPageProps) => {
  const last = Math.ceil((moved?.found ?? 0) / movedShown)
  const to = (number: number) => `/clocks/moved/${recount.id}?page=${number}`
  if (last < 2) return null
  return (
    <Pagination
      landmarkLabel="Pages of the list"
      previous={page > 1 ? { href: to(page - 1) } : undefined}
      next={page < last ? { href: to(page + 1) } : undefined}
    />
  )
}

const Rows = ({ moved, titleOf }: Pick<MovedPageProps, 'moved' | 'titleOf'>) =>
  moved === undefined ? (
    <InsetText>Whose dates they are is shown to those who may read children’s records.</InsetText>
  ) : (
    <DataTable
      caption={`Dates that moved, of the children whom you may see: ${moved.found}`}
      columns={movedColumns(titleOf)}
      rows={moved.rows}
      empty={<EmptyState title="No date moved of a child whom you may see" />}
    />
  )

/** What one of them moved: counts for everybody, the list for those who may read the children. */
export const MovedPage = (props: MovedPageProps) => {
  const { because, on, asAt, children, becameLate, noLongerLate } = props.recount
  return (
    <Page
      title="What moved"
      caption={`Worked out again on ${longDate(on)}`}
      back={{ href: '/clocks/moved', text: 'Every time of working out again' }}
      lede={`In the whole service, dates of ${childrenInWords(children)} moved: ${childrenInWords(becameLate)} became late by it, and ${childrenInWords(noLongerLate)} ${noLongerLate === 1 ? 'is' : 'are'} late no longer.`}
    >
      <p class="govuk-body">
        What had changed: {whatChanged(because, props.titleOf)}.{' '}
        {asAt === null
          ? 'No extract was held then.'
          : `The children are as the extract of ${longDate(asAt)} has them.`}{' '}
        A last day that had passed before the change stays.
      </p>
      <Rows {...props} />
      <Pages {...props} />
    </Page>
  )
}
