import type { IsoDate } from '../../../kernel/index.ts'
import type { CountUnder, Listed } from './list.ts'
import { countsOf } from './list.ts'
import type { Sight } from './sight.ts'
import { seenBy } from './sight.ts'

/** One viewer's part of the list, and how many of it each filter leaves. */
export interface Part {
  readonly all: readonly Listed[]
  readonly count: CountUnder
}

export function partOf(sight: Sight, whole: readonly Listed[], asAt: IsoDate): Part {
  const all = seenBy(sight, whole, asAt)
  return { all, count: countsOf(all) }
}
