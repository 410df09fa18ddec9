import type { ViewerTx } from '../access/index.ts'
import type { PostDuty } from '../duties/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { addDays, longDate } from '../kernel/index.ts'
import { preparations } from './agenda/store.ts'
import { publications } from './call-in/store.ts'
import type { MeetingDeadline } from './calendar/deadlines.ts'
import type { CalendarFacts } from './calendar/model.ts'
import { calendarFacts } from './calendar/read.ts'
import { daysAhead } from './days-ahead.ts'
import type { DeadlineDone } from './deadlines-done.ts'
import { deadlinesDone } from './deadlines-done.ts'
import { forwardEntries } from './forward/store.ts'
import type { MeetingId } from './ids.ts'
import type { Body, Meeting } from './model.ts'
import { decisions } from './store/decisions.ts'
import { rulebookOf } from '../clocks/index.ts'
import { answerLimit } from './recommendations/model.ts'
import { recommendations } from './recommendations/store.ts'

/** The clerk's, or where no clerk is recorded the chair's. */
const keeperOf = ({ rules, chair }: Body): number | undefined => rules.clerk?.postId ?? chair?.postId

interface Preparing {
  readonly meeting: Meeting
  readonly body: Body
  readonly day: IsoDate
  readonly settled: boolean
  readonly brought: readonly { readonly title: string; readonly postId: number | null }[]
  /** What is on record as done for this meeting. */
  readonly done: readonly DeadlineDone['kind'][]
}

const duty = (ownerPostId: number | undefined, words: string, dueOn: IsoDate, href: string): PostDuty => ({
  ...{ ownerPostId, words, dueOn, href },
  about: 'Governance',
})

/**
 * Papers are owed until the agenda is settled or they are recorded as out, late ones until the meeting. Clearance and notices
 * are owed until recorded, late ones until the meeting; decisions until recorded as published, for four weeks.
 */
function dutiesAt(
  { kind, what, on }: MeetingDeadline,
  { meeting, body, day, settled, brought, done }: Preparing,
): readonly PostDuty[] {
  if (on === undefined || on > addDays(day, daysAhead) || done.includes(kind) || kind === 'call-in') return []
  const at = `${body.name}, ${longDate(meeting.heldOn)}`
  const href = `/governance/meetings/${meeting.id}`
  const keeper = keeperOf(body)
  const isOver = kind === 'decisions' ? day > addDays(on, daysAhead) : meeting.heldOn < day
  if (isOver) return []
  if (kind === 'papers') return settled ? [] : [duty(keeper, `${what}: ${at}`, on, `${href}/agenda`)]
  if (kind !== 'drafts') return [duty(keeper, `${what}: ${at}`, on, href)]
  if (on < day) return []
  return brought.flatMap(({ title, postId }) =>
    postId === null ? [] : [duty(postId, `Send in the draft of “${title}”: ${at}`, on, href)],
  )
}

/** What tells that something was done: the record of it, or for notices the forward plan, whose entries owe their own. */
interface Known {
  readonly prepared: Awaited<ReturnType<typeof preparations>>
  readonly done: readonly DeadlineDone[]
  readonly onThePlan: ReadonlySet<MeetingId>
  /** Meetings all of whose decisions have their publication on record. */
  readonly published: ReadonlySet<MeetingId>
}

const doneFor = ({ done, onThePlan, published }: Known, { id }: Meeting): readonly DeadlineDone['kind'][] => [
  ...done.filter(({ meetingId }) => meetingId === id).map(({ kind }) => kind),
  ...(onThePlan.has(id) ? (['notice of key decisions'] as const) : []),
  ...(published.has(id) ? (['decisions'] as const) : []),
]

function prepared(facts: CalendarFacts, known: Known) {
  const { settled, brought } = known.prepared
  return facts.meetings.flatMap((meeting) => {
    const body = facts.bodies.find(({ id }) => id === meeting.bodyId)
    if (!body) return []
    const preparing = {
      ...{ meeting, body, day: facts.day },
      settled: settled.has(meeting.id),
      brought: brought.filter(({ meetingId }) => meetingId === meeting.id),
      done: doneFor(known, meeting),
    }
    return facts.deadlinesOf(meeting).flatMap((deadline) => dutiesAt(deadline, preparing))
  })
}

async function publishedMeetings(tx: ViewerTx, { meetings }: CalendarFacts): Promise<ReadonlySet<MeetingId>> {
  const out = new Set((await publications(tx)).map(({ decisionId }) => decisionId))
  const taken = await decisions(tx)
  const all = meetings.filter(({ bodyId, heldOn }) => {
    const here = taken.filter(({ body, decidedOn }) => body.id === bodyId && decidedOn === heldOn)
    return here.length > 0 && here.every(({ id }) => out.has(id))
  })
  return new Set(all.map(({ id }) => id))
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
  const entries = await forwardEntries(tx)
  const known = {
    prepared: await preparations(tx),
    done: await deadlinesDone(tx),
    published: await publishedMeetings(tx, facts),
    onThePlan: new Set(
      entries.flatMap(({ meeting, isKey }) => (meeting && isKey === true ? [meeting.id] : [])),
    ),
  }
  return [...prepared(facts, known), ...(await answersOwed(tx, facts))]
}
