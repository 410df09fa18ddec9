import { factTables } from '../../../children/facts/index.ts'
import { packed } from '../digesting.ts'
import { annexLists, type ListNumber } from '../lists/index.ts'
import { bothOf, mixOne, mixTwo, type Mixed } from '../values/mixing.ts'
import type { SpelledCells } from './spelled-row.ts'

/** Hears whose rows may mean something else another day, or have to be told of again in the next file. */
export type ReadAnew = (list: ListNumber, owner: string) => void

/** Numbers of children, and of adopters: the same number is nobody the same. */
export interface Owners {
  readonly children: readonly string[]
  readonly adopters: readonly string[]
}

/** A child or adopter of whom a file says something, with a digest of all that it says. */
export interface RowOwner {
  readonly id: string
  one: number
  two: number
  readsAnew: boolean
  /** All lists say what the file before said. */
  isPassedOver: boolean
}

const kindOf = new Map(
  annexLists.map(({ number, fact }): [ListNumber, keyof Owners] => [
    number,
    factTables[fact].owner === 'adopter_id' ? 'adopters' : 'children',
  ]),
)

/**
 * A digest of all that a file says of each child or adopter: every cell of every row, as it is written, in the order of
 * lists and rows. Of one whose digest a later file repeats, that file says nothing new: such rows need not be understood
 * again.
 */
export class OwnerDigests {
  private readonly digests = {
    children: new Map<string, RowOwner>(),
    adopters: new Map<string, RowOwner>(),
  }
  private readonly seeds: Mixed

  constructor(seeds: Mixed) {
    this.seeds = seeds
  }

  /** @returns whose row it is. */
  add(list: ListNumber, id: string, cells: SpelledCells): RowOwner {
    const owner = this.of(list, id)
    let one = mixOne(owner.one, list)
    let two = mixTwo(owner.two, list)
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]
      if (cell === undefined) continue
      one = mixOne(one, cell.one + at)
      two = mixTwo(two, cell.two + at)
    }
    owner.one = one
    owner.two = two
    return owner
  }

  readonly readAnew: ReadAnew = (list, id) => {
    this.of(list, id).readsAnew = true
  }

  /** Every child that a row names. */
  children(): Iterable<string> {
    return this.digests.children.keys()
  }

  /**
   * Passes over those whose digests are among these.
   * @param isReadAnyway children whose rows are to be understood whatever they say.
   */
  passOver(known: ReadonlySet<number>, isReadAnyway: (child: string) => boolean): Owners {
    const { children, adopters } = this.digests
    for (const owner of children.values())
      owner.isPassedOver = known.has(bothOf(owner)) && !isReadAnyway(owner.id)
    for (const owner of adopters.values()) owner.isPassedOver = known.has(bothOf(owner))
    const passed = (owners: ReadonlyMap<string, RowOwner>) =>
      [...owners.values()].filter(({ isPassedOver }) => isPassedOver).map(({ id }) => id)
    return { children: passed(children), adopters: passed(adopters) }
  }

  /** The digests of all whose rows need not be understood again. */
  packed(): string {
    const all = [...this.digests.children.values(), ...this.digests.adopters.values()]
    return packed(all.filter(({ readsAnew }) => !readsAnew).map(bothOf))
  }

  private of(list: ListNumber, id: string): RowOwner {
    const digests = this.digests[kindOf.get(list) ?? 'children']
    const before = digests.get(id)
    if (before) return before
    const owner = { id, ...this.seeds, readsAnew: false, isPassedOver: false }
    digests.set(id, owner)
    return owner
  }
}
