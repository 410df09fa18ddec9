import { Day } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { HeldPost } from '../model/plan.ts'

/** A day, or that nobody has said which. */
export const DayOrNotKnown = ({ day }: { readonly day: IsoDate | null }) =>
  day === null ? <span class="los-late">Not known</span> : <Day day={day} />

interface DueDateProps {
  readonly dueOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
}

/** The date something is held to; the first one stays beside it when it was moved. */
export const DueDate = ({ dueOn, originalDueOn }: DueDateProps) => (
  <>
    <DayOrNotKnown day={dueOn} />
    {originalDueOn !== null && originalDueOn !== dueOn && (
      <span class="los-computed__note">
        {' '}
        first due <Day day={originalDueOn} />
      </span>
    )}
  </>
)

/** A post that answers for something: a vacant one says so, and nobody is an exception. */
export const PostName = ({ post, nobody }: { readonly post: HeldPost | null; readonly nobody: string }) => {
  if (post === null) return <span class="los-late">{nobody}</span>
  return (
    <>
      {post.title}
      {post.held === 'vacant' && <span class="los-late"> (vacant)</span>}
      {post.held === 'interim' && <span class="los-computed__note"> (interim)</span>}
    </>
  )
}

/** 'in 12 days', 'today', '3 days ago'. */
export function fromToday(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `in ${count}` : `${count} ago`
}
