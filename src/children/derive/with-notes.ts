import type { ClockNote, Rulebook } from '../../clocks/index.ts'
import { dueWithNotes, kindsAllowed, readClockId } from '../../clocks/index.ts'
import type { RunningClock } from './running-clocks.ts'

/** Limits with what people said of them: more time and exemptions put a day off, as far as its rule allows. */
export function withNotes(
  clocks: readonly RunningClock[],
  notes: readonly ClockNote[],
  rulebook: Rulebook,
): readonly RunningClock[] {
  if (notes.length === 0) return clocks
  return clocks.map((clock) => {
    const { rule, startedOn, dueOn } = clock
    const id = readClockId(rule)
    const inForce = id && rulebook.ruleOn(id, startedOn)
    if (dueOn === undefined || !inForce) return clock
    const own = notes.filter((note) => note.rule === rule && note.startedOn === startedOn)
    return { ...clock, dueOn: dueWithNotes(dueOn, own, kindsAllowed(inForce)) }
  })
}
