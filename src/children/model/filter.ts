import type { ChildStatus } from '../derive/summary.ts'

/** In the order in which the filters stand. */
export const childStatuses = [
  'in care',
  'protection plan',
  'child in need',
  'being assessed',
  'care leaver',
  'no open work',
] as const satisfies readonly ChildStatus[]

export const sortings = ['number', 'status', 'age', 'team', 'worker', 'last seen'] as const
export type Sorting = (typeof sortings)[number]

/** What the list of children is narrowed to and how it is sorted; all of it stands in the address. */
export interface ChildFilter {
  /** The beginning of the council's number, or beginnings of the words of a name; empty for all. */
  readonly search: string
  readonly status: ChildStatus | undefined
  /** The team's name as extracts write it; empty for the children whom no list gives a team. */
  readonly team: string | undefined
  readonly sort: Sorting
  readonly descending: boolean
  /** From 1. */
  readonly page: number
}

export const everyChild: ChildFilter = {
  search: '',
  status: undefined,
  team: undefined,
  sort: 'number',
  descending: false,
  page: 1,
}

export const pageLength = 50

/** The address of the list under a filter, without what is as usual. */
export function addressOf(filter: ChildFilter): string {
  const asked = new URLSearchParams()
  if (filter.search !== '') asked.set('q', filter.search)
  if (filter.status !== undefined) asked.set('status', filter.status)
  if (filter.team !== undefined) asked.set('team', filter.team)
  if (filter.sort !== everyChild.sort) asked.set('sort', filter.sort)
  if (filter.descending) asked.set('order', 'down')
  if (filter.page > 1) asked.set('page', String(filter.page))
  const query = asked.toString()
  return query === '' ? '/children' : `/children?${query}`
}
