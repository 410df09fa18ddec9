import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown, unlessOver, untilDue } from './clock.ts'
import { hasEnded, inOrder } from './days.ts'
import { latestIn, latestSentence, toldBy } from './latest.ts'
import { columnMissingSentence } from './series.ts'
import { until18, turned18 } from './turned-18.ts'

const missing =
  'When the child is to be visited is not known: list 6 gives neither when the work began nor when the child was last seen. ' +
  'Load a list that has them, or correct the row.'

/**
 * Visits to a child with a child in need plan: from the day last seen, or from the start where the child was not seen
 * since. Children on protection plans and in care have visits of their own.
 */
export function needClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const { need, missingColumns } = state
  if (need?.case_status !== 'child in need' || hasEnded(need.closed_on, counting.asAt)) return []
  const by = toldBy(counting, state, 'need')
  const from = inOrder([need.started_on, need.last_seen_on])
    .filter((day) => day <= by)
    .at(-1)
  if (from === undefined) return [notKnown(counting, 'cin.visit', counting.asAt, missing)]
  const notTold = missingColumns.has('lastSeen')
    ? columnMissingSentence('visit', from)
    : latestSentence(by, 'visit', from, latestIn(need, 'last_seen_on'))
  const visit =
    notTold === undefined
      ? clock(counting, 'cin.visit', from)
      : untilDue(counting, 'cin.visit', from, notTold)
  return until18(unlessOver([visit], turned18(counting, state, 'needEnds')), counting, state, 'needEnds')
}
