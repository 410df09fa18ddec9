import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import type { LoggedAction } from './model.ts'
import { isOpen, standingOn } from './model.ts'

export const views = [
  { id: 'open', text: 'Open' },
  { id: 'overdue', text: 'Overdue' },
  { id: 'no-date', text: 'Without a date' },
  { id: 'ended', text: 'Ended' },
  { id: 'all', text: 'All' },
] as const
export type View = (typeof views)[number]['id']

/** Which part of the log is looked at. */
export interface Filter {
  readonly view: View
  readonly body: BodyId | undefined
}

const Asked = z.object({
  show: z.enum(views.map(({ id }) => id)).catch('open'),
  body: z.string().catch('').transform(readBodyId),
})

/** What the address asks for; what it cannot mean is left out. */
export function filterIn(query: unknown): Filter {
  const { show, body } = Asked.parse(query)
  return { view: show, body }
}

export function hrefOf({ view, body }: Filter): string {
  const query = new URLSearchParams({
    ...(view !== 'open' && { show: view }),
    ...(body !== undefined && { body: String(body) }),
  }).toString()
  return query === '' ? '/governance/actions' : `/governance/actions?${query}`
}

function isUnder(view: View, action: LoggedAction, day: IsoDate): boolean {
  if (view === 'all') return true
  if (view === 'ended') return !isOpen(action)
  if (view === 'open') return isOpen(action)
  return standingOn(action, day) === (view === 'overdue' ? 'overdue' : 'no date')
}

export const shownUnder = (
  { view, body }: Filter,
  actions: readonly LoggedAction[],
  day: IsoDate,
): readonly LoggedAction[] =>
  actions.filter((action) => isUnder(view, action, day) && (body === undefined || action.body.id === body))
