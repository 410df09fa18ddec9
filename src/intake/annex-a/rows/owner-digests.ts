import { factTables } from '../../../children/facts/index.ts'
import { packed } from '../digesting.ts'
import { annexLists, type ListNumber } from '../lists/index.ts'
import { bothOf, mixOne, mixTwo, type Mixed } from '../values/mixing.ts'
import type { SpelledCells } from './spelled-row.ts'

/** Hears whose rows may mean something else another day, or have to be told of again in the next file. */
export type ReadAnew = (list: ListNumber, owner: string) => void

/** Numbers of children, and of adopters: the same number is nobody the same. */
export interface Owners {
  readonly children: ReadonlySet<string>
  readonly adopters: ReadonlySet<string>
}

interface OwnDigest {
  one: number
  two: number
  readsAnew: boolean
}

const kindOf = new Map(
  annexLists.map(({ number, fact }): [ListNumber, keyof Owners] => [
    number,
    factTables[fact].owner === 'adopter_id' ? 'adopters' : 'children',
  ]),
)

export const isAmong = (owners: Owners, list: ListNumber, owner: string): boolean =>
  owners[kindOf.get(list) ?? 'children'].has(owner)

/**
 * A digest of all that a file says of each child or adopter: every cell of every row, as it is written, in the order of
 * lists and rows. Of one whose digest a later file repeats, that file says nothing new: such rows need not be understood
 * again.
 */
export class OwnerDigests {
  private readonly digests = {
    children: new Map<string, OwnDigest>(),
    adopters: new Map<string, OwnDigest>(),
  }
  private readonly seeds: Mixed

  constructor(seeds: Mixed) {
    this.seeds = seeds
  }

  add(list: ListNumber, owner: string, cells: SpelledCells): void {
    const digest = this.of(list, owner)
    let [one, two] = [mixOne(digest.one, list), mixTwo(digest.two, list)]
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]
      if (cell === undefined) continue
      one = mixOne(one, cell.one + at)
      two = mixTwo(two, cell.two + at)
    }
    digest.one = one
    digest.two = two
  }

  readonly readAnew: ReadAnew = (list, owner) => {
    this.of(list, owner).readsAnew = true
  }

  /** Every child that a row names. */
  children(): Iterable<string> {
    return this.digests.children.keys()
  }

  /** Whose digests are among these. */
  among(known: ReadonlySet<number>): Owners {
    const those = (digests: ReadonlyMap<string, OwnDigest>) =>
      new Set([...digests].filter(([, digest]) => known.has(bothOf(digest))).map(([owner]) => owner))
    return { children: those(this.digests.children), adopters: those(this.digests.adopters) }
  }

  /** The digests of all whose rows need not be understood again. */
  packed(): string {
    const all = [...this.digests.children.values(), ...this.digests.adopters.values()]
    return packed(all.filter(({ readsAnew }) => !readsAnew).map(bothOf))
  }

  private of(list: ListNumber, owner: string): OwnDigest {
    const digests = this.digests[kindOf.get(list) ?? 'children']
    const before = digests.get(owner)
    if (before) return before
    const digest = { ...this.seeds, readsAnew: false }
    digests.set(owner, digest)
    return digest
  }
}
