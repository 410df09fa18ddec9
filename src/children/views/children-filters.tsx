import { FilterLinks, FurtherFilters } from '../../design/index.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { ChildFilter } from '../model/filter.ts'
import { addressOf, childStatuses } from '../model/filter.ts'
import type { ChildCounts } from '../model/listed-child.ts'

export const teamWords = (team: string | null) => (team === null || team === '' ? 'No team named' : team)

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export interface FiltersProps {
  readonly filter: ChildFilter
  readonly counts: ChildCounts
  /** Statuses of which the day's lists do not tell whether they still hold, each with what would tell. */
  readonly notTold: ReadonlyMap<ChildStatus, string>
}

/** `In care`, or where the lists do not tell: `In care, or was`. */
export const statusWords = (status: ChildStatus, notTold: FiltersProps['notTold']): string =>
  `${sentenceCase(status)}${notTold.has(status) ? ', or was' : ''}`

const under = (filter: ChildFilter, change: Partial<ChildFilter>) =>
  addressOf({ ...filter, ...change, page: 1 })

const Statuses = ({ filter, counts, notTold }: FiltersProps) => (
  <FilterLinks
    label="Status"
    items={[undefined, ...childStatuses].map((status) => ({
      text: status === undefined ? 'Every status' : statusWords(status, notTold),
      count: status === undefined ? counts.anyStatus : (counts.byStatus.get(status) ?? 0),
      href: under(filter, { status }),
      current: filter.status === status,
    }))}
  />
)

const Teams = ({ filter, counts }: Omit<FiltersProps, 'notTold'>) => (
  <FilterLinks
    label="Team"
    items={[undefined, ...counts.byTeam.keys()].map((team) => ({
      text: team === undefined ? 'Every team' : teamWords(team),
      count: team === undefined ? counts.anyTeam : (counts.byTeam.get(team) ?? 0),
      href: under(filter, { team }),
      current: filter.team === team,
    }))}
  />
)

/** Each filter says how many it would leave, under the search and the other filter. */
export const Filters = (props: FiltersProps) => (
  <>
    <Statuses {...props} />
    <FurtherFilters summary="By team" chosen={props.filter.team !== undefined}>
      <Teams {...props} />
    </FurtherFilters>
  </>
)
