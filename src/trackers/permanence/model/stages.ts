import type { Reached, WaySaid } from '../../../children/index.ts'
import * as way from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { CareFacts } from './child.ts'
import type { Entry } from './entry.ts'

/** The stages, and where a child stands on them, are reckoned with the time limits that count from them. */
export { stages } from '../../../children/index.ts'
export type { Reached, Stage } from '../../../children/index.ts'

/** Plans that were agreed, oldest first. */
export const agreedPlans = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ kind, code }) => kind === 'plan' && code === 'agreed')
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.id - other.id)

const saidIn = (entries: readonly Entry[]): WaySaid => ({
  plans: agreedPlans(entries),
  steps: entries.filter(({ kind }) => kind === 'step'),
})

/** The formal match: recorded here after a panel, or with adopters by an extract. */
export const matchedOn = (facts: CareFacts, entries: readonly Entry[]): IsoDate | undefined =>
  way.matchedOn(facts, saidIn(entries))

/** The stages that a child has reached and when, in the order of the way. */
export const stagesReached = (facts: CareFacts, entries: readonly Entry[]): readonly Reached[] =>
  way.stagesReached(facts, saidIn(entries))
