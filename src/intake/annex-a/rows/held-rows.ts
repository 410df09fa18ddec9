import type { Spelling } from '../values/spelling.ts'
import type { FoundRow } from './found-rows.ts'
import { ownerIn } from './read-row.ts'
import type { RowPlan } from './row-plan.ts'

/** Rows of one sheet that came one after the other. */
interface Stretch {
  readonly sheet: string
  readonly plan: RowPlan | undefined
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

  add({ sheet, plan, number, cells }: FoundRow): void {
    const stretch = this.stretchOf(sheet, plan)
    stretch.numbers.push(number)
    for (const spelling of cells) {
      stretch.cells.push(spelling?.number ?? 0)
      if (spelling) this.spellings[spelling.number] = spelling
    }
  }

  *rows(): Generator<FoundRow> {
    for (const { sheet, plan, numbers, cells } of this.stretches) {
      const width = cells.count / numbers.count
      for (let row = 0; row < numbers.count; row += 1) {
        const spelled: (Spelling | undefined)[] = []
        for (let at = row * width; at < (row + 1) * width; at += 1) spelled.push(this.spellings[cells.at(at)])
        const owner = plan && ownerIn(plan, spelled)
        yield { sheet, plan, number: numbers.at(row), cells: spelled, owner }
      }
    }
  }

  private stretchOf(sheet: string, plan: RowPlan | undefined): Stretch {
    const last = this.stretches.at(-1)
    if (last?.sheet === sheet && last.plan === plan) return last
    const next = { sheet, plan, numbers: new GrowingNumbers(), cells: new GrowingNumbers() }
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
