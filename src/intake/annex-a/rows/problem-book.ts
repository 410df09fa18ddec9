import type { FileProblem } from '../model.ts'
import { contradictionCodes } from './contradictions.ts'

/** So many of one kind in one column are told one by one; of the others, how many there are. */
const toldOneByOne = 25

/** Where lists contradict each other each child is a thing to mend by itself, and no column is: they are told to the end. */
const toldToTheEnd = new Set(contradictionCodes)
const mostTold = 5000

const mostOf = (code: string): number => (toldToTheEnd.has(code) ? mostTold : toldOneByOne)

interface Kind {
  count: number
  readonly first: FileProblem
}

/** Gathers problems, so that a column that is wrong in every row is one thing to mend and not ten thousand. */
export class ProblemBook {
  private readonly kinds = new Map<string, Kind>()
  private told: FileProblem[] = []

  add(problem: FileProblem): void {
    const kind = this.kindOf(problem)
    kind.count += 1
    if (kind.count <= mostOf(problem.code)) this.told.push(problem)
  }

  /** The problems since the last time, each given once. */
  take(): readonly FileProblem[] {
    const told = this.told
    this.told = []
    return told
  }

  /** One more problem for each kind of which not all were told: how many there are in all. */
  totals(): readonly FileProblem[] {
    return [...this.kinds.values()]
      .filter(({ count, first }) => count > mostOf(first.code))
      .map(({ count, first: { code, where, expected, effect } }) => {
        const { sheet, list, column } = where
        const place = { sheet, ...(list && { list }), ...(column !== undefined && { column }) }
        const found = `${count} rows in all, of which the first ${mostOf(code)} are listed`
        return { code, where: place, found, expected, effect }
      })
  }

  private kindOf(problem: FileProblem): Kind {
    const { sheet, list, column } = problem.where
    const key = [problem.code, problem.effect, sheet, list, column].join('\n')
    const kind = this.kinds.get(key) ?? { count: 0, first: problem }
    this.kinds.set(key, kind)
    return kind
  }
}
