import type { IsoDate } from '../../../kernel/index.ts'
import { Kept } from '../../../kernel/index.ts'
import type { CountUnder, Filter, Listed, NotKnownCount } from './list.ts'
import { countsOf, listUnder, notKnownAmong } from './list.ts'
import type { Sight } from './sight.ts'
import { seenBy } from './sight.ts'

/** A viewer's part of the list under one filter, in its order. */
export interface Under extends Counted {
  readonly filter: Filter
  readonly listed: readonly Listed[]
  readonly notKnown: readonly NotKnownCount[]
}

interface Counted {
  readonly all: readonly Listed[]
  readonly count: CountUnder
}

/** One viewer's part of the list, how many of it each filter leaves, and which. */
export interface Part extends Counted {
  readonly under: (filter: Filter) => Under
}

/** So many filters of one part are kept: what is looked at before the record changes again. */
const filtersKept = 8

/** These children as one viewer's part. */
export function partWith(all: readonly Listed[]): Part {
  const counted = { all, count: countsOf(all) }
  const kept = new Kept<Under>(filtersKept)
  const underNow = (filter: Filter): Under => {
    const listed = listUnder(filter, all)
    return { ...counted, filter, listed, notKnown: notKnownAmong(listed) }
  }
  return {
    ...counted,
    under: (filter) => {
      const key = JSON.stringify(filter)
      const under = kept.at(key) ?? underNow(filter)
      kept.keep(key, under)
      return under
    },
  }
}

export const partOf = (sight: Sight, whole: readonly Listed[], asAt: IsoDate): Part =>
  partWith(seenBy(sight, whole, asAt))
