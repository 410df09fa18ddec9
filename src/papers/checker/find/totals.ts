import type { Table } from '../../document/index.ts'
import { wordsOf } from '../../document/wording.ts'
import type { Amount } from '../numbers.ts'
import { amountIn } from '../numbers.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn } from '../reading.ts'

const isTotal = (words: string): boolean => /^(grand |overall )?totals?\b/i.test(words.trim())
/** Parts of the total are summed before, or the rows are no parts: nothing can be said of the whole. */
const notSummed = /\bsub-?totals?\b|\bof which\b|\baverage\b|\bmean\b|\bmedian\b|\brate\b/i
/** Figures of a row that are no parts of its total. */
const notAPart =
  /\b(target|average|mean|median|rate|year before|last year|previous|change|per|percentage|number of years)\b|%/i

type Cells = readonly string[]

const shown = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-GB')

/** The parts and the total, where all of them are counts or amounts; nothing otherwise. */
function sumOf(parts: Cells, total: string): { readonly sum: number; readonly told: Amount } | undefined {
  const told = amountIn(total)
  const read = parts.map(amountIn)
  const amounts = read.filter((each): each is Amount => typeof each === 'object')
  if (typeof told !== 'object' || amounts.length < 2 || read.includes(undefined)) return undefined
  const sum = amounts.reduce((all, { value }) => all + value, 0)
  // Each amount may have been rounded by half a step of its own; whole numbers were not.
  const rounding = [...amounts, told].reduce((all, { step }) => all + (step === 1 ? 0 : step / 2), 0)
  return Math.abs(sum - told.value) > rounding + 1e-9 ? { sum, told } : undefined
}

interface Wrong {
  /** The row it stands in, from the first. */
  readonly row: number
  readonly found: string
  readonly says: string
}

function wrongBelow(rows: readonly Cells[], columns: Cells): Wrong[] {
  const at = rows.findIndex(([name = '']) => isTotal(name))
  const totals = rows[at]
  // A second total, or rows after it, tell of something else.
  if (!totals || at !== rows.length - 1) return []
  return columns.slice(1).flatMap((heading, index): Wrong[] => {
    const total = totals[index + 1] ?? ''
    const wrong = sumOf(
      rows.slice(0, at).map((row) => row[index + 1] ?? ''),
      total,
    )
    return wrong
      ? [
          {
            row: at,
            found: total,
            says: `The rows above it come to ${shown(wrong.sum)} under “${heading}”, not to ${total}.`,
          },
        ]
      : []
  })
}

function wrongBeside(rows: readonly Cells[], columns: Cells): Wrong[] {
  const last = columns.length - 1
  const parts = columns.slice(1, last)
  if (!isTotal(columns[last] ?? '') || parts.length < 2 || parts.some((heading) => notAPart.test(heading)))
    return []
  return rows.flatMap((row, at): Wrong[] => {
    const total = row[last] ?? ''
    const wrong = sumOf(row.slice(1, last), total)
    return wrong
      ? [
          {
            row: at,
            found: total,
            says: `The figures of “${row[0] ?? ''}” come to ${shown(wrong.sum)}, not to ${total}.`,
          },
        ]
      : []
  })
}

function wrongIn(table: Table): Wrong[] {
  const rows = table.rows.map((row) => row.map(wordsOf))
  const columns = table.columns.map(({ heading }) => heading)
  if ([table.caption, ...columns, ...rows.map(([name = '']) => name)].some((words) => notSummed.test(words)))
    return []
  return [...wrongBelow(rows, columns), ...wrongBeside(rows, columns)]
}

/** Totals of a table that its own rows or columns do not come to. */
export const totalsThatDiffer = ({ body }: Reading): Fault[] => {
  const tables = Map.groupBy(body, ({ block }) => block)
  return [...tables].flatMap(([block, passages]) =>
    block.kind === 'table'
      ? wrongIn(block).flatMap(({ row, found, says }) => inRow(passages, row, found, says))
      : [],
  )
}

/** A table is read row by row: the fault is that of the row. */
function inRow(passages: readonly Passage[], row: number, found: string, says: string): Fault[] {
  const passage = passages[row]
  return passage ? [faultIn(passage, found, says)] : []
}
