import { createHmac } from 'node:crypto'
import type { Json } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FileProblem, ReadFact } from '../annex-a/model.ts'

/** A row that was found wrong and removed: by its key, and by digests of what was wrong in it. */
export interface Mark {
  readonly id: number
  readonly childId: number
  readonly fact: FactName
  /** Empty where a list has one row for each child. */
  readonly startsOn: IsoDate | null
  /** Column by column, keyed digests of the wrong values; nothing: the row should never have been. */
  readonly wrong: Readonly<Record<string, readonly string[]>>
  readonly salt: string
  readonly onDay: IsoDate
}

/** A mark with every number by which extracts may name its child. */
export type MarkWithNumbers = Mark & { readonly numbers: readonly string[] }

/** Which day begins the event of a list with one row for each child: the row of another event is another row. */
export const eventBegins: Partial<Record<FactName, string>> = {
  need: 'started_on',
  protection: 'started_on',
  care: 'entered_care_on',
}

/** A value as nobody can read it, and as nobody can compare it with those of another mark. */
export const digestOf = (salt: string, column: string, value: Json | undefined): string =>
  createHmac('sha256', salt)
    .update(JSON.stringify([column, value ?? null]))
    .digest('base64url')

/** Whether a row of the mark's key says what was wrong. @param values in the order of the fact's columns. */
export function saysWrong({ fact, wrong, salt }: Mark, values: readonly (Json | undefined)[]): boolean {
  const columns = Object.entries(wrong)
  if (columns.length === 0) return true
  return columns.some(([column, digests]) => {
    const at = factTables[fact].columns.findIndex(({ name }) => name === column)
    return digests.includes(digestOf(salt, column, values[at]))
  })
}

/** What an extract still says although it was rectified: kept out, and told. */
export interface KeptOut {
  readonly facts: ReadonlyMap<FactName, readonly ReadFact[]>
  readonly problems: readonly FileProblem[]
  /** Whose rows were kept out: what is held in their place stays. */
  readonly rows: readonly (Pick<ReadFact, 'owner' | 'startsOn' | 'list' | 'row'> & {
    readonly fact: FactName
    /** The row tells of an adoption order, and something else in it was found wrong: the record is sealed all the same. */
    readonly tellsOrder: boolean
  })[]
}

/** Keeps out every row that says again what was rectified. */
export function withoutRectified(
  facts: ReadonlyMap<FactName, readonly ReadFact[]>,
  marks: readonly MarkWithNumbers[],
): KeptOut {
  if (marks.length === 0) return { facts, problems: [], rows: [] }
  const problems: FileProblem[] = []
  const out: KeptOut['rows'][number][] = []
  const left = new Map<FactName, readonly ReadFact[]>()
  for (const [fact, rows] of facts) {
    const own = marks.filter((mark) => mark.fact === fact)
    left.set(
      fact,
      rows.filter((row) => {
        const mark = own.find((each) => isOf(each, row) && saysWrong(each, row.values))
        if (!mark) return true
        out.push({
          owner: row.owner,
          startsOn: row.startsOn,
          list: row.list,
          row: row.row,
          fact,
          tellsOrder: tellsOrder(mark, row),
        })
        problems.push(problemWith(mark, row))
        return false
      }),
    )
  }
  return { facts: left, problems, rows: out }
}

const isOf = ({ numbers, startsOn }: MarkWithNumbers, row: ReadFact): boolean =>
  numbers.includes(row.owner) && (startsOn ?? undefined) === row.startsOn

function tellsOrder({ fact, wrong }: Mark, { values }: ReadFact): boolean {
  const at = factTables[fact].columns.findIndex(({ name }) => name === 'ordered_on')
  const isOther = Object.keys(wrong).length > 0 && wrong.ordered_on === undefined
  return fact === 'adoption' && isOther && typeof values[at] === 'string'
}

/** The kind of problem that an extract still says what was rectified. */
export const rectifiedEarlier = 'rectified-earlier'

const problemWith = ({ fact, onDay }: Mark, { list, row, owner }: ReadFact): FileProblem => ({
  code: rectifiedEarlier,
  where: { sheet: `List ${list}`, list, row },
  found: `a ${factTables[fact].kind} that was rectified on ${onDay}`,
  expected: 'rectified earlier; the source still says otherwise: have it put right in the case system',
  effect: 'rejected',
  child: owner,
})
