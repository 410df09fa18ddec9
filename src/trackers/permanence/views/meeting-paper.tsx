import { DataTable, drawnOnce, PrintOnly, sentenceCase, type Column } from '../../../design/index.ts'
import type { Agenda } from '../model/agenda.ts'
import type { Listed } from '../model/tracker.ts'
import { ChildName, NextAction, PlanCell } from './cells.tsx'
import { StageWords } from './stage-line.tsx'

const columnsWith = (posts: Agenda['posts']): readonly Column<Listed>[] => [
  { head: 'Child', cell: (child) => <ChildName {...child} /> },
  {
    head: 'Why',
    cell: (child) =>
      sentenceCase([...child.exceptions, ...child.notKnown].map(({ words }) => words).join('; ')),
  },
  { head: 'Stage', cell: (child) => <StageWords {...child} /> },
  { head: 'Primary plan', cell: (child) => <PlanCell {...child} /> },
  { head: 'Parallel plan', cell: ({ stands }) => sentenceCase(stands.parallel ?? 'none recorded') },
  { head: 'Next action', cell: (child) => <NextAction child={child} posts={posts} /> },
  { head: 'Decision', class: 'los-column--to-write', cell: () => '' },
]

/** The agenda as members get it before the meeting: a row for each child, with room for the decision. */
export const AgendaOnPaper = drawnOnce(({ items, posts }: Agenda) => (
  <PrintOnly>
    {items.map(({ title, children }) => (
      <>
        <h2 class="govuk-heading-s">
          {title} ({children.length})
        </h2>
        <DataTable caption={title} captionHidden dense columns={columnsWith(posts)} rows={children} />
      </>
    ))}
  </PrintOnly>
))
