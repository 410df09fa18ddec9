import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock } from './clock.ts'

/** Limits that people start and meet by what they record, reckoned like those that extracts feed. */
export const enteredClocks = (counting: Counting, { entered }: ChildState): readonly RunningClock[] =>
  entered.clocks.map(({ rule, startedOn, metOn }) => clock(counting, rule, startedOn, metOn))
