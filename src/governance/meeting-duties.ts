import type { ViewerTx } from '../access/index.ts'
import type { PostDuty } from '../duties/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { addDays, longDate } from '../kernel/index.ts'
import { preparations } from './agenda/store.ts'
import type { MeetingDeadline } from './calendar/deadlines.ts'
import type { CalendarFacts } from './calendar/model.ts'
import { calendarFacts } from './calendar/read.ts'
import type { Body, Meeting } from './model.ts'
import { rulebookOf } from '../clocks/index.ts'
import { answerLimit } from './recommendations/model.ts'
import { recommendations } from './recommendations/store.ts'

/** How far ahead a meeting, or what comes before it, stands among somebody’s duties. */
export const daysAhead = 28

/** The clerk's, or where no clerk is recorded the chair's. */
const keeperOf = ({ rules, chair }: Body): number | undefined => rules.clerk?.postId ?? chair?.postId

interface Preparing {
  readonly meeting: Meeting
  readonly body: Body
  readonly day: IsoDate
  readonly settled: boolean
  readonly brought: readonly { readonly title: string; readonly postId: number | null }[]
}

const duty = (ownerPostId: number | undefined, words: string, dueOn: IsoDate, href: string): PostDuty => ({
  ...{ ownerPostId, words, dueOn, href },
  about: 'Governance',
})

/**
 * Papers are owed until the agenda is settled, late ones until the meeting; of notices, clearance and publishing nothing
 * here tells whether they were done, so that they are named until their day and not after.
 */
function dutiesAt(
  { kind, what, on }: MeetingDeadline,
  { meeting, body, day, settled, brought }: Preparing,
): readonly PostDuty[] {
  if (on === undefined || on > addDays(day, daysAhead)) return []
  const at = `${body.name}, ${longDate(meeting.heldOn)}`
  const href = `/governance/meetings/${meeting.id}`
  const keeper = keeperOf(body)
  if (kind === 'papers')
    return settled || meeting.heldOn < day ? [] : [duty(keeper, `${what}: ${at}`, on, `${href}/agenda`)]
  if (on < day || kind === 'call-in') return []
  if (kind !== 'drafts') return [duty(keeper, `${what}: ${at}`, on, href)]
  return brought.flatMap(({ title, postId }) =>
    postId === null ? [] : [duty(postId, `Send in the draft of “${title}”: ${at}`, on, href)],
  )
}

function prepared(facts: CalendarFacts, { settled, brought }: Awaited<ReturnType<typeof preparations>>) {
  return facts.meetings.flatMap((meeting) => {
    const body = facts.bodies.find(({ id }) => id === meeting.bodyId)
    if (!body) return []
    const preparing = {
      ...{ meeting, body, day: facts.day },
      settled: settled.has(meeting.id),
      brought: brought.filter(({ meetingId }) => meetingId === meeting.id),
    }
    return facts.deadlinesOf(meeting).flatMap((deadline) => dutiesAt(deadline, preparing))
  })
}

/** A recommendation is answered by the chair of the body that it was made to, by the limit where there is one. */
async function answersOwed(tx: ViewerTx, { bodies }: CalendarFacts): Promise<readonly PostDuty[]> {
  const rulebook = await rulebookOf(tx)
  return (await recommendations(tx)).flatMap((recommendation): readonly PostDuty[] => {
    const { id, from, to, words, answered } = recommendation
    const chair = bodies.find((body) => body.id === to.id)?.chair
    if (answered || !chair) return []
    const limit = answerLimit(recommendation, rulebook)
    return [
      {
        ownerPostId: chair.postId,
        about: 'Governance',
        words: `Answer the recommendation of ${from.name}: ${words}`,
        dueOn: limit.runs ? limit.why.due : undefined,
        href: `/governance/recommendations/${id}`,
      },
    ]
  })
}

/** What clerks, chairs and authors owe before and after meetings, by the calendar's own deadlines. */
export async function preparationDuties(tx: ViewerTx): Promise<readonly PostDuty[]> {
  const facts = await calendarFacts(tx)
  return [...prepared(facts, await preparations(tx)), ...(await answersOwed(tx, facts))]
}
