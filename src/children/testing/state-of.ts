import type { ClockId } from '../../clocks/index.ts'
import { publishedRules } from '../../clocks/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { clocksOf } from '../derive/clocks/index.ts'
import type { RunningClock } from '../derive/running-clocks.ts'
import type { ChildState } from '../derive/state.ts'
import { nothingEntered } from '../derive/state.ts'
import { nothingRecurred } from '../store/recurred.ts'

/** A made-up child of whom only this is known. */
export function stateOf(known: Partial<Omit<ChildState, 'heldOn' | 'told'>> & Earlier): ChildState {
  const { heldOn, told, ...facts } = known
  return {
    childId: 1,
    details: undefined,
    referrals: [],
    assessments: [],
    enquiries: [],
    need: undefined,
    protection: undefined,
    care: undefined,
    leavingCare: undefined,
    adoptions: [],
    entered: nothingEntered,
    toldOn: {},
    missingColumns: new Set(),
    plansTold: [],
    ...facts,
    heldOn: { ...nothingRecurred.heldOn, ...heldOn },
    told: { ...nothingRecurred.told, ...told },
  }
}

/** What earlier extracts told. */
interface Earlier {
  readonly heldOn?: Partial<ChildState['heldOn']>
  readonly told?: Partial<ChildState['told']>
}

/** The clocks of one rule by our own list of rules, in order of start. */
export function clocksNamed(state: ChildState, rule: ClockId, asAt: string): readonly RunningClock[] {
  return clocksOf(state, isoDate(asAt), publishedRules).filter((each) => each.rule === rule)
}

/** Each clock of a rule in a line: `2026-03-02 → 2026-05-06, met 2026-05-01`, `running`, or what is not known. */
export function linesOf(state: ChildState, rule: ClockId, asAt: string): readonly string[] {
  return clocksNamed(state, rule, asAt).map((each) => {
    const met = each.metOn === undefined ? 'running' : `met ${each.metOn}`
    return each.dueOn === undefined
      ? `${each.startedOn}: ${each.notKnown}`
      : `${each.startedOn} → ${each.dueOn}, ${met}`
  })
}
