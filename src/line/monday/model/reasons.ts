import { isNobody } from '../../../children/index.ts'
import { canBeLate } from '../../../clocks/index.ts'
import type { Exception } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addWorkingDays, bankHolidaySource, daysBetween, isoDate } from '../../../kernel/index.ts'
import type { NeedId } from '../rules/needs.ts'
import { soonWorkingDays } from '../rules/needs.ts'
import { seeingTheChild } from '../rules/seeing.ts'
import { standingStill } from '../rules/standstill.ts'
import type { ChildNow, OpenClock } from './child.ts'
import { isAtRisk } from './child.ts'
import type { Reason } from './reason.ts'

const lastKnownWorkingDay = isoDate(`${bankHolidaySource.lastYear}-12-01`)

export const isSeeing = (rule: string): boolean => seeingTheChild.some((start) => rule.startsWith(start))

const isStandingStill = (rule: string): boolean => standingStill.some((start) => rule.startsWith(start))

/** The last day that counts as soon. Beyond the working days that are known a week stands in for them. */
export function soonUntil(asAt: IsoDate): IsoDate {
  const known = asAt >= isoDate(`${bankHolidaySource.firstYear}-01-01`) && asAt < lastKnownWorkingDay
  return known ? addWorkingDays(asAt, soonWorkingDays) : addDays(asAt, 7)
}

/** What is asked of one child on a day: each late, near or missing thing, in no order yet. */
export function reasonsOf(child: ChildNow, asAt: IsoDate, soon: IsoDate): readonly Reason[] {
  const reasons: Reason[] = []
  for (const clock of child.clocks) {
    const reason = ofClock(child, clock, asAt, soon)
    if (reason) reasons.push(reason)
  }
  const said = new Set(reasons.map((reason) => reason.kind === 'clock' && reason.clock.rule))
  // A tracker and a running limit may say the same of a child: the limit says it, as on every other page.
  for (const exception of child.exceptions)
    if (!said.has(exception.limit ?? '')) reasons.push(ofException(child, exception))
  if (child.status === 'no open work' || child.notTold !== undefined) return reasons
  // Whoever may have died is allocated to nobody.
  if (child.exceptions.some(({ kind }) => kind === 'contradicts')) return reasons
  if (isNobody(child.workerName)) reasons.push(noWorker(isAtRisk(child) ? 'unallocated' : 'no-worker'))
  return reasons
}

const noWorker = (need: NeedId): Reason => ({ need, kind: 'no worker', share: 0, day: undefined })

function ofClock(child: ChildNow, clock: OpenClock, asAt: IsoDate, soon: IsoDate): Reason | undefined {
  const { dueOn, startedOn, rule } = clock
  if (dueOn === undefined || dueOn > soon || !canBeLate(rule)) return undefined
  const late = dueOn < asAt
  const length = Math.max(1, daysBetween(startedOn, dueOn))
  return {
    kind: 'clock',
    need: late ? lateNeed(child, clock) : 'soon',
    share: late ? daysBetween(dueOn, asAt) / length : 0,
    day: dueOn,
    clock: { ...clock, dueOn },
  }
}

function lateNeed(child: ChildNow, { rule, basis }: OpenClock): NeedId {
  if (isAtRisk(child) && isSeeing(rule)) return 'unseen'
  if (isStandingStill(rule)) return 'stuck'
  return basis === 'statute' ? 'statute' : 'guidance'
}

const ofException = (child: ChildNow, exception: Exception): Reason => ({
  kind: 'exception',
  need: exception.kind === 'unallocated' && !isAtRisk(child) ? 'no-worker' : exception.kind,
  share: 0,
  day: exception.since,
  exception,
})

/** Limits of which no extract tells whether they were met; what a tracker tells of one is known. */
export const notKnownClocks = ({
  clocks,
  exceptions,
}: Pick<ChildNow, 'clocks' | 'exceptions'>): readonly OpenClock[] =>
  clocks.filter(
    ({ dueOn, rule }) =>
      dueOn === undefined && canBeLate(rule) && !exceptions.some(({ limit }) => limit === rule),
  )
