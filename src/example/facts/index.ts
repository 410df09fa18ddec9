import { analysis } from './analysis.ts'
import { closing } from './closing.ts'
import type { Fact } from './fact.ts'
import { header, opening } from './opening.ts'

/** Every fact of the public report: what the example's report must carry, read against it by a test. */
export const facts: readonly Fact[] = [...header, ...opening, ...analysis, ...closing]
