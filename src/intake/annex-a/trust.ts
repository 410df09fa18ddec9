import type { ListNumber } from './lists/index.ts'

/** Lists kept closest to the child come first: what they say of the child counts before the others. */
export const mostTrusted: readonly ListNumber[] = [8, 7, 6, 9, 5, 4, 3, 2, 1, 10]

/** Answers that only say that nothing is known: they give way to any other list's answer. */
export const sayLittle: ReadonlySet<unknown> = new Set<unknown>(['U', 'NOBT', 'UNKNOWN', 'REFU'])
