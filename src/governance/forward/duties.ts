import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import { daysAhead } from '../days-ahead.ts'
import type { Body } from '../model.ts'
import { isOver } from './model.ts'
import type { Planned } from './standing.ts'
import { forwardPlan } from './standing.ts'

/** The contact's, or where none is recorded the clerk's or the chair's of the body that decides. */
function ownerOf({ entry: { contact, taker } }: Planned, bodies: readonly Body[]): number | undefined {
  if (contact) return contact.postId
  if (taker?.kind === 'post') return taker.postId
  const body = bodies.find(({ id }) => taker?.kind === 'body' && id === taker.id)
  return body?.rules.clerk?.postId ?? body?.chair?.postId
}

/**
 * What the forward plan asks of posts: notices and agreements by their day, what is missing by then, and another day where
 * none can be met.
 */
function dutiesOfPlan(
  planned: readonly Planned[],
  bodies: readonly Body[],
  day: IsoDate,
): readonly PostDuty[] {
  return planned.flatMap((each): readonly PostDuty[] => {
    const { entry, key, privately, missing } = each
    if (isOver(entry)) return []
    const duty = (words: string, dueOn: IsoDate | undefined): PostDuty => ({
      ownerPostId: ownerOf(each, bodies),
      about: 'Governance',
      words: `${words}: ${entry.matter}`,
      dueOn,
      href: `/governance/forward-plan/${entry.id}`,
    })
    const all = [key, ...privately]
    const soon = (on: IsoDate | undefined) => on !== undefined && on <= addDays(day, daysAhead)
    const todo = all.flatMap(({ next, todo: words }) =>
      next && words !== undefined && soon(next.on) ? [duty(words, next.on)] : [],
    )
    const stuck = all.some(({ state }) => state === 'no route remains')
    const lacking = missing.length > 0 && soon(key.next?.on)
    return [
      ...todo,
      ...(stuck ? [duty('Give another day, or take it off the forward plan', entry.from)] : []),
      ...(lacking ? [duty(`Complete the forward plan (${missing.length} missing)`, key.next?.on)] : []),
    ]
  })
}

/** The same from the record, on the as-at day. */
export async function forwardDuties(tx: ViewerTx, bodies: readonly Body[]): Promise<readonly PostDuty[]> {
  const { planned, day } = await forwardPlan(tx)
  return dutiesOfPlan(planned, bodies, day)
}
