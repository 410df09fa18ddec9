import { factTables, type FactName } from '../../../children/facts/index.ts'
import type { ListNumber } from '../lists/index.ts'
import type { FileProblem } from '../model.ts'
import type { KeptRow } from './list-facts.ts'
import type { ReadAnew } from './owner-digests.ts'
import type { Values } from './issue.ts'
import type { RowPlan } from './row-plan.ts'

/** Where a child stands on one list: for the table of who is on which. */
interface Standing {
  readonly sheet: string
  readonly row: number
  /** As far as the list says: no end stands there, and it has the column for one. */
  readonly isOpen: boolean
  readonly eligibility: string | undefined
}

type Standings = Partial<Record<ListNumber, Standing>>

/** The lists that are held against each other: children in need, protection plans, care, leaving care. */
const compared: readonly ListNumber[] = [6, 7, 8, 9]

/** Those who have left care; an eligible child is in care still. */
const hasLeft = ['relevant', 'former relevant', 'qualifying']

const placeOf = (fact: FactName, column: string): number =>
  factTables[fact].columns.findIndex(({ name }) => name === column)

const ends: Readonly<Partial<Record<ListNumber, number>>> = {
  7: placeOf('protection', 'ended_on'),
  8: placeOf('care', 'left_care_on'),
}
const eligibility = placeOf('leavingCare', 'eligibility')

/** Holds the lists of a file against each other, child by child: what one says that another leaves out. */
export class AcrossLists {
  private readonly children = new Map<string, Standings>()
  private readonly carried = new Set<ListNumber>()
  private readonly readAnew: ReadAnew

  constructor(readAnew: ReadAnew) {
    this.readAnew = readAnew
  }

  /** The list has rows that go in, this file's or those of the file before that it repeats. */
  carries(list: ListNumber): void {
    this.carried.add(list)
  }

  /** Rows that go in, of a list that has one for each child. */
  add(list: ListNumber, plan: Pick<RowPlan, 'columns'>, rows: readonly KeptRow[]): void {
    if (!compared.includes(list)) return
    const end = ends[list]
    const tellsEnds = plan.columns.some(({ slot, at }) => slot === 0 && at === end)
    for (const { owner, sheet, row, values } of rows) {
      const own: Values = values[0] ?? []
      const before = this.children.get(owner) ?? {}
      const given = own[eligibility]
      before[list] = {
        sheet,
        row,
        isOpen: end !== undefined && tellsEnds && own[end] === null,
        eligibility: list === 9 && typeof given === 'string' ? given : undefined,
      }
      this.children.set(owner, before)
    }
  }

  /** Once all lists are through. */
  *told(): Generator<FileProblem> {
    for (const [owner, on] of this.children) {
      const problems = [this.notInNeed(owner, on), inCareAndLeft(owner, on)].filter(
        (each) => each !== undefined,
      )
      if (problems.length === 0) continue
      for (const list of compared) if (on[list]) this.readAnew(list, owner)
      yield* problems
    }
  }

  /** List 6 is of all whose cases are open, those on plans and in care among them. */
  private notInNeed(owner: string, on: Standings): FileProblem | undefined {
    if (!this.carried.has(6) || on[6]) return undefined
    const list = on[8]?.isOpen === true ? 8 : on[7]?.isOpen === true ? 7 : undefined
    const standing = list && on[list]
    if (!standing) return undefined
    const what = list === 8 ? 'in care' : 'on a protection plan'
    return {
      code: 'not on list 6',
      where: { sheet: standing.sheet, list, row: standing.row },
      found: `child ${owner}, ${what} now, and no row on list 6`,
      expected:
        'a row on list 6 too, which is of every child with an open case; both lists are taken as they stand',
      effect: 'warning',
    }
  }
}

function inCareAndLeft(owner: string, { 8: care, 9: leaving }: Standings): FileProblem | undefined {
  if (care?.isOpen !== true || leaving?.eligibility === undefined || !hasLeft.includes(leaving.eligibility))
    return undefined
  return {
    code: 'in care and left care',
    where: { sheet: leaving.sheet, list: 9, row: leaving.row, column: 'Eligibility Category' },
    found: `${leaving.eligibility} for child ${owner}, who is in care by row ${care.row} of ${care.sheet}`,
    expected:
      'eligible while in care, or the day on which care ended on list 8; both lists are taken as they stand',
    effect: 'warning',
  }
}
