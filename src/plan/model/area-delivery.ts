import type { DeliveryStatus } from './action-dates.ts'
import type { Delivery } from './delivery.ts'

/** What needs reading comes first. */
export const worstFirst: readonly DeliveryStatus[] = [
  'late',
  'at risk',
  'not known',
  're-dated with approval',
  'on track',
  'not started',
  'delivered, evidence awaited',
  'complete, evidenced',
]

export type StatusCounts = Readonly<Record<DeliveryStatus, number>>

/** How many stand at each status; all eight are given, those with none too. */
export function countsOf(deliveries: readonly Delivery[]): StatusCounts {
  const count = (status: DeliveryStatus) => deliveries.filter((delivery) => delivery.status === status).length
  return {
    late: count('late'),
    'at risk': count('at risk'),
    'not known': count('not known'),
    're-dated with approval': count('re-dated with approval'),
    'on track': count('on track'),
    'not started': count('not started'),
    'delivered, evidence awaited': count('delivered, evidence awaited'),
    'complete, evidenced': count('complete, evidenced'),
  }
}

/** '1 late, 2 at risk, 4 on track': what there is, worst first. */
export const countsInWords = (counts: StatusCounts): string =>
  worstFirst
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`)
    .join(' · ')

/**
 * How an area, or a whole plan, is going: as its worst action. One without actions is *not known*, since nothing says
 * how its findings will be answered.
 */
export function deliveryOfAll(deliveries: readonly Delivery[]): Delivery {
  if (deliveries.length === 0) return { status: 'not known', because: ['It has no actions yet.'] }
  const counts = countsOf(deliveries)
  const status = worstFirst.find((each) => counts[each] > 0) ?? 'not known'
  const total = deliveries.length
  return { status, because: [`Of ${total} ${total === 1 ? 'action' : 'actions'}: ${countsInWords(counts)}.`] }
}
