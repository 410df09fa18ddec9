import { Textarea } from '../govuk/index.ts'
import type { Problem } from '../problems.tsx'
import { errorFor } from '../problems.tsx'

export interface ReasonProps {
  readonly reason?: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** Every correction says why: it stands for ever beside what was corrected. */
export const Reason = ({ reason, problems }: ReasonProps) => (
  <Textarea
    name="reason"
    label="Why is it changed?"
    hint="What stood before is kept, with this reason, the day and your post"
    rows={2}
    error={errorFor(problems, 'reason')}
    value={reason}
  />
)
