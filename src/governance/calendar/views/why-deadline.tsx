import { WhyText } from '../../../clocks/index.ts'
import { ComputedDate, ShapeTag } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { DeadlineWhy, MeetingDeadline } from '../deadlines.ts'

/** What sets a deadline, in two or three words. */
export function basisInWords({ why }: Pick<MeetingDeadline, 'why'>): string {
  if (why.by === 'nothing') return 'Not known'
  if (why.by === 'lead time') return 'The council’s own lead time'
  return { statute: 'Law', guidance: 'Guidance', local: 'The council’s own rule' }[why.why.rule.basis]
}

/** Shown beside the date itself, so that nobody has to open anything to see that nobody has read the source. */
export const NotVerified = ({ why }: Pick<MeetingDeadline, 'why'>) =>
  why.by === 'rule' && why.why.rule.checked.evidence === 'not verified' ? (
    <>
      {' '}
      <ShapeTag shape="triangle" tone="bad">
        Not verified
      </ShapeTag>
    </>
  ) : null

const Why = ({ why }: { readonly why: DeadlineWhy }) => {
  if (why.by === 'nothing') return <p class="govuk-body">{why.sentence}</p>
  if (why.by === 'rule')
    return (
      <>
        {why.note !== undefined && <p class="govuk-body">{why.note}</p>}
        <WhyText why={why.why} />
      </>
    )
  return (
    <>
      <p class="govuk-body">{why.setting}.</p>
      <ol class="govuk-list govuk-list--number">
        {why.sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
    </>
  )
}

export interface DeadlineDayProps {
  readonly deadline: MeetingDeadline
  readonly day: IsoDate
}

/** The day of a deadline with why it is that day; where there is none, why not. */
export const DeadlineDay = ({ deadline, day }: DeadlineDayProps) => {
  if (deadline.on === undefined) return <Why why={deadline.why} />
  return (
    <ComputedDate
      day={deadline.on}
      note={deadline.on < day ? 'passed' : undefined}
      why={<Why why={deadline.why} />}
    />
  )
}
