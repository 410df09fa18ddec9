import type { FileColumn } from '../../spreadsheets/index.ts'
import { annexLists } from '../annex-a/index.ts'
import type { Effect } from '../annex-a/model.ts'
import type { KeptProblem } from './problems.ts'

const effects: Readonly<Record<Effect, string>> = {
  rejected: 'Row left out',
  'left out': 'Value left out',
  warning: 'To check',
}

/** The columns of the downloads, in order: what was found and what was expected are sentences. */
export const problemColumns: readonly FileColumn<KeptProblem>[] = [
  { head: 'List', cell: listIn, width: 20 },
  { head: 'Sheet', cell: ({ sheet }) => sheet, width: 20 },
  { head: 'Row', cell: ({ row }) => (row === null ? '' : String(row)), width: 8 },
  { head: 'Column', cell: ({ heading }) => heading ?? '', width: 32 },
  { head: 'Problem', cell: ({ code }) => code, width: 20 },
  { head: 'What comes of it', cell: ({ effect }) => effects[effect], width: 20 },
  { head: 'Found', cell: ({ found }) => found, width: 32 },
  { head: 'Expected', cell: ({ expected }) => expected, width: 48 },
]

function listIn({ list }: KeptProblem): string {
  const found = annexLists.find(({ number }) => number === list)
  return found ? `${found.number} ${found.name}` : ''
}

/** What a page and a file say of problems that are not among theirs. Empty where there is none. */
export const notShown = (withheld: number): string =>
  withheld === 0
    ? ''
    : `${withheld === 1 ? '1 problem is' : `${withheld.toLocaleString('en-GB')} problems are`} not shown: of children whose records are restricted to few people, or sealed after adoption. Whoever may open those records in the case system can look at their rows there.`
