import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import type { Listed } from './tracker.ts'

/** An action is on the agenda when it falls due before the next weekly meeting but one. */
const daysAhead = 14

export interface AgendaItem {
  readonly title: string
  readonly children: readonly Listed[]
}

const has = (id: string) => (child: Listed) =>
  [...child.exceptions, ...child.notKnown].some((rule) => rule.id === id)

const dueBy =
  (day: IsoDate) =>
  ({ stands }: Listed) =>
    stands.openActions.some(({ dueOn }) => dueOn !== undefined && dueOn <= day)

/**
 * What a permanence planning meeting talks about, from the tracker alone. Each child stands under the first title that
 * applies, so that nobody is talked about twice.
 */
export function agendaOf(children: readonly Listed[], on: IsoDate): readonly AgendaItem[] {
  const titles: readonly (readonly [string, (child: Listed) => boolean])[] = [
    ['Need a plan', (child) => has('no-plan')(child)],
    ['Stuck', has('stuck')],
    ['Settled without a formal match', has('settled-without-match')],
    ['With parents on an order', has('with-parents')],
    ['No parallel plan', has('no-parallel-plan')],
    ['Actions due', dueBy(addDays(on, daysAhead))],
    ['Decision to be evidenced', has('decision-not-evidenced')],
  ]
  const titleOf = (child: Listed) => titles.find(([, applies]) => applies(child))?.[0]
  const grouped = Map.groupBy(children, titleOf)
  return titles.flatMap(([title]) => {
    const listed = grouped.get(title) ?? []
    return listed.length === 0 ? [] : [{ title, children: listed }]
  })
}
