import type { SheetRow } from '../../../workbook/index.ts'
import type { RowPlan } from '../rows/row-plan.ts'
import { textsIn } from './sample.ts'

/** A row about a child has more cells than a note. */
const mostCells = 3

const label =
  /^(?:end|notes?|source|key|footnotes?|disclaimer|caveats?|comments?|definitions?|guidance|official(?:[ -]sensitive)?|produced|printed|created|generated|extracted|prepared|report|page)\b/i
/** Two words of letters alone, or one and a colon. */
const words = /\b[a-z]{2,}\W+(?:[\w'-]+\W+)*?[a-z]{2,}\b|^[a-z]{3,}:/i
/** `1.`, `(2)`, `a)`, `*`: what numbers notes. */
const counter = /^[([]?(?:\d{1,2}|[a-z])[.)\]]+$|^[*†‡]+$/i
const hasNumber = /^\d[\d /-]*$|^[a-z]{0,4}[-/ ]?\d{3,}[a-z]?$/i

/**
 * What a note among or below the rows says; undefined for any other row. It is words where the child's number would
 * stand, or beside the number of a footnote, and nothing else in the row can be read as what its column has.
 */
export function noteIn(plan: RowPlan, row: SheetRow): string | undefined {
  let filled = 0
  for (const cell of row.cells) if (cell !== undefined && ++filled > mostCells) return undefined
  const begins = row.cells.findIndex((cell) => cell !== undefined)
  if (plan.owner && begins > plan.owner.position) return undefined
  const texts = textsIn(row).filter((text) => text !== '')
  const [first = ''] = texts
  const says = counter.test(first) ? (texts[1] ?? '') : first
  if (hasNumber.test(says) || !(label.test(says) || words.test(says))) return undefined
  return tellsOfAChild(plan, row) ? undefined : texts.join(' ')
}

const tellsOfAChild = ({ columns, age }: RowPlan, { cells }: SheetRow): boolean =>
  [...columns, ...(age ? [age] : [])].some(({ position, read }) => read(cells[position]).kind === 'known')
