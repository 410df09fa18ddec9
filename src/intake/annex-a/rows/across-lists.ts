import { factTables, type FactName, type FactTable } from '../../../children/facts/index.ts'
import { isoDate, readIsoDate, type IsoDate } from '../../../kernel/index.ts'
import type { ListNumber } from '../lists/index.ts'
import type { FileProblem } from '../model.ts'
import { contradictionsOf, eighteenthOf } from './contradictions.ts'
import type { BirthPlan } from './before-birth.ts'
import type { Values } from './issue.ts'
import type { KeptRow } from './list-facts.ts'
import type { ReadAnew } from './owner-digests.ts'
import type { RowPlan } from './row-plan.ts'
import type { Standing, Standings } from './standing.ts'

interface Columns {
  readonly fact: FactName
  readonly end: string | undefined
  readonly code: string
  readonly reason?: string
}

/** The lists that are held against each other: children in need, protection plans, care, leaving care. */
const columnsOf: Readonly<Partial<Record<ListNumber, Columns>>> = {
  6: { fact: 'need', end: 'closed_on', code: 'case_status' },
  7: { fact: 'protection', end: 'ended_on', code: 'latest_category' },
  8: { fact: 'care', end: 'left_care_on', code: 'legal_status', reason: 'left_care_reason' },
  9: { fact: 'leavingCare', end: undefined, code: 'eligibility' },
}
const compared: readonly ListNumber[] = [6, 7, 8, 9]

/** Whether a list’s being in the file, or not, changes what is told of rows of others. */
export const isHeldAgainst = (list: ListNumber): boolean => list !== 9 && compared.includes(list)

type Plan = Pick<RowPlan, 'columns' | 'notReadAt' | 'births'>

/** Where among a fact's values stands what is compared. */
interface Places {
  readonly start: number | undefined
  /** None where the list, or this file's sheet of it, has no column for the end. */
  readonly end: number | undefined
  readonly endColumn: string | undefined
  readonly code: number
  readonly reason: number | undefined
  /** Where the row’s facts give the day of birth. */
  readonly born: BirthPlan | undefined
  readonly notRead: number | undefined
}

function placesOf({ fact, end, code, reason }: Columns, { columns, notReadAt, births }: Plan): Places {
  const table: FactTable = factTables[fact]
  const names = table.columns.map(({ name }) => name)
  const place = end === undefined ? -1 : names.indexOf(end)
  const isThere = columns.some(({ slot, at }) => slot === 0 && at === place)
  return {
    start: table.beginsOn === undefined ? undefined : names.indexOf(table.beginsOn),
    end: isThere ? place : undefined,
    endColumn: end,
    code: names.indexOf(code),
    // Where no column is for the end, the reason says by itself that it has come.
    reason: reason === undefined || !isThere ? undefined : names.indexOf(reason),
    born: births,
    notRead: notReadAt,
  }
}

/** Holds the lists of a file against each other, child by child: what one says that another denies or leaves out. */
export class AcrossLists {
  private readonly children = new Map<string, Standings>()
  private readonly carried = new Set<ListNumber>()
  private readonly asAt: IsoDate
  private readonly readAnew: ReadAnew

  constructor(asAt: IsoDate, readAnew: ReadAnew) {
    this.asAt = asAt
    this.readAnew = readAnew
  }

  /** The list has rows that go in, this file's or those of the file before that it repeats. */
  carries(list: ListNumber): void {
    this.carried.add(list)
  }

  /** Rows that go in, of a list that has one for each child. */
  add(list: ListNumber, plan: Plan, rows: readonly KeptRow[]): void {
    const columns = columnsOf[list]
    if (columns === undefined) return
    const places = placesOf(columns, plan)
    for (const kept of rows) {
      const before = this.children.get(kept.owner) ?? {}
      before[list] = standingOf(list, kept, places, this.asAt)
      this.children.set(kept.owner, before)
    }
  }

  /** Once all lists are through. */
  *told(): Generator<FileProblem> {
    const { carried, asAt } = this
    // A file of a later day is held against this one until the end of its year: who turns 18 by then is read again.
    const yearEnd = isoDate(`${asAt.slice(0, 4)}-12-31`)
    for (const [owner, on] of this.children) {
      const problems = contradictionsOf({ owner, on, carried, asAt })
      const turns18 = ([7, 8] as const).some((list) => (eighteenthOf(on, list) ?? '9999') <= yearEnd)
      if (problems.length === 0 && !turns18) continue
      for (const list of compared) if (on[list]) this.readAnew(list, owner)
      for (const problem of problems) yield { ...problem, child: owner }
    }
  }
}

function standingOf(
  list: ListNumber,
  { sheet, row, age, values }: KeptRow,
  places: Places,
  asAt: IsoDate,
): Standing {
  const own: Values = values[0] ?? []
  const at = (place: number | undefined): string | undefined => {
    const given = place === undefined ? undefined : own[place]
    return typeof given === 'string' ? given : undefined
  }
  const told = {
    code: at(places.code),
    reason: at(places.reason),
    startedOn: at(places.start),
    endedOn: at(places.end),
  }
  const born = places.born && values[places.born.slot]?.[places.born.at]
  const bornOn = typeof born === 'string' ? readIsoDate(born) : undefined
  // What lies ahead has neither begun nor ended, whatever else the row says.
  const isAhead = told.startedOn !== undefined && told.startedOn > asAt
  const standing = isAhead ? 'not begun' : goesOn(list, own, places, told)
  return { sheet, row, goesOn: standing, bornOn, ageGiven: age, ...told }
}

function goesOn(
  list: ListNumber,
  own: Values,
  { end, endColumn, notRead }: Places,
  { code, endedOn }: Pick<Standing, 'code' | 'endedOn'>,
): Standing['goesOn'] {
  if (endedOn !== undefined || (list === 6 && code === 'closed')) return 'no'
  // The status of a case says by itself that it is open.
  if (list === 6 && code !== undefined) return 'yes'
  const left = notRead === undefined ? null : own[notRead]
  const cannotBe = typeof left === 'string' && endColumn !== undefined && left.split(' ').includes(endColumn)
  return end === undefined || cannotBe ? 'not told' : 'yes'
}
