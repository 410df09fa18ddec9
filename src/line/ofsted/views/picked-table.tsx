import type { Column } from '../../../design/index.ts'
import { DataTable, EmptyState } from '../../../design/index.ts'
import type { Duty } from '../../../duties/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { WorkerAndTeam } from '../../monday/views/worker-and-team.tsx'
import type { PickedLine } from '../call.ts'

const Child = ({ line: { childId, councilId, age, status } }: PickedLine) => (
  <>
    <a class="govuk-link" href={`/children/${childId}`}>
      {councilId}
    </a>
    <span class="los-action__about">{[age, status].filter(Boolean).join(', ')}</span>
  </>
)

const Why = ({ why }: PickedLine) => (
  <ul class="govuk-list los-list-in-cell">
    {why.map(({ rule, because }) => (
      <li>
        <span class="los-monday__what">{rule.title}</span>
        <span class="los-monday__because">{because}</span>
      </li>
    ))}
  </ul>
)

const Challenges = ({ challenges }: PickedLine) =>
  challenges.length === 0 ? (
    <>None on record</>
  ) : (
    <ul class="govuk-list los-list-in-cell">
      {challenges.map(({ words, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )

const Action = ({ duty: { words, dueOn, href } }: { readonly duty: Duty }) => (
  <li>
    <a class="govuk-link" href={href}>
      {words}
    </a>
    {dueOn !== undefined && <span class="los-action__about">due {longDate(dueOn)}</span>}
  </li>
)

const Actions = ({ duties }: PickedLine) =>
  duties.length === 0 ? (
    <>None on record</>
  ) : (
    <ul class="govuk-list los-list-in-cell">
      {duties.map((duty) => (
        <Action duty={duty} />
      ))}
    </ul>
  )

const columns: readonly Column<PickedLine>[] = [
  { head: 'Child', cell: (picked) => <Child {...picked} /> },
  { head: 'Why', class: 'los-monday__why-cell', cell: (picked) => <Why {...picked} /> },
  { head: 'Last visit', cell: ({ lastSeen }) => lastSeen },
  {
    head: 'Challenge',
    class: 'los-typed-cell',
    saysWhat: 'Challenge',
    cell: (picked) => <Challenges {...picked} />,
  },
  {
    head: 'Open actions',
    class: 'los-typed-cell los-monday__actions-cell',
    saysWhat: 'Open actions',
    cell: (picked) => <Actions {...picked} />,
  },
  { head: 'Worker and team', cell: ({ line }) => <WorkerAndTeam {...line} /> },
]

/** At most twelve children, and what an inspector would ask about each. */
export const PickedTable = ({ picked }: { readonly picked: readonly PickedLine[] }) => (
  <DataTable<PickedLine>
    caption="Children whom an inspector would pick"
    captionHidden
    rows={picked}
    columns={columns}
    firstCellIsHeader={false}
    stacked="early"
    empty={<EmptyState title="By these rules an inspector would pick no child" />}
  />
)
