import { DataTable, EmptyState, InsetText, Page, useFrame } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { WorkerSplit } from './model.ts'

/** One measure by worker, for those who manage the work. */
export const WorkersPage = ({ split: { measure, teams } }: { readonly split: WorkerSplit }) => {
  const { asAt } = useFrame()
  return (
    <Page
      title={`${measure.title}: by worker`}
      lede={`${measure.question} As at ${longDate(asAt)}, for the teams that you manage.`}
      back={{ href: `/measures/${measure.id}`, text: measure.title }}
    >
      <InsetText>
        This is for the workers’ own line of management, and is never part of a paper or a release. Few cases
        say little: look at them together before anything is made of a difference.
      </InsetText>
      {teams.length === 0 && <EmptyState title="No row of this stands with a team that you manage" />}
      {teams.map(({ team, workers }) => (
        <DataTable
          caption={team}
          columns={[
            { head: 'Worker', cell: ({ name }) => name },
            { head: 'Value', format: 'numeric', cell: ({ figure }) => figure.figure },
            { head: 'Made of', cell: ({ figure }) => figure.note },
          ]}
          rows={workers}
        />
      ))}
    </Page>
  )
}
