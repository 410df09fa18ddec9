import type { KeyFact } from '../../design/index.ts'
import type { Preview } from '../import/model.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { unsaidNames } from './team-form.tsx'
import { counted, figure, limitsHref } from './words.ts'

const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number =>
  all.reduce((total, each) => total + of(each), 0)

/** What applying the file comes to, before anybody reads a table: each figure leads to where it is told row by row. */
export function inShort(shown: ImportShown, preview: Preview): readonly KeyFact[] {
  const { lists, comparison, clocksMoved, problems, teams } = preview
  const rows = sum(lists, (each) => each.rows)
  const leftOut = sum(lists, ({ rejected }) => rejected)
  const gone = sum(comparison, (each) => each.gone)
  const unsaid = unsaidNames(shown.mapping, teams).length
  const toLimits = limitsHref(shown)
  return [
    {
      label: 'Rows that go in',
      figure: figure(rows - leftOut),
      note: leftOut === 0 ? 'all of them' : `of ${figure(rows)}; ${figure(leftOut)} left out`,
      href: '#lists',
    },
    {
      label: 'New or changed',
      figure: figure(sum(comparison, ({ added, changed }) => added + changed)),
      note: gone === 0 ? 'and none gone' : `and ${figure(gone)} gone`,
      href: '#compared',
    },
    {
      label: 'Time limits change',
      figure: counted(clocksMoved, 'child', 'children'),
      ...(toLimits !== undefined && { href: toLimits }),
    },
    { label: 'Problems in the file', figure: figure(problems), href: '#problems' },
    ...(unsaid === 0 ? [] : [{ label: 'Teams not said yet', figure: figure(unsaid), href: '#teams' }]),
  ]
}
