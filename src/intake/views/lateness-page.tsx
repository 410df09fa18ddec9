import { DataTable, EmptyState, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Import } from '../import/model.ts'
import type { Compared, Lateness, LateKind } from '../model/lateness.ts'
import { counted, figure, listName, titleOf } from './words.ts'

export interface LatenessPageProps {
  readonly held: Import
  /** With which earlier extract each list is compared. */
  readonly compared: readonly Compared[]
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

const lists = new Intl.ListFormat('en-GB')

/** `List 3`, `Lists 2, 3 and 7` */
const numbersOf = (compared: readonly Compared[]): string =>
  `${compared.length === 1 ? 'List' : 'Lists'} ${lists.format(compared.map(({ list }) => String(list)))}`

/** Which earlier extract it is held against, and when each of the two was received: history may have come in after it. */
const ComparedWith = ({ held, compared }: Pick<LatenessPageProps, 'held' | 'compared'>) => {
  const notKnown = compared.filter((each) => each.with === undefined)
  const groups = Map.groupBy(
    compared.flatMap((each) => (each.with ? [{ ...each, with: each.with }] : [])),
    (each) => each.with.id,
  )
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        This extract, as at {longDate(held.asAt)}, was received on {longDate(held.receivedOn)}.
      </li>
      {[...groups.values()].map(([first, ...others]) =>
        first === undefined ? null : (
          <li>
            {numbersOf([first, ...others])}: compared with{' '}
            <a class="govuk-link" href={`/intake/${first.with.id}`}>
              the extract as at {longDate(first.with.asAt)}
            </a>
            , received on {longDate(first.with.receivedOn)}.
          </li>
        ),
      )}
      {notKnown.length > 0 && (
        <li>
          {numbersOf(notKnown)}: not known, since no earlier extract with{' '}
          {notKnown.length === 1 ? 'it' : 'them'} is held.
        </li>
      )}
    </ul>
  )
}

/** Nothing late is said only where something was compared. */
const Nothing = ({ compared }: Pick<LatenessPageProps, 'compared'>) =>
  compared.some((each) => each.with !== undefined) ? (
    <EmptyState title="Nothing was entered late or changed after the fact" />
  ) : (
    <EmptyState title="What was entered late is not known">
      <p>There is no earlier extract with the same lists to compare this one with.</p>
    </EmptyState>
  )

/** How late, and how often after the fact, each team's work comes into the case system. */
export const LatenessPage = ({ held, compared, lateness }: LatenessPageProps) => (
  <Page
    title="Entered late, and changed after the fact"
    caption={titleOf(held)}
    lede="What this extract tells of days before the last earlier one, which did not have it, or had it otherwise."
    breadcrumbs={[...latenessCrumbs(held), { text: 'Entered late' }]}
    wide
  >
    <ComparedWith held={held} compared={compared} />
    {lateness.length === 0 ? (
      <Nothing compared={compared} />
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
    A row counts as <strong>entered late</strong> when it is in this extract and not in the last earlier one,
    although it began before that was taken: it was entered at least as many days late as lie between. It
    counts as <strong>changed after the fact</strong> when it had ended before the last earlier extract and
    says something else here. Extracts go by the days that they describe: in which order they were received
    changes nothing. A first day that was corrected makes no row late, and another team or worker changes
    none. Children whose record you may not open are not counted. List 9 gives no day on which anything began,
    and list 11 is about adopters, whose records stand apart: neither is compared.
  </p>
)

const days = (count: number | null): string => (count === null ? '–' : counted(count, 'day'))
