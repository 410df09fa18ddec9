import { InsetText, WarningText } from '../../design/index.ts'
import { dayInDoubtAsText } from '../import/in-words.ts'
import type { Preview } from '../import/model.ts'

interface DayInDoubtProps {
  readonly preview: Pick<Preview, 'dayInDoubt'>
}

/** One sentence in place of hundreds: the file's days say that the day given for it is another's. */
export const DayInDoubt = ({ preview: { dayInDoubt } }: DayInDoubtProps) =>
  dayInDoubt ? (
    <>
      <WarningText>{dayInDoubtAsText(dayInDoubt)}</WarningText>
      <p class="govuk-body">
        If the day is wrong, throw this file away and send it again with the right one: its rows would be kept
        as of a day on which they did not stand so. If it is right, apply the file with the reason.
      </p>
    </>
  ) : null

/** The same of an extract that is in the record. */
export const DayInDoubtSince = ({ preview: { dayInDoubt } }: DayInDoubtProps) =>
  dayInDoubt ? (
    <InsetText>
      {dayInDoubtAsText(dayInDoubt)} If it is wrong, take this extract back and send the file again with the
      right day.
    </InsetText>
  ) : null
