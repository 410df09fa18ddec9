export { parseText, textOf } from './blocks.ts'
export { parseRuns, textOfRuns } from './runs.ts'
