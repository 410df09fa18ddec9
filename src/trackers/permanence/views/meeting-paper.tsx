import type { Told } from '../../../children/index.ts'
import { ToldUpTo } from '../../../children/index.ts'
import { DataTable, drawnOnce, EmptyState, Page, sentenceCase, type Column } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Agenda } from '../model/agenda.ts'
import type { Listed } from '../model/tracker.ts'
import { ChildName, NextAction, PlanCell } from './cells.tsx'
import { agendaNotKnown, plural } from './frame.tsx'
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

const Items = drawnOnce(({ items, posts }: Agenda) => (
  <>
    {items.map(({ title, children }) => (
      <>
        <h2 class="govuk-heading-s">
          {title} ({children.length})
        </h2>
        <DataTable caption={title} captionHidden dense columns={columnsWith(posts)} rows={children} />
      </>
    ))}
  </>
))

export interface AgendaPageProps {
  readonly on: IsoDate
  readonly agenda: Agenda
  /** The team whose children are talked about; of all where there is no such team. */
  readonly team: string
  readonly told: Told
  /** No extract tells who was in care. */
  readonly notKnown: boolean
}

/** The agenda as members get it before the meeting: a row for each child, with room for the decision. */
export const AgendaPage = ({ on, agenda, team, told, notKnown }: AgendaPageProps) => {
  const count = agenda.items.reduce((sum, { children }) => sum + children.length, 0)
  return (
    <Page
      title={`Permanence planning meeting, ${longDate(on)}: agenda`}
      lede={
        notKnown
          ? undefined
          : `${plural(count, 'child', 'children')}${agenda.teams.includes(team) ? ` of ${team}` : ''}, with room for each decision.`
      }
      breadcrumbs={[
        { text: 'Permanence', href: '/permanence' },
        { text: 'Meeting', href: '/permanence/meeting' },
        { text: 'Agenda on paper' },
      ]}
      wide
      print="landscape"
    >
      <ToldUpTo told={told} />
      {count === 0 ? (
        <EmptyState title={notKnown ? agendaNotKnown : 'Nobody is on the agenda'} />
      ) : (
        <Items of={agenda} />
      )}
    </Page>
  )
}
