import { isLongTerm } from '../../../children/index.ts'
import type { Stage } from './stages.ts'
import type { Tracked } from './standing.ts'
import { ofThisPeriod } from './standing.ts'

/**
 * What is said of a stage that no entry and no extract gives a day. That it was not reached is said only of a child about
 * whom something is recorded here; of any other, and of whoever lives where a match would have brought the child, nobody
 * knows.
 */
export function notReached({ facts, entries, stands }: Tracked, stage: Stage): string {
  if (stage === 'plan agreed' && facts.recordedPlan !== undefined)
    return 'Category only: decision not evidenced'
  const isSilent = stage === 'no plan on record' || ofThisPeriod(facts, entries).length === 0
  const maySettle = stage === 'matched' || stage === 'settled'
  const livesThere = maySettle && isLongTerm(facts) && stands.matchedOn === undefined
  return isSilent || livesThere ? 'Not known' : 'Not yet'
}
