import type { IsoDate } from '../kernel/index.ts'
import { lastDayFor, OutsideCalendar } from '../kernel/index.ts'
import { isInForce } from './engine.ts'
import type { LocalLimits, Versions } from './local-limits.ts'
import { versionsOf } from './local-limits.ts'
import type { ClockRule } from './model.ts'

/** How a rule stood after one decision of the council, and on which day that was decided. */
interface Decided {
  readonly on: IsoDate | undefined
  readonly versions: Versions
}

/** A rule with its whole story: as published, after each decision, and as it stands now. */
export interface Standing {
  readonly published: Versions
  readonly decisions: readonly Decided[]
  readonly now: Versions
}

/** @param published every version of one rule of ours. @param decided the council's decisions about it, in order. */
export function standingOf(published: readonly ClockRule[], decided: LocalLimits): Standing {
  const after = (count: number) => published.flatMap((rule) => versionsOf(rule, decided.slice(0, count)))
  const decisions = decided.map(({ decidedOn }, at) => ({ on: decidedOn, versions: after(at + 1) }))
  return { published: after(0), decisions, now: decisions.at(-1)?.versions ?? after(0) }
}

/**
 * The rule for what started on a day: the last version that had begun by then. A later decision does not reach back
 * over a last day that had already passed while the former limit stood; what was decided the same day and put right
 * never stood.
 */
export function ruleFor({ published, decisions }: Standing, trigger: IsoDate): ClockRule | undefined {
  let rule = begunBy(published, trigger)
  let since: IsoDate | undefined
  for (const { on, versions } of decisions) {
    const next = begunBy(versions, trigger)
    if (isSame(next, rule)) continue
    if (rule && on !== undefined && hadPassed(rule, trigger, since, on)) return rule
    rule = next
    since = on
  }
  return rule
}

const begunBy = (versions: Versions, day: IsoDate): ClockRule | undefined =>
  versions.findLast(({ from, rule }) => (from === undefined || from <= day) && isInForce(rule, day))?.rule

/** Each decision makes the versions anew: two are one where they say the same. */
const isSame = (one: ClockRule | undefined, other: ClockRule | undefined): boolean =>
  one?.limit.count === other?.limit.count &&
  one?.limit.unit === other?.limit.unit &&
  one?.limit.counting === other?.limit.counting &&
  one?.checked.note === other?.checked.note

function hadPassed(rule: ClockRule, trigger: IsoDate, since: IsoDate | undefined, by: IsoDate): boolean {
  try {
    const due = lastDayFor(rule.limit, trigger)
    return due < by && (since === undefined || due >= since)
  } catch (error) {
    if (error instanceof OutsideCalendar) return false
    throw error
  }
}
