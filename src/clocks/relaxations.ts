import type { IsoDate } from '../kernel/index.ts'
import { lastDayFor } from '../kernel/index.ts'
import { isInForce } from './engine.ts'
import type { ClockRule, Relaxed, Relaxes } from './model.ts'

/** The relaxations that lie over each rule, by its id. */
export type Relaxations = ReadonlyMap<string, readonly Relaxation[]>

interface Relaxation {
  readonly by: ClockRule
  readonly relaxes: Relaxes
}

export function relaxationsOf(rules: readonly ClockRule[]): Relaxations {
  const over = new Map<string, Relaxation[]>()
  for (const by of rules) {
    const { relaxes } = by
    if (!relaxes) continue
    for (const id of relaxes.rules) over.set(id, [...(over.get(id) ?? []), { by, relaxes }])
  }
  return over
}

/** The first relaxation that touches a date reckoned from `trigger` and due on `baseDue` by the rule alone. */
export function relaxedBy(
  among: readonly Relaxation[] | undefined,
  trigger: IsoDate,
  baseDue: IsoDate,
): Relaxed | undefined {
  const found = among?.find((relaxation) => touches(relaxation, trigger, baseDue))
  return found && { by: found.by, how: found.relaxes.how, baseDue }
}

function touches({ by, relaxes }: Relaxation, trigger: IsoDate, baseDue: IsoDate): boolean {
  switch (relaxes.touches) {
    case 'what starts in its time':
      return isInForce(by, trigger)
    case 'what falls due in its time':
      return isInForce(by, baseDue)
    case 'what starts or falls due in its time':
      return isInForce(by, trigger) || isInForce(by, baseDue)
  }
}

/** A longer limit gives another day; a softened one leaves the day, which then is no longer a breach to pass. */
export function dueWhenRelaxed({ by, how, baseDue }: Relaxed, trigger: IsoDate): IsoDate {
  return how === 'longer' ? lastDayFor(by.limit, trigger) : baseDue
}
