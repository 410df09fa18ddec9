import { DataTable, Day, Page } from '../../design/index.ts'
import type { Import } from '../import/model.ts'
import type { LateFact, LateKind } from '../model/lateness.ts'
import type { ListNumber } from '../annex-a/index.ts'
import { latenessCrumbs } from './lateness-page.tsx'
import { counted, figure, listName } from './words.ts'

export interface LateChildrenPageProps {
  readonly held: Import
  readonly list: ListNumber
  readonly team: string
  readonly kind: LateKind
  readonly facts: readonly LateFact[]
  /** Whether the children's records have pages. */
  readonly linked: boolean
}

const titles: Readonly<Record<LateKind, string>> = {
  'entered late': 'Entered late',
  'changed after': 'Changed after the fact',
}

const daysHead: Readonly<Record<LateKind, string>> = {
  'entered late': 'Late by at least',
  'changed after': 'Ended before by',
}

/** The children behind a count of lateness. */
export const LateChildrenPage = ({ held, list, team, kind, facts, linked }: LateChildrenPageProps) => (
  <Page
    title={titles[kind]}
    caption={`${listName(list)}, ${team}`}
    breadcrumbs={[
      ...latenessCrumbs(held),
      { text: 'Entered late', href: `/intake/${held.id}/lateness` },
      { text: titles[kind] },
    ]}
  >
    <DataTable
      caption={counted(facts.length, 'row')}
      rows={facts}
      empty={<p class="govuk-body">There is none that you may see.</p>}
      columns={[
        {
          head: 'Child',
          cell: ({ childId, councilId }) =>
            linked ? (
              <a class="govuk-link" href={`/children/${childId}`}>
                {councilId}
              </a>
            ) : (
              councilId
            ),
        },
        { head: 'Began', cell: ({ began }) => <Day day={began} /> },
        { head: daysHead[kind], format: 'numeric', cell: ({ days }) => counted(days, 'day') },
        {
          head: 'Row in the sheet',
          format: 'numeric',
          cell: ({ row }) => (row === null ? '–' : figure(row)),
        },
      ]}
    />
  </Page>
)
