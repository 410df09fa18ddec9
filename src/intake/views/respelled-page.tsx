import { DataTable, Page, type Column } from '../../design/index.ts'
import type { Import } from '../import/model.ts'
import { mostNamed } from '../model/behind.ts'
import { differsIn, respelledAsText, type Respelling } from '../model/respelled.ts'
import { counted, titleOf } from './words.ts'

export interface RespelledPageProps {
  readonly held: Import
  readonly pairs: readonly Respelling[]
  readonly mayDecide: boolean
  /** Whether the children's records have pages. */
  readonly linked: boolean
}

const title = 'Numbers written otherwise'

/** Children who go with an extract, each beside a number that comes with it and may be the same child's. */
export const RespelledPage = ({ held, pairs, mayDecide, linked }: RespelledPageProps) => {
  const applied = held.state === 'applied'
  const told = held.preview?.respelled ? respelledAsText(held.preview.respelled, applied) : []
  return (
    <Page
      title={title}
      caption={titleOf(held)}
      lede={told.join(' ')}
      breadcrumbs={[
        { text: 'Extracts', href: '/intake' },
        { text: titleOf(held), href: `/intake/${held.id}` },
        { text: title },
      ]}
    >
      <DataTable
        caption={counted(pairs.length, 'pair')}
        rows={pairs}
        stacked
        empty={<p class="govuk-body">There is none of whom you may open both.</p>}
        columns={columnsOf(linked, applied && mayDecide)}
      />
      <p class="govuk-body">
        Children whose record you may not open are not named. At most {mostNamed} pairs are.{' '}
        {applied ? 'Two who are found to be one child are no pair any more.' : mayDecide && whenApplied}
      </p>
    </Page>
  )
}

const whenApplied =
  'Once the extract is in the record, you can decide here about each whether it is one child.'

const columnsOf = (linked: boolean, decides: boolean): readonly Column<Respelling>[] => [
  {
    head: 'In the record',
    cell: ({ childId, councilId }) => (linked ? <ToChild childId={childId} number={councilId} /> : councilId),
  },
  {
    head: 'In the file',
    saysWhat: 'In the file',
    cell: ({ otherId, number }) =>
      linked && otherId !== null ? <ToChild childId={otherId} number={number} /> : number,
  },
  {
    head: 'Differs in',
    saysWhat: 'Differs in',
    cell: ({ difference }) => differsIn(difference),
  },
  { head: 'Team', saysWhat: 'Team', cell: ({ team }) => team ?? 'No team named' },
  ...(decides ? [decideColumn] : []),
]

const decideColumn: Column<Respelling> = {
  head: <span class="govuk-visually-hidden">Decide</span>,
  class: 'los-screen-only',
  cell: ({ childId, otherId, councilId, number }) =>
    otherId !== null && (
      <a class="govuk-link" href={`/intake/joins/${otherId}/${childId}`}>
        Decide
        <span class="govuk-visually-hidden">
          {' '}
          about {councilId} and {number}
        </span>
      </a>
    ),
}

const ToChild = ({ childId, number }: { readonly childId: number; readonly number: string }) => (
  <a class="govuk-link" href={`/children/${childId}`}>
    {number}
  </a>
)
