import { factTables } from '../../children/index.ts'
import { mostNamed, type Behind } from '../model/behind.ts'
import type { BesidesFacts } from './extract-read.ts'
import { dayInDoubtCode } from '../annex-a/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import type { ListComparison, Preview } from './model.ts'
import type { Put } from './put-extract.ts'
import { annexLists } from '../annex-a/lists/index.ts'

/** What a reader is told of an import: how each list was read, and how it differs from what was held. */
export function previewOf({ lists, problems }: BesidesFacts, put: Put): Preview {
  const inDoubt = problems.find(({ code }) => code === dayInDoubtCode)
  return {
    lists: lists.map((list) => withKeptOut(list, put)),
    comparison: comparisonOf(put),
    clocksMoved: put.clocksMoved.length,
    problems: problems.length + put.keptOut.problems.length,
    backLoaded: put.backLoaded,
    comparedWith: put.comparedWith,
    teams: put.teams,
    behind: behindOf(put),
    ...(put.respelled.respelled && { respelled: put.respelled.respelled }),
    ...(inDoubt && { dayInDoubt: { found: inDoubt.found, expected: inDoubt.expected } }),
  }
}

/** Adopters have no page that a count could lead to. */
const behindOf = ({ facts, clocksMoved, whoChanged }: Put): Behind => ({
  limits: clocksMoved.slice(0, mostNamed),
  lists: annexLists.flatMap(({ number, fact }) =>
    facts
      .filter(({ supplied }) => supplied.list === number && supplied.fact === fact)
      .filter(() => factTables[fact].owner === 'child_id')
      .map(({ behind, values }) => ({
        list: number,
        ...behind,
        columns: [...values.columns, ...whoChanged.of(number).columns],
      })),
  ),
})

/** Rows that were kept out count as rejected: every row of the file is counted once. */
function withKeptOut(list: ListSummary, { keptOut }: Put): ListSummary {
  const rows = new Set(keptOut.rows.filter((row) => row.list === list.list).map(({ row }) => row))
  return rows.size === 0 ? list : { ...list, rejected: list.rejected + rows.size }
}

/** Addresses and families go with their list's own fact: they are not counted a second time. */
function comparisonOf(put: Put): readonly ListComparison[] {
  return annexLists.flatMap(({ number, fact }) =>
    put.facts
      .filter(({ supplied }) => supplied.list === number && supplied.fact === fact)
      .map(({ changes }) => ({
        list: number,
        same: changes.same,
        // A date that moved is a row that is gone and a row that is new: every row of the file is counted once.
        added: changes.added.length + changes.corrected.length,
        changed: changes.changed.length,
        agedOut: changes.agedOut,
        gone: changes.corrected.length + changes.unexplained.length,
        corrected: changes.corrected.length,
        unexplained: changes.unexplained.length,
      })),
  )
}
