import { DataTable, Day, ShapeTag, type Shape, type Tone } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween } from '../../../kernel/index.ts'
import type { Escalation, EscalationStanding } from '../model.ts'
import { byPressure, escalationAge, escalationStanding } from '../model.ts'

const looks: Readonly<Record<EscalationStanding, readonly [Shape, Tone]>> = {
  unanswered: ['triangle', 'bad'],
  waiting: ['ring', 'waiting'],
  'answered late': ['half', 'watch'],
  answered: ['tick', 'done'],
}

/** How something asked up the line stands: a word, a shape, a colour. */
export const EscalationTag = ({ standing }: { readonly standing: EscalationStanding }) => {
  const [shape, tone] = looks[standing]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing}
    </ShapeTag>
  )
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

const Due = ({ escalation, day }: { readonly escalation: Escalation; readonly day: IsoDate }) => (
  <>
    <Day day={escalation.answerBy} />
    {escalationStanding(escalation, day) === 'unanswered' && (
      <strong class="los-late"> {days(daysBetween(escalation.answerBy, day))} ago</strong>
    )}
  </>
)

export interface EscalationTableProps {
  readonly caption: string
  readonly escalations: readonly Escalation[]
  readonly day: IsoDate
  readonly none: string
}

/** What was asked up the line, those that press first. */
export const EscalationTable = ({ caption, escalations, day, none }: EscalationTableProps) => (
  <DataTable
    caption={caption}
    rows={byPressure(escalations, day)}
    empty={<p class="govuk-body">{none}</p>}
    columns={[
      {
        head: 'Asked',
        cell: ({ id, asked }) => (
          <a class="govuk-link" href={`/governance/escalations/${id}`}>
            {asked}
          </a>
        ),
      },
      { head: 'Stands', cell: (each) => <EscalationTag standing={escalationStanding(each, day)} /> },
      { head: 'From', cell: ({ from }) => from.name },
      { head: 'Of', cell: ({ to }) => to.name },
      { head: 'Answer by', cell: (each) => <Due escalation={each} day={day} /> },
      { head: 'Answer', cell: ({ answered }) => answered?.how ?? 'None yet' },
      { head: 'Age', format: 'numeric', cell: (each) => days(escalationAge(each, day)) },
    ]}
  />
)
