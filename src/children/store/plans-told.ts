import type { IsoDate } from '../../kernel/index.ts'
import type { PlanTold } from '../derive/state.ts'

/** What one row of list 8 told, up to the day on which another told otherwise. */
export interface PlanRow {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly given: boolean
}

/** What rows of one child's told on these days, joined where they say the same. */
export function plansToldIn(rows: readonly PlanRow[], days: readonly IsoDate[]): readonly PlanTold[] {
  const told: PlanTold[] = []
  for (const { from, until, given } of rows.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const firstToldOn = days.find((day) => day >= from && day < until)
    const lastToldOn = days.findLast((day) => day >= from && day < until)
    if (firstToldOn === undefined || lastToldOn === undefined) continue
    const before = told.at(-1)
    if (before?.given === given) told.splice(-1, 1, { ...before, lastToldOn })
    else told.push({ given, firstToldOn, lastToldOn })
  }
  return told
}
