import { deliveryRules } from '../rules/delivery.ts'
import type { ActionDates, DeliveryDay, DeliveryStatus } from './action-dates.ts'

export interface Delivery {
  readonly status: DeliveryStatus
  /** Why, each a sentence. */
  readonly because: readonly string[]
}

/**
 * The one place that says how an action is going. The first rule that applies gives the status; every rule of the
 * same status that applies adds its reason.
 */
export function deliveryOf(action: ActionDates, on: DeliveryDay): Delivery {
  const applying = deliveryRules.filter((rule) => rule.applies(action, on))
  const status = applying[0]?.status ?? 'on track'
  return {
    status,
    because: applying.filter((rule) => rule.status === status).flatMap((rule) => rule.because(action, on)),
  }
}
