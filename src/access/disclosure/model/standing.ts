import type { Figure, Part } from './figure.ts'
import type { Known } from './gather.ts'
import { isSmall, publicRules } from './levels.ts'
import { Overlaps } from './overlaps.ts'
import type { Variable } from './system.ts'

/** How the numbers stand: printed, withheld, or neither since they only stand beneath a sum. */
export class Standing {
  readonly known: Known
  readonly overlaps = new Overlaps()
  /** Withheld numbers. */
  readonly withheld = new Set<number>()
  /** What else readers have once a number is printed: the pieces of time that it cuts. */
  private readonly cut = new Map<number, readonly number[]>()
  /** By how many printed numbers each number is known. */
  private readonly knownBy = new Map<number, number>()

  constructor(known: Known) {
    this.known = known
  }

  /** A printed number and all that is known with it. */
  withIt(variable: number): readonly number[] {
    return [variable, ...(this.cut.get(variable) ?? [])]
  }

  /** Says which pieces of time a number gives away once it is printed. */
  cuts(figure: Figure, part: Part, variable: number): void {
    const pieces = this.overlaps.pieces(figure, part)
    const known = pieces.map(({ period, figure: run, count }) => {
      this.known.inPiece(run, period)
      return this.known.variable({ ...run.key, period }, part, count)
    })
    for (const run of new Set(pieces.map((piece) => piece.figure)))
      this.known.inPieces(
        run,
        pieces.filter((piece) => piece.figure === run).map(({ period }) => period),
      )
    this.cut.set(variable, [...new Set(known)])
  }

  show(variable: number): void {
    this.withheld.delete(variable)
    for (const each of this.withIt(variable)) {
      const by = (this.knownBy.get(each) ?? 0) + 1
      this.knownBy.set(each, by)
      const held = this.at(each)
      held.fixed = true
    }
  }

  /** Takes a number out of print that was only printed in this request. */
  hide(variable: number): void {
    for (const each of this.withIt(variable)) {
      const by = (this.knownBy.get(each) ?? 0) - 1
      this.knownBy.set(each, by)
      this.at(each).fixed = by > 0
    }
    this.withhold(variable, false)
  }

  /** Takes a number that was only withheld for others' sake back into print. */
  showAgain(variable: number): void {
    const held = this.at(variable)
    held.low = 0
    held.high = Infinity
    this.show(variable)
  }

  /**
   * Withholds a number. A reader who knows our rules, and guesses why it is withheld, looks for it from 1 to 5 or from 6
   * up: we let such a reader have that knowledge, and protect against it. `within` says that it is withheld only since
   * its whole is small, in which case it may be nothing as well.
   */
  withhold(variable: number, within: boolean): void {
    const held = this.at(variable)
    if (held.fixed) return
    this.withheld.add(variable)
    if (within || held.value === 0) return
    held.low = isSmall(held.value) ? publicRules.smallest : publicRules.largest + 1
    held.high = isSmall(held.value) ? publicRules.largest : Infinity
  }

  /**
   * The parts of a whole that is small and has a place in print, and theirs: a breakdown of three children tells of each of
   * them, by zeros too. `printed` are those that get a place now.
   */
  withinSmall(printed: ReadonlySet<number>): ReadonlySet<number> {
    const { wholes, gathering } = this.known
    const hasPlace = (variable: number) => printed.has(variable) || this.withheld.has(variable)
    const within = new Set<number>()
    let before = -1
    while (within.size > before) {
      before = within.size
      for (const { whole, parts } of wholes)
        if (within.has(whole) || (isSmall(gathering.valueOf(whole)) && hasPlace(whole)))
          for (const part of parts) within.add(part)
    }
    return within
  }

  private at(variable: number): Variable {
    const held = this.known.gathering.variables[variable]
    if (!held) throw new RangeError(`No variable ${variable}`)
    return held
  }
}
