import { clockRules } from './rules/index.ts'

/** Kinds of limit that nobody breaks: somebody else's practice, an average, how long a record is kept. */
const kinds: readonly string[] = ['benchmark', 'expectation', 'keep until', 'relaxation']

const neverLate: ReadonlySet<string> = new Set(
  clockRules.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
)

/** Whether something past this limit is late. Every page that says “late” of a child asks here. */
export const canBeLate = (rule: string): boolean => !neverLate.has(rule)
