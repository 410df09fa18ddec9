import { aToH } from './glossary/a-to-h.ts'
import type { Entry } from './glossary/entry.ts'
import { iToR } from './glossary/i-to-r.ts'
import { sToZ } from './glossary/s-to-z.ts'

export type { Entry }

/** Alphabetical, as the page and docs/glossary.md print it; a test keeps the two the same. */
export const glossary: readonly Entry[] = [...aToH, ...iToR, ...sToZ]
