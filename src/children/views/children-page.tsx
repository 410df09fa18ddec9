import type { Column } from '../../design/index.ts'
import {
  Button,
  DataTable,
  Input,
  Page,
  Pagination,
  QuestionForm,
  ShapeTag,
  useFrame,
} from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween, longDate } from '../../kernel/index.ts'
import { ageInWords } from '../model/age.ts'
import type { ChildFilter, Sorting } from '../model/filter.ts'
import { soonInWords, type CountsToBegin } from '../model/due-to-begin.ts'
import { addressOf, pageLength } from '../model/filter.ts'
import type { ListedChild } from '../model/listed-child.ts'
import type { NamedBefore } from '../model/named-before.ts'
import type { ToldUpTo as Told } from '../model/told-up-to.ts'
import { ListTold } from './told-up-to.tsx'
import { ChildStatusTag } from './child-status.tsx'
import { Nobody } from './nobody-listed.tsx'
import { Filters, teamWords, type FiltersProps } from './children-filters.tsx'
import { StatusesNotTold } from './statuses-not-told.tsx'

export interface ChildrenPageProps extends FiltersProps {
  readonly children: readonly ListedChild[]
  /** Found by a search, and on no list any more. */
  readonly before: readonly NamedBefore[]
  /** One whom the search names and the reader does not see: the record can be opened with a reason. */
  readonly openable: number | undefined
  /** A council that supplied names can be searched by them. */
  readonly named: boolean
  /** Whom the last extract gives a status for a day to come. */
  readonly dueToBegin: CountsToBegin
  /** Of which day the extracts are by which the list goes. */
  readonly told: Told
  readonly may: {
    readonly supplyNames: boolean
    readonly restrict: boolean
    readonly linkCaseSystem: boolean
  }
}

const SortLink = ({ by, filter }: { readonly by: Sorting; readonly filter: ChildFilter }) => {
  const current = filter.sort === by
  const words = by === 'number' ? 'Child' : by.charAt(0).toUpperCase() + by.slice(1)
  const href = addressOf({ ...filter, sort: by, descending: current && !filter.descending, page: 1 })
  return (
    <a class="govuk-link los-sort" href={href} aria-current={current ? 'true' : undefined}>
      {words}
      {current && <span class="govuk-visually-hidden">, sorted {filter.descending ? 'down' : 'up'}</span>}
      {current && <span aria-hidden="true"> {filter.descending ? '▼' : '▲'}</span>}
    </a>
  )
}

const LastSeen = ({ on, asAt }: { readonly on: IsoDate | null; readonly asAt: IsoDate }) => {
  if (on === null) return <>Not known</>
  const days = daysBetween(on, asAt)
  const ago = days === 0 ? 'that day' : days === 1 ? '1 day before' : `${days} days before`
  return (
    <>
      {longDate(on)} <span class="los-quiet">{ago}</span>
    </>
  )
}

type Named = Pick<ListedChild, 'childId' | 'councilId' | 'name'> & Partial<Pick<ListedChild, 'restricted'>>

const Who = ({ child }: { readonly child: Named }) => (
  <>
    <a class="govuk-link" href={`/children/${child.childId}`}>
      {child.councilId}
    </a>
    {child.name && <> {child.name}</>}
    {child.restricted === true && (
      <>
        {' '}
        <ShapeTag shape="diamond" tone="watch">
          restricted
        </ShapeTag>
      </>
    )}
  </>
)

const columnsOf = ({ filter, notTold }: ChildrenPageProps, asAt: IsoDate): readonly Column<ListedChild>[] => [
  { head: <SortLink by="number" filter={filter} />, cell: (child) => <Who child={child} /> },
  {
    head: <SortLink by="status" filter={filter} />,
    cell: ({ status, died, inDoubt, dueToBegin }) => (
      <>
        <ChildStatusTag status={status} />{' '}
        {(notTold.has(status) || inDoubt !== undefined) && <span class="los-quiet">or was</span>}
        {died && <span class="los-quiet">recorded as having died</span>}
        {dueToBegin.length > 0 && <span class="los-quiet">{soonInWords(dueToBegin)}</span>}
      </>
    ),
  },
  { head: <SortLink by="age" filter={filter} />, cell: (child) => ageInWords(child, child.died?.on ?? asAt) },
  { head: <SortLink by="team" filter={filter} />, cell: ({ teamName }) => teamWords(teamName) },
  {
    head: <SortLink by="worker" filter={filter} />,
    cell: ({ workerName }) => workerName ?? 'No worker named',
  },
  {
    head: <SortLink by="last seen" filter={filter} />,
    cell: ({ lastSeenOn }) => <LastSeen on={lastSeenOn} asAt={asAt} />,
  },
]

