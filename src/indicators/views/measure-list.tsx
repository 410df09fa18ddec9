import type { Column } from '../../design/index.ts'
import { DataTable, InsetText, Pagination } from '../../design/index.ts'
import { inSeries, longDate } from '../../kernel/index.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import type { Measure } from '../model/measure.ts'
import type { MeasureList, MeasureShown } from '../model/shown.ts'

const amountWords = (measure: Measure): string | undefined =>
  measure.value === 'median' || measure.value === 'mean' ? measure.unit : measure.shows?.words

const columnsOf = (measure: Measure): readonly (Column<MeasureRow> | false)[] => {
  const amount = amountWords(measure)
  const category = measure.value === 'breakdown' || measure.value === 'spread'
  return [
    {
      head: 'Child',
      cell: ({ childId, councilId }) => (
        <a class="govuk-link" href={`/children/${childId}`}>
          {councilId}
        </a>
      ),
    },
    { head: 'Day', cell: ({ day }) => (day === null ? 'Not given' : longDate(day)) },
    measure.value === 'share' && {
      head: 'Counts',
      cell: ({ met, whyNot }) => (met ? 'Yes' : `No: ${whyNot ?? ''}`),
    },
    amount !== undefined && {
      head: amount.charAt(0).toUpperCase() + amount.slice(1),
      format: 'numeric',
      cell: (row) => (row.amount === null ? 'Not known' : String(row.amount)),
    },
    category && { head: 'Kind', cell: (row) => row.category ?? '' },
    { head: 'Team', cell: ({ team }) => (team === '' ? 'No team given' : team) },
    { head: 'Worker', cell: ({ worker }) => (worker === '' ? 'No worker named' : worker) },
  ]
}

type Rows = Extract<MeasureList, { kind: 'rows' }>

const scopes: Readonly<Record<Rows['scope'], string>> = {
  'whole service': 'These are the rows that you may see; the number above is made of all of them.',
  'those reviewed':
    'These are the rows of the children whom you may see by your work; the number above is the whole council’s.',
  'own teams': 'These are the rows of your teams’ children; the number above is the whole council’s.',
}

const Pages = ({ measure, list }: { readonly measure: Measure; readonly list: Rows }) => {
  const last = Math.ceil(list.of / Math.max(list.rows.length, 100))
  if (last < 2) return null
  const to = (page: number) => `/measures/${measure.id}?page=${page}#list`
  return (
    <Pagination
      landmarkLabel="Pages of the list"
      previous={list.page > 1 ? { href: to(list.page - 1) } : undefined}
      next={list.page < last ? { href: to(list.page + 1) } : undefined}
      items={[{ number: list.page, href: to(list.page), current: true }]}
    />
  )
}

const mostNamed = 3

const whom: Readonly<Record<Rows['families']['among'], string>> = {
  all: 'of the children',
  'those that count': 'of the children who count',
  'those that do not': 'of the children who do not count',
}

/** Where several are of one family, the number says less than it seems to. */
const Families = ({ families: { among, numbers }, rows, of }: Rows) => {
  if (numbers.length === 0) return null
  const named = numbers.map(inSeries)
  return (
    <p class="govuk-body">
      {rows.length < of && 'On this page: '}
      {new Set(numbers.flat()).size} {whom[among]} are brothers and sisters, by the council’s list
      {named.length <= mostNamed ? `: ${named.join('; ')}.` : `, of ${named.length} families.`}
    </p>
  )
}

/** The rows a measure is made of, for those who may see them; for others why not. */
export const MeasureListSection = ({ shown: { measure, list } }: { readonly shown: MeasureShown }) => (
  <section id="list">
    <h2 class="govuk-heading-m">The list behind it</h2>
    {list.kind === 'not permitted' ? (
      <InsetText>{list.why} The number is the same for everybody; its list is not shown to you.</InsetText>
    ) : (
      <>
        <p class="govuk-body">
          {list.of === 1 ? '1 row' : `${list.of.toLocaleString('en-GB')} rows`}. {scopes[list.scope]}
        </p>
        <Families {...list} />
        <DataTable
          caption={measure.title}
          captionHidden
          dense
          columns={columnsOf(measure)}
          rows={list.rows}
          empty={<p class="govuk-body">No row that you may see.</p>}
        />
        <Pages measure={measure} list={list} />
      </>
    )}
  </section>
)
