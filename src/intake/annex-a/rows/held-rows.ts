import type { Spelling } from '../values/spelling.ts'
import type { FoundRow } from './found-rows.ts'
import type { RowOwner } from './owner-digests.ts'
import type { RowPlan } from './row-plan.ts'

/** Rows of one sheet that came one after the other. */
interface Stretch {
  readonly sheet: string
  readonly plan: RowPlan | undefined
  readonly owners: (RowOwner | undefined)[]
  readonly numbers: GrowingNumbers
  readonly cells: GrowingNumbers
}

/**
 * The rows of one list that wait until all lists have been gone through. Held as numbers: a million references would be
 * moved about in memory by every sweep.
 */
export class HeldRows {
  private readonly stretches: Stretch[] = []
  private readonly spellings: (Spelling | undefined)[]

  /** @param spellings those that rows of any list use, by their number. */
  constructor(spellings: (Spelling | undefined)[]) {
    this.spellings = spellings
  }

  add({ sheet, plan, number, cells, owner }: FoundRow): void {
    const stretch = this.stretchOf(sheet, plan)
    stretch.owners.push(owner)
    stretch.numbers.push(number)
    for (const spelling of cells) {
      stretch.cells.push(spelling?.number ?? 0)
      if (spelling) this.spellings[spelling.number] = spelling
    }
  }

  /** Gives every row once more; its cells are good until the next one is given. */
  each(take: (row: FoundRow) => void): void {
    for (const { sheet, plan, owners, numbers, cells } of this.stretches) {
      const width = cells.count / numbers.count
      const spelled = new Array<Spelling | undefined>(width)
      for (let row = 0; row < numbers.count; row += 1) {
        for (let at = 0; at < width; at += 1) spelled[at] = this.spellings[cells.at(row * width + at)]
        take({ sheet, plan, number: numbers.at(row), cells: spelled, owner: owners[row] })
      }
    }
  }

  private stretchOf(sheet: string, plan: RowPlan | undefined): Stretch {
    const last = this.stretches.at(-1)
    if (last?.sheet === sheet && last.plan === plan) return last
    const next = { sheet, plan, owners: [], numbers: new GrowingNumbers(), cells: new GrowingNumbers() }
    this.stretches.push(next)
    return next
  }
}

/** Whole numbers in the order in which they came, four bytes each. */
class GrowingNumbers {
  count = 0
  private numbers = new Int32Array(1024)

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const more = new Int32Array(this.count * 2)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.count] = number
    this.count += 1
  }

  at(place: number): number {
    return this.numbers[place] ?? 0
  }
}