const Search = ({ filter, named }: Pick<ChildrenPageProps, 'filter' | 'named'>) => (
  <QuestionForm action="/children">
    {filter.status !== undefined && <input type="hidden" name="status" value={filter.status} />}
    {filter.team !== undefined && <input type="hidden" name="team" value={filter.team} />}
    <Input
      name="q"
      type="search"
      label={named ? 'Child’s number or name' : 'Child’s number'}
      hint={
        named
          ? 'The whole of it, or how it begins'
          : 'As the case system has it: the whole of it, or how it begins'
      }
      value={filter.search}
      width={20}
    />
    <Button kind="secondary" type="submit">
      Search
    </Button>
  </QuestionForm>
)

const beforeColumns: readonly Column<NamedBefore>[] = [
  { head: 'Child', cell: (child) => <Who child={child} /> },
  { head: 'On no list from', cell: ({ untilOn }) => longDate(untilOn) },
  { head: 'Last team', cell: ({ teamName }) => teamWords(teamName) },
  { head: 'Last worker', cell: ({ workerName }) => workerName ?? 'No worker named' },
]

const Before = ({ before }: Pick<ChildrenPageProps, 'before'>) =>
  before.length === 0 ? null : (
    <DataTable caption="Found, and on no list any more" dense columns={beforeColumns} rows={before} />
  )

const Openable = ({ openable, filter }: Pick<ChildrenPageProps, 'openable' | 'filter'>) =>
  openable === undefined ? null : (
    <p class="govuk-body los-screen-only">
      {`Child ${filter.search.trim()} is not among those you see. `}
      <a class="govuk-link" href={`/children/${openable}`}>
        Open the record with a reason
      </a>
    </p>
  )

const Pages = ({ filter, counts }: Pick<ChildrenPageProps, 'filter' | 'counts'>) => {
  const last = Math.ceil(counts.found / pageLength)
  if (last < 2) return null
  const to = (page: number) => addressOf({ ...filter, page })
  return (
    <Pagination
      landmarkLabel="Pages of the list"
      previous={filter.page > 1 ? { href: to(filter.page - 1) } : undefined}
      next={filter.page < last ? { href: to(filter.page + 1) } : undefined}
      items={pagesShown(filter.page, last).map((number) =>
        number === undefined
          ? { ellipsis: true }
          : { number, href: to(number), current: number === filter.page },
      )}
    />
  )
}

/** The first, the last and those around this one; a gap is undefined. */
function pagesShown(page: number, last: number): readonly (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last)
  const shown = [...new Set(near)]
  return shown.flatMap((each, at) => (at > 0 && each - (shown[at - 1] ?? 0) > 1 ? [undefined, each] : [each]))
}

const sentence = ({ filter, children, counts, before, told }: ChildrenPageProps) => {
  if (counts.all === 0 && before.length === 0 && told.newestOn === undefined) return 'Not known'
  if (counts.found === 0) return before.length === 0 ? 'No child' : 'No child who is on a list'
  const first = (filter.page - 1) * pageLength + 1
  const until = first + children.length - 1
  if (first === 1 && until === counts.found)
    return counts.found === 1 ? '1 child' : `${counts.found} children`
  return `Children ${first} to ${until} of ${counts.found}`
}

const ways = ({ supplyNames, restrict, linkCaseSystem }: ChildrenPageProps['may']) => [
  ...(restrict ? [{ href: '/children/restricted', text: 'Restricted records' }] : []),
  ...(supplyNames ? [{ href: '/children/names', text: 'Names of children' }] : []),
  ...(supplyNames ? [{ href: '/children/siblings', text: 'Brothers and sisters' }] : []),
  ...(linkCaseSystem ? [{ href: '/children/case-system', text: 'Link to the case system' }] : []),
]

const Ways = ({ may }: Pick<ChildrenPageProps, 'may'>) => {
  const all = ways(may)
  if (all.length === 0) return null
  return (
    <ul class="govuk-list los-screen-only">
      {all.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Every child whom the viewer may see: search, filters with their counts, and the list. */
export const ChildrenPage = (props: ChildrenPageProps) => {
  const { filter, children, before, openable, counts, named, may, notTold, told, dueToBegin } = props
  const { asAt } = useFrame()
  return (
    <Page title="Children" wide print="landscape">
      <ListTold told={told} />
      <Search filter={filter} named={named} />
      {(told.newestOn !== undefined || counts.all > 0) && (
        <Filters filter={filter} counts={counts} notTold={notTold} />
      )}
      <StatusesNotTold counts={counts} notTold={notTold} dueToBegin={dueToBegin} />
      <h2 class="govuk-heading-m">{sentence(props)}</h2>
      {(counts.found > 0 || before.length === 0) && (
        <DataTable
          caption={`Children as at ${longDate(asAt)}`}
          captionHidden
          dense
          columns={columnsOf(props, asAt)}
          rows={children}
          empty={<Nobody all={counts.all} told={told} />}
        />
      )}
      <Pages filter={filter} counts={counts} />
      <Before before={before} />
      <Openable openable={openable} filter={filter} />
      <Ways may={may} />
    </Page>
  )
}
