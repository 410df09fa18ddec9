import type { IsoDate } from '../../kernel/index.ts'
import { addDays, daysBetween, longDate, lowerFirst } from '../../kernel/index.ts'
import { cadenceDays } from '../body-rules.ts'
import type { BodyId } from '../ids.ts'
import type { Body, Meeting } from '../model.ts'
import { dayOff, fullDay, workingDayBefore } from './days-off.ts'
import { papersDueOn } from './deadlines.ts'
import type { CalendarFacts, Conflict } from './model.ts'
import { membersInTwoPlaces } from './two-places.ts'

const nameOf = ({ bodies }: CalendarFacts, id: BodyId): string =>
  bodies.find((body) => body.id === id)?.name ?? 'a body that is no more'

const isToCome =
  ({ day }: CalendarFacts) =>
  ({ heldOn }: Meeting) =>
    heldOn >= day

function meetingsOnDaysOff(facts: CalendarFacts): readonly Conflict[] {
  return facts.meetings.filter(isToCome(facts)).flatMap((meeting): readonly Conflict[] => {
    const off = dayOff(meeting.heldOn)
    if (off === undefined) return []
    const says = `${nameOf(facts, meeting.bodyId)} is to meet on ${fullDay(meeting.heldOn)}, which is ${off}.`
    return [
      {
        kind: 'meeting on a day off',
        weight: 'mend',
        says,
        on: meeting.heldOn,
        bodyIds: [meeting.bodyId],
        meetingIds: [meeting.id],
      },
    ]
  })
}

function deadlinesOnDaysOff(facts: CalendarFacts): readonly Conflict[] {
  return facts.meetings.flatMap((meeting) =>
    facts.deadlinesOf(meeting).flatMap(({ what, on }): readonly Conflict[] => {
      const off = on === undefined || on < facts.day ? undefined : dayOff(on)
      if (on === undefined || off === undefined) return []
      const says =
        `${nameOf(facts, meeting.bodyId)}, ${longDate(meeting.heldOn)}: the last day to ${lowerFirst(what)} is ` +
        `${fullDay(on)}, which is ${off}. Do it by ${fullDay(workingDayBefore(on))}.`
      return [
        {
          kind: 'deadline on a day off',
          weight: 'mend',
          says,
          on,
          bodyIds: [meeting.bodyId],
          meetingIds: [meeting.id],
        },
      ]
    }),
  )
}

/** The meeting above that comes next after this one, and whose papers go out before it. */
function missed(facts: CalendarFacts, lower: Meeting, above: BodyId): Conflict | undefined {
  const later = facts.meetings.filter(({ bodyId, heldOn }) => bodyId === above && heldOn >= lower.heldOn)
  const [next, ...after] = later
  const due = next && papersDueOn(facts.deadlinesOf(next))
  if (!next || due === undefined || due >= lower.heldOn) return undefined
  const reached = after.find((meeting) => {
    const dueLater = papersDueOn(facts.deadlinesOf(meeting))
    return dueLater === undefined || dueLater >= lower.heldOn
  })
  const [from, to] = [nameOf(facts, lower.bodyId), nameOf(facts, above)]
  const says =
    `${from} meets on ${longDate(lower.heldOn)}, but papers for ${to} of ${longDate(next.heldOn)} are due on ` +
    `${longDate(due)}: what ${from} says cannot be among them. ` +
    (reached
      ? `The first meeting it can reach is on ${longDate(reached.heldOn)}.`
      : `No later meeting of ${to} that it could reach is set.`)
  return {
    kind: 'cannot reach the body above',
    weight: 'mend',
    says,
    on: lower.heldOn,
    bodyIds: [lower.bodyId, above],
    meetingIds: [lower.id, next.id],
  }
}

function chainsThatCannotBeMet(facts: CalendarFacts): readonly Conflict[] {
  return facts.lines
    .filter(({ kind }) => kind === 'reports to')
    .flatMap(({ fromId, toId }) =>
      facts.meetings
        .filter((meeting) => meeting.bodyId === fromId && isToCome(facts)(meeting))
        .flatMap((meeting) => missed(facts, meeting, toId) ?? []),
    )
}

const weeks = (days: number): string =>
  days % 7 === 0 ? `${days / 7} ${days === 7 ? 'week' : 'weeks'}` : `${days} days`

/** How far ahead it is worth saying that nothing is set yet. */
const daysAhead = 56

function gap(facts: CalendarFacts, body: Body, longest: number, from: IsoDate, next?: Meeting) {
  const by = addDays(from, longest)
  if (next ? next.heldOn <= by : by > addDays(facts.day, daysAhead)) return undefined
  const since = `at most ${weeks(longest)} may lie between two meetings, so that it was to meet by ${longDate(by)}`
  const says = next
    ? `${body.name} meets on ${longDate(next.heldOn)}, ${daysBetween(from, next.heldOn)} days after ${longDate(from)}: ${since}.`
    : `${body.name} has no meeting set after ${longDate(from)}: ${since}.`
  const isPast = by < facts.day
  return {
    kind: 'past its cadence',
    weight: next !== undefined || isPast ? 'mend' : 'know',
    says: next === undefined && !isPast ? says.replace('was to meet', 'is to meet') : says,
    on: by < facts.day ? facts.day : by,
    bodyIds: [body.id],
    meetingIds: next ? [next.id] : [],
  } as const satisfies Conflict
}

/** Gaps from the last meeting held on, longer than the body's cadence; a body whose cadence is not known has none. */
function pastCadence(facts: CalendarFacts): readonly Conflict[] {
  return facts.bodies.flatMap((body) => {
    const longest = cadenceDays(body.meets, body.rules.atMostWeeks)
    if (longest === undefined) return []
    const own = facts.meetings.filter(({ bodyId }) => bodyId === body.id)
    const last = own.findLast(({ heldOn }) => heldOn < facts.day)?.heldOn ?? body.setUpOn
    const toCome = own.filter(isToCome(facts))
    const starts = [last, ...toCome.map(({ heldOn }) => heldOn)]
    return starts.flatMap((from, index) =>
      from === undefined ? [] : (gap(facts, body, longest, from, toCome[index]) ?? []),
    )
  })
}

/** Everything in the calendar that does not fit, seen from the day on: what is to be mended first, then by day. */
export function conflictsIn(facts: CalendarFacts): readonly Conflict[] {
  const all = [
    ...meetingsOnDaysOff(facts),
    ...membersInTwoPlaces(facts.meetings.filter(isToCome(facts)), facts.bodies),
    ...deadlinesOnDaysOff(facts),
    ...chainsThatCannotBeMet(facts),
    ...pastCadence(facts),
  ]
  const rank = ({ weight }: Conflict) => (weight === 'mend' ? 0 : 1)
  return all.toSorted((a, b) => rank(a) - rank(b) || a.on.localeCompare(b.on))
}
