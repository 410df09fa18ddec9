import { Button, type Column, DataTable, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { standingOn } from '../model.ts'
import type { Asked } from './standing.tsx'
import { Due, Tag } from './standing.tsx'

export interface ListProps {
  readonly asked: readonly Asked[]
  readonly day: IsoDate
  readonly mayChange: boolean
}

const columns = (day: IsoDate): readonly Column<Asked>[] => [
  {
    head: 'Recommendation',
    cell: ({ recommendation: { id, words } }) => (
      <a class="govuk-link" href={`/governance/recommendations/${id}`}>
        {words}
      </a>
    ),
  },
  {
    head: 'Stands',
    cell: ({ recommendation, limit }) => <Tag standing={standingOn(recommendation, limit, day)} />,
  },
  { head: 'From', cell: ({ recommendation: { from } }) => from.name },
  { head: 'To', cell: ({ recommendation: { to } }) => to.name },
  { head: 'Made', cell: ({ recommendation: { madeOn } }) => longDate(madeOn) },
  { head: 'Answer due', cell: ({ limit }) => <Due limit={limit} /> },
]

/** What bodies asked of one another, and what came back. */
export const RecommendationsPage = ({ asked, day, mayChange }: ListProps) => (
  <Page
    title="Recommendations"
    lede="What one body asks of another, such as scrutiny of Cabinet, until it is answered."
    breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Recommendations' }]}
    wide
    print="landscape"
  >
    {mayChange && <Button href="/governance/recommendations/new">Add a recommendation</Button>}
    <DataTable
      caption="Recommendations, newest first"
      rows={asked}
      empty={<p class="govuk-body">No recommendation is on record by this day.</p>}
      columns={columns(day)}
    />
  </Page>
)
