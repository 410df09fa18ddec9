import { DataTable } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { DeadlineDone } from '../../deadlines-done.ts'
import type { MeetingDeadline } from '../deadlines.ts'
import { basisInWords, DeadlineDay, NotVerified } from './why-deadline.tsx'

export interface DeadlinesTableProps {
  readonly deadlines: readonly MeetingDeadline[]
  readonly day: IsoDate
  /** What is on record as done. */
  readonly done: readonly DeadlineDone[]
}

const doneInWords = (kind: MeetingDeadline['kind'], done: readonly DeadlineDone[]): string => {
  const found = done.find((each) => each.kind === kind)
  if (!found) return kind === 'call-in' ? '' : 'Not recorded'
  return [longDate(found.on), found.note].filter((part) => part !== '').join(': ')
}

/** What must happen before and after one meeting, each day with its sum. */
export const DeadlinesTable = ({ deadlines, day, done }: DeadlinesTableProps) => (
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
      { head: 'Done', cell: ({ kind }) => doneInWords(kind, done) },
    ]}
  />
)
