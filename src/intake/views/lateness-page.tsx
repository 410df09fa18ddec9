import { DataTable, EmptyState, Page } from '../../design/index.ts'
import type { Import } from '../import/model.ts'
import type { Lateness, LateKind } from '../model/lateness.ts'
import { counted, figure, listName, titleOf } from './words.ts'

export interface LatenessPageProps {
  readonly held: Import
  readonly lateness: readonly Lateness[]
}

export const latenessCrumbs = (held: Import) => [
  { text: 'Extracts', href: '/intake' },
  { text: titleOf(held), href: `/intake/${held.id}` },
]

const countLink = (held: Import, { list, team }: Lateness, kind: LateKind, count: number) =>
  count === 0 ? (
    '0'
  ) : (
    <a
      class="govuk-link"
      href={`/intake/${held.id}/lateness/children?${new URLSearchParams({ list: String(list), team, kind }).toString()}`}
    >
      {figure(count)}
      <span class="govuk-visually-hidden">
        {' '}
        {kind}, {listName(list)}, {team}
      </span>
    </a>
  )

/** How late, and how often after the fact, each team's work comes into the case system. */
export const LatenessPage = ({ held, lateness }: LatenessPageProps) => (
  <Page
    title="Entered late, and changed after the fact"
    caption={titleOf(held)}
    lede="What this extract tells of days before the last one, which did not have it, or had it otherwise."
    breadcrumbs={[...latenessCrumbs(held), { text: 'Entered late' }]}
    wide
  >
    {lateness.length === 0 ? (
      <EmptyState title="Nothing was entered late or changed after the fact">
        <p>Or there is no earlier extract with the same lists to compare it with.</p>
      </EmptyState>
    ) : (
      <DataTable
        caption="By list and team"
        rows={lateness}
        columns={[
          { head: 'List', cell: ({ list }) => listName(list) },
          { head: 'Team', cell: ({ team }) => team },
          {
            head: 'Entered late',
            format: 'numeric',
            cell: (each) => countLink(held, each, 'entered late', each.enteredLate),
          },
          { head: 'Usually by', format: 'numeric', cell: ({ median }) => days(median) },
          { head: 'Longest', format: 'numeric', cell: ({ longest }) => days(longest) },
          {
            head: 'Changed after the fact',
            format: 'numeric',
            cell: (each) => countLink(held, each, 'changed after', each.changedAfter),
          },
        ]}
      />
    )}
    <WhatTheWordsMean />
  </Page>
)

const WhatTheWordsMean = () => (
  <p class="govuk-body">
    A row counts as <strong>entered late</strong> when it is in this extract and not in the last one, although
    it began before that was taken: it was entered at least as many days late as lie between. It counts as{' '}
    <strong>changed after the fact</strong> when it had ended before the last extract and says something else
    now. A first day that was corrected makes no row late, and another team or worker changes none. Children
    whose record you may not open are not counted. List 9 gives no day on which anything began, and list 11 is
    about adopters, whose records stand apart: neither is compared.
  </p>
)

const days = (count: number | null): string => (count === null ? '–' : counted(count, 'day'))
