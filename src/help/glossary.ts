import { aToK } from './glossary/a-to-k.ts'
import type { Entry } from './glossary/entry.ts'
import { lToZ } from './glossary/l-to-z.ts'

export type { Entry }

/** Alphabetical, as the page and docs/glossary.md print it; a test keeps the two the same. */
export const glossary: readonly Entry[] = [...aToK, ...lToZ]
