import { isLongTerm } from '../../../children/index.ts'
import type { Stage } from './stages.ts'
import type { Tracked } from './standing.ts'
import { ofThisPeriod } from './standing.ts'

/** Words for a stage that no entry and no extract gives a day. */
export type NotReached = 'not yet' | 'not known' | 'category only: decision not evidenced'

/**
 * That a stage was not reached is said of a plan that no extract has a category for, and of what comes after it only where
 * something is recorded here; of any other, and of whoever lives where a match would have brought the child, nobody knows.
 */
export function notReached({ facts, entries, stands }: Tracked, stage: Stage): NotReached {
  if (stage === 'no plan on record') return 'not known'
  if (stage === 'plan agreed')
    return facts.recordedPlan === undefined ? 'not yet' : 'category only: decision not evidenced'
  const isSilent = ofThisPeriod(facts, entries).length === 0
  const maySettle = stage === 'matched' || stage === 'settled'
  const livesThere = maySettle && isLongTerm(facts) && stands.matchedOn === undefined
  return isSilent || livesThere ? 'not known' : 'not yet'
}
