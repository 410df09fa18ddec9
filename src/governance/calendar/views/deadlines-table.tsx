import { DataTable } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { MeetingDeadline } from '../deadlines.ts'
import { basisInWords, DeadlineDay, NotVerified } from './why-deadline.tsx'

export interface DeadlinesTableProps {
  readonly deadlines: readonly MeetingDeadline[]
  readonly day: IsoDate
}

/** What must happen before and after one meeting, each day with its sum. */
export const DeadlinesTable = ({ deadlines, day }: DeadlinesTableProps) => (
  <DataTable
    caption="Deadlines counted from this meeting"
    rows={deadlines}
    columns={[
      { head: 'What', cell: ({ what }) => what },
      { head: 'By', cell: (deadline) => <DeadlineDay deadline={deadline} day={day} /> },
      {
        head: 'Set by',
        cell: (deadline) => (
          <>
            {basisInWords(deadline)}
            <NotVerified why={deadline.why} />
          </>
        ),
      },
    ]}
  />
)
