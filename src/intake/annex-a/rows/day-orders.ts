import type { Issue, Values } from './issue.ts'
import type { DaysPlanned } from './row-plan.ts'

/**
 * Days of one row in an order that cannot be. Nobody here knows which of the two is wrong: both stay. A day is named once, and
 * one that is named for something else already is not named again.
 */
export function checkOrders(orders: readonly DaysPlanned[], own: Values, issues: Issue[]): void {
  const named = new Set(issues.map(({ column }) => column))
  for (const { first, then, unless } of orders) {
    const [from, to] = [own[first.at], own[then.at]]
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) continue
    if ((own[unless] ?? null) !== null || named.has(then)) continue
    named.add(then)
    issues.push({
      code: 'days in an impossible order',
      column: then,
      found: to,
      expected: `a day from ${from} on, which is “${first.column.heading}”: until one of the two is corrected the row stands as it is, and measures that ask for either leave it out`,
      effect: 'warning',
    })
  }
}
