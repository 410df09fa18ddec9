import type { Column } from '../../../design/index.ts'
import { EmptyState, numberedTable, ShapeTag } from '../../../design/index.ts'
import type { Line } from '../model/line.ts'
import type { View } from '../model/list.ts'
import { NeedTag, OtherReasons, ReasonText } from './reasons.tsx'
import { WorkerAndTeam } from './worker-and-team.tsx'

const Child = ({ childId, councilId, age, status }: Line) => (
  <>
    <a class="govuk-link" href={`/children/${childId}`}>
      {councilId}
    </a>
    <span class="los-action__about">{[age, status].filter(Boolean).join(', ')}</span>
  </>
)

const NotKnownTag = () => (
  <ShapeTag shape="dashes" tone="changed">
    Not known
  </ShapeTag>
)

const OnTimeTag = () => (
  <ShapeTag shape="disc" tone="good">
    On time
  </ShapeTag>
)

const Why = (line: Line) => {
  const [worst] = line.reasons
  return (
    <>
      {worst && <ReasonText reason={worst} councilId={line.councilId} />}
      <OtherReasons line={line} />
    </>
  )
}

const Need = ({ reasons, notKnown }: Line) => {
  const [worst] = reasons
  if (worst) return <NeedTag need={worst.need} />
  return notKnown.length > 0 ? <NotKnownTag /> : <OnTimeTag />
}

const childColumn: Column<Line> = {
  head: 'Child',
  class: 'los-monday__child-cell',
  cell: (line) => <Child {...line} />,
}
const workerColumn: Column<Line> = {
  head: 'Worker and team',
  class: 'los-monday__who-cell',
  cell: (line) => <WorkerAndTeam {...line} />,
}

const NeedTable = numberedTable<Line>([
  childColumn,
  { head: 'Need', cell: (line) => <Need {...line} /> },
  { head: 'Why', class: 'los-monday__why-cell', cell: (line) => <Why {...line} /> },
  {
    head: 'Next',
    class: 'los-monday__next-cell',
    saysWhat: 'Next',
    cell: ({ next }) => next?.words ?? '',
  },
  workerColumn,
])

const tables: Readonly<Record<View, typeof NeedTable>> = {
  first: NeedTable,
  'no-team': NeedTable,
  picked: NeedTable,
  'not-known': numberedTable<Line>([
    childColumn,
    { head: 'Need', cell: () => <NotKnownTag /> },
    {
      head: 'What nobody can tell, and what would supply it',
      class: 'los-monday__why-cell',
      cell: ({ notKnown }) => (
        <ul class="govuk-list los-list-in-cell">
          {notKnown.map(({ title, supply }) => (
            <li>
              <strong>{title}.</strong> {supply}
            </li>
          ))}
        </ul>
      ),
    },
    workerColumn,
  ]),
  'on-time': numberedTable<Line>([childColumn, { head: 'Need', cell: () => <OnTimeTag /> }, workerColumn]),
}

const empty: Readonly<Record<View, string>> = {
  first: 'No child on this list needs somebody first',
  'not-known': 'Of every child on this list it is known how things stand',
  'on-time': 'Of no child on this list is everything known to be on time',
  'no-team': 'Every child on this list has a team',
  picked: 'An inspector would pick no child by this rule',
}

export interface LinesTableProps {
  readonly view: View
  readonly caption: string
  /** How many lines stand before the first one. */
  readonly before: number
  readonly lines: readonly Line[]
}

/** One line a child. */
export const LinesTable = ({ view, caption, before, lines }: LinesTableProps) => {
  const Table = tables[view]
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      from={before + 1}
      empty={<EmptyState title={empty[view]} />}
    />
  )
}
