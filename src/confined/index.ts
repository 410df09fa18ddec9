export type { Confinement } from './start-confined.ts'
export { startConfined } from './start-confined.ts'
export { watchMemory } from './memory-watch.ts'
export { lastWordsOf, saysOutOfMemory } from './last-words.ts'
