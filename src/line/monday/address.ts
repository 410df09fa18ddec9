import { z } from 'zod'
import { sorts, views } from './model/list.ts'
import type { Filter } from './model/list.ts'
import { readNeed } from './model/order.ts'
import { readPick } from '../ofsted/model/picks.ts'

export const pageLength = 50

export interface Asked {
  readonly filter: Filter
  /** From 1. */
  readonly page: number
}

const name = z.string().max(200).optional().catch(undefined)
/**
 * What is left out is said to be usual before it is read: to zod it would be a mistake, which takes longer than all the
 * rest.
 */
const Query = z.object({
  show: z.enum(views).default('first').catch('first'),
  kind: z
    .string()
    .transform((text) => readNeed(text)?.id)
    .optional()
    .catch(undefined),
  pick: z
    .string()
    .transform((text) => readPick(text)?.id)
    .optional()
    .catch(undefined),
  for: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  team: name,
  worker: name,
  sort: z.enum(sorts).default('need').catch('need'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** What an address asks for; what makes no sense in it is as if it were left out. */
export function askedIn(query: unknown): Asked {
  const { show, kind, pick, for: standIn, team, worker, sort, page } = Query.parse(query)
  const view = pick !== undefined ? 'picked' : show === 'picked' ? 'first' : show
  return {
    filter: { view, kind: view === 'first' ? kind : undefined, pick, standIn, team, worker, sort },
    page,
  }
}

/** The address of the list under a filter, without what is as usual. */
export function addressOf(
  { view, kind, pick, standIn, team, worker, sort }: Filter,
  page = 1,
  path = '/monday',
): string {
  const asked = new URLSearchParams()
  if (view === 'picked') asked.set('pick', pick ?? '')
  else if (view !== 'first') asked.set('show', view)
  if (kind !== undefined) asked.set('kind', kind)
  if (standIn !== undefined) asked.set('for', String(standIn))
  if (team !== undefined) asked.set('team', team)
  if (worker !== undefined) asked.set('worker', worker)
  if (sort !== 'need') asked.set('sort', sort)
  if (page > 1) asked.set('page', String(page))
  const query = asked.toString()
  return query === '' ? path : `${path}?${query}`
}
