import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { Meeting } from '../model.ts'
import type { CalendarFacts } from './model.ts'
import { papersDueOn } from './deadlines.ts'

/** One step up: the first meeting of the body above whose papers go out on or after the day of the meeting below. */
export interface StepUp {
  readonly bodyId: BodyId
  readonly meeting: Meeting | undefined
  readonly papersDueOn: IsoDate | undefined
}

type Facts = Pick<CalendarFacts, 'lines' | 'meetings' | 'deadlinesOf'>

function step(facts: Facts, from: Meeting, above: BodyId): StepUp {
  const reached = facts.meetings
    .filter(({ bodyId, heldOn }) => bodyId === above && heldOn >= from.heldOn)
    .map((meeting) => ({ meeting, due: papersDueOn(facts.deadlinesOf(meeting)) }))
    .find(({ due }) => due === undefined || due >= from.heldOn)
  return { bodyId: above, meeting: reached?.meeting, papersDueOn: reached?.due }
}

/**
 * How what a meeting says travels up the line, step by step, until the top or until no meeting that it can reach is set.
 * A body that reports to several is followed to each. Reporting lines have no circles.
 */
export function wayUp(facts: Facts, from: Meeting): readonly StepUp[] {
  return facts.lines
    .filter(({ fromId, kind }) => fromId === from.bodyId && kind === 'reports to')
    .flatMap(({ toId }) => {
      const one = step(facts, from, toId)
      return [one, ...(one.meeting ? wayUp(facts, one.meeting) : [])]
    })
}
