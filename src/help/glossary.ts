import { aToK } from './glossary/a-to-k.ts'
import type { Entry } from './glossary/entry.ts'
import { lToR } from './glossary/l-to-r.ts'
import { sToZ } from './glossary/s-to-z.ts'

export type { Entry }

/** Alphabetical, as the page and docs/glossary.md print it; a test keeps the two the same. */
export const glossary: readonly Entry[] = [...aToK, ...lToR, ...sToZ]
