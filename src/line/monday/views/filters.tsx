import type { FilterLink } from '../../../design/index.ts'
import {
  Details,
  drawnOnce,
  FilterLinks,
  FurtherFilters,
  ScreenOnly,
  SubNavigation,
} from '../../../design/index.ts'
import { addressOf } from '../address.ts'
import type { Filter, Group, Listed, Sort } from '../model/list.ts'
import { compareText } from '../model/order.ts'
import type { Under } from '../model/part.ts'
import { needs } from '../rules/needs.ts'

/** A filter as a link, with as many as its list holds. */
const linkTo = ({ filter, count }: Under, text: string, change: Partial<Filter>): FilterLink => {
  const wanted = { ...filter, ...change }
  return {
    text,
    count: count(wanted),
    href: addressOf(wanted),
    current: addressOf(wanted) === addressOf(filter),
  }
}

const groupTitles: Readonly<Record<Group, string>> = {
  first: 'Need you first',
  'not-known': 'Not known',
  'on-time': 'On time',
}

/** What each name stands for on the list, in order, an empty name being those without one. */
const namesIn = (all: readonly Listed[], of: (each: Listed) => string | undefined): readonly string[] =>
  [...new Set(all.map((each) => of(each) ?? ''))].toSorted(compareText)

const teamsOf = (all: readonly Listed[]) => namesIn(all, ({ child }) => child.teamName)

const Groups = (props: Under) => (
  <FilterLinks
    label="Which children"
    items={[
      linkTo(props, groupTitles.first, { view: 'first', pick: undefined }),
      linkTo(props, groupTitles['not-known'], { view: 'not-known', kind: undefined, pick: undefined }),
      linkTo(props, groupTitles['on-time'], { view: 'on-time', kind: undefined, pick: undefined }),
    ]}
  />
)

const Kinds = (props: Under) =>
  props.filter.view === 'first' ? (
    <FilterLinks
      label="Kind of need"
      items={[
        linkTo(props, 'Every need', { kind: undefined }),
        ...needs
          .map(({ id, title }) => linkTo(props, title, { kind: id }))
          .filter(({ count, current }) => count > 0 || current === true),
      ]}
    />
  ) : null

const Teams = (props: Under) => {
  const teams = teamsOf(props.all)
  if (teams.length < 2 && props.filter.team === undefined) return null
  return (
    <FilterLinks
      label="Team"
      items={[
        linkTo(props, 'Every team', { team: undefined, worker: undefined }),
        ...teams.map((team) => linkTo(props, team || 'No team in the extract', { team, worker: undefined })),
      ]}
    />
  )
}

/** Workers of the team chosen, or of the whole list where it is one team’s. */
const Workers = (props: Under) => {
  const { all, filter } = props
  const own = all.filter(({ child }) => filter.team === undefined || (child.teamName ?? '') === filter.team)
  if (filter.team === undefined && filter.worker === undefined && teamsOf(all).length > 1) return null
  const links = namesIn(own, ({ child }) => child.workerName)
    .map((worker) => linkTo(props, worker || 'Nobody', { worker }))
    .filter(({ count, current }) => count > 0 || current === true)
  return (
    <Details summary="By worker" open={filter.worker !== undefined}>
      <FilterLinks label="Worker" items={[linkTo(props, 'Every worker', { worker: undefined }), ...links]} />
    </Details>
  )
}

const sortTitles: Readonly<Record<Sort, string>> = {
  need: 'By need',
  oldest: 'Oldest first',
  team: 'By team',
  worker: 'By worker',
}

export const Order = drawnOnce(({ filter }: Under) => (
  <SubNavigation
    label="Order"
    items={(['need', 'oldest', 'team', 'worker'] as const).map((sort) => ({
      text: sortTitles[sort],
      href: addressOf({ ...filter, sort }),
      current: sort === filter.sort,
    }))}
  />
))

const isNarrowed = ({ kind, team, worker }: Filter): boolean =>
  kind !== undefined || team !== undefined || worker !== undefined

/** Every filter is an address of its own, and its count is that of the list it leads to. */
export const Filters = drawnOnce((props: Under) => (
  <ScreenOnly>
    <Groups {...props} />
    <FurtherFilters
      summary={props.filter.view === 'first' ? 'By need, team or worker' : 'By team or worker'}
      chosen={isNarrowed(props.filter)}
    >
      <Kinds {...props} />
      <Teams {...props} />
      <Workers {...props} />
    </FurtherFilters>
  </ScreenOnly>
))
