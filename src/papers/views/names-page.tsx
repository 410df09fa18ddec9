import { DataTable, Page } from '../../design/index.ts'
import type { Measure } from '../../indicators/index.ts'

export interface NamesPageProps {
  readonly measures: readonly Pick<Measure, 'id' | 'title'>[]
}

/** What to type in a section for the figure or the chart of a measure, ready to copy. */
export const NamesPage = ({ measures }: NamesPageProps) => (
  <Page
    title="Figures to put into a section"
    lede="What you copy from here shows the record’s figure each time the paper is read, until it is frozen. In a paper for the public only figures that were released have a name: the measure’s title, in place of the name below."
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: 'Figures to put into a section' }]}
  >
    <DataTable
      caption="Measures by name"
      captionHidden
      rows={measures}
      columns={[
        { head: 'Measure', cell: ({ title }) => title },
        { head: 'Its figure', cell: ({ id }) => <code>[figure](=measures/{id}/value)</code> },
        {
          head: 'Its chart, on a line of its own',
          cell: ({ id }) => <code>[chart](=measures/{id}/chart)</code>,
        },
      ]}
    />
  </Page>
)
