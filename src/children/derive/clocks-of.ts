import type { ClocksOf } from './running-clocks.ts'

/** Every time limit that the facts about a child start. */
export const clocksOf: ClocksOf = () => []
