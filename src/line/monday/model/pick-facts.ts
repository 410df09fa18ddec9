import { yearsOn } from '../../../children/index.ts'
import { publishedRules } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PickFacts } from '../../ofsted/model/facts.ts'
import type { ChildNow } from './child.ts'
import type { Reason } from './reason.ts'
import { titleOfRule } from './words.ts'

/** What an inspector's rules ask of a child: what is recorded, and what this list says of the child anyhow. */
export function pickFactsOf(child: ChildNow, reasons: readonly Reason[], asAt: IsoDate): PickFacts {
  const stuck = reasons.find((reason) => reason.need === 'stuck' && !isAskedByItself(reason))
  return {
    ...child.recorded,
    asAt,
    age: yearsOn(child.recorded.birth, asAt),
    onPlan: child.onPlan,
    unseen: reasons.some(({ need }) => need === 'unseen'),
    unallocated: reasons.some(({ need }) => need === 'unallocated'),
    stuck: stuck && becauseOf(stuck),
    lastSeenOn: child.lastSeenOn,
  }
}

/** Living with parents on an order is a rule of its own: it is not told again as standing still. */
const isAskedByItself = (reason: Reason): boolean =>
  reason.kind === 'clock' && reason.clock.rule.startsWith('permanence.with_parents')

/** How it is known that nothing moves: as a tracker says, or by the limit that has passed. */
function becauseOf(reason: Reason): string | undefined {
  if (reason.kind === 'exception') return reason.exception.because
  if (reason.kind === 'no worker') return undefined
  const { rule, startedOn, dueOn } = reason.clock
  return `${titleOfRule(rule, { rulebook: publishedRules })}: it counts from ${longDate(startedOn)}, and the last day was ${longDate(dueOn)}.`
}
