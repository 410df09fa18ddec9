import { publishedRules } from '../../clocks/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyRules } from '../body-rules.ts'
import { accessRulesUnlessSaid, minutedElsewhereUnlessSaid } from '../body-rules.ts'
import { deadlinesOf } from '../calendar/deadlines.ts'
import type { CalendarFacts } from '../calendar/model.ts'
import { readBodyId, readMeetingId } from '../ids.ts'
import type { Body, Meeting, ReportingLine } from '../model.ts'

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('It is no id')
  return value
}

export const bodyIdOf = (number: number) => sure(readBodyId(String(number)))
export const meetingIdOf = (number: number) => sure(readMeetingId(String(number)))

/** A body as the pure rules read it, with what matters to the test said. */
export function bodyNumber(
  number: number,
  said: Partial<Omit<Body, 'rules'>> & { readonly rules?: Partial<BodyRules> } = {},
): Body {
  const kind = said.kind ?? 'officer group'
  const inPublic = said.inPublic ?? false
  return {
    id: bodyIdOf(number),
    version: 1,
    name: `Body ${number}`,
    kind,
    purpose: 'Looks at something',
    chair: undefined,
    meets: undefined,
    inPublic,
    setUpOn: undefined,
    members: [],
    ...said,
    rules: {
      terms: undefined,
      termsUrl: undefined,
      quorum: undefined,
      clerk: undefined,
      atMostWeeks: undefined,
      accessRules: accessRulesUnlessSaid({ kind, inPublic }),
      draftDays: undefined,
      clearanceDays: undefined,
      papersDays: undefined,
      decisionsDays: undefined,
      minutedElsewhere: minutedElsewhereUnlessSaid({ kind }),
      ...said.rules,
    },
  }
}

export const meetingNumber = (
  number: number,
  body: number,
  heldOn: string,
  said: Partial<Meeting> = {},
): Meeting => ({
  id: meetingIdOf(number),
  version: 1,
  bodyId: bodyIdOf(body),
  heldOn: isoDate(heldOn),
  title: `Meeting ${number}`,
  ...said,
})

export const reports = (from: number, to: number): ReportingLine => ({
  id: 10 * from + to,
  version: 1,
  fromId: bodyIdOf(from),
  toId: bodyIdOf(to),
  kind: 'reports to',
  what: 'progress',
})

/** A calendar by the published rules, seen from a day. */
export function calendarOf(
  day: string,
  bodies: readonly Body[],
  meetings: readonly Meeting[],
  lines: readonly ReportingLine[] = [],
): CalendarFacts {
  const bodyOf = ({ bodyId }: Meeting) => sure(bodies.find(({ id }) => id === bodyId))
  return {
    day: isoDate(day),
    bodies,
    meetings: meetings.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn)),
    lines,
    deadlinesOf: (meeting) => deadlinesOf(meeting, bodyOf(meeting), publishedRules),
  }
}
