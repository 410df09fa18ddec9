import type { NextAction } from '../../../children/index.ts'
import type { ChildNow, OpenClock } from './child.ts'
import { mayBeAtRisk } from './child.ts'
import type { Listed } from './list.ts'
import { needOf } from './order.ts'
import { isSeeing } from './reasons.ts'
import type { ReasonInWords, Telling } from './words.ts'
import { titleOfRule } from './words.ts'

/**
 * The one thing to do first about a child, for the list, its files, the first page and the child's own page alike: what
 * the worst reason asks for; or else, of a child at risk, to find out what nobody can tell. Undefined where the list asks
 * for nothing.
 * @param worst the worst reason of the child, in words.
 */
export function nextOf(
  { child, reasons, notKnown }: Listed,
  worst: ReasonInWords | undefined,
  telling: Telling,
): NextAction | undefined {
  const [reason] = reasons
  if (!reason || !worst) return toFindOut(child, notKnown, telling)
  const { title, looks } = needOf(reason.need)
  const unseen = mayBeAtRisk(child) && notKnown.some(({ rule }) => isSeeing(rule))
  return {
    words: worst.next,
    standing: title,
    looks,
    late: reason.need !== 'soon',
    what: worst.what,
    because: worst.because,
    notKnown: unseen ? 'Nor is it known when the child was last seen: that stands below.' : undefined,
    dueOn: worst.dueOn,
    href: worst.whyHref,
  }
}

const findOutWhenSeen = ({ unborn }: Telling): string =>
  `Find out when ${unborn === true ? 'the mother was last visited' : 'the child was last seen'}, and have it recorded.`

/** Of a child at risk nobody waits until what is not known turns out to be late: whether anybody saw the child goes first. */
function toFindOut(
  child: ChildNow,
  notKnown: readonly OpenClock[],
  telling: Telling,
): NextAction | undefined {
  if (!mayBeAtRisk(child)) return undefined
  const clock = notKnown.find(({ rule }) => isSeeing(rule)) ?? notKnown[0]
  if (!clock) return undefined
  const title = titleOfRule(clock.rule, telling)
  return {
    words: isSeeing(clock.rule)
      ? findOutWhenSeen(telling)
      : 'Find out what no list tells, and have it recorded.',
    standing: 'Not known',
    looks: ['dashes', 'changed'],
    late: false,
    what: title,
    because: clock.notKnown,
    dueOn: undefined,
    href: undefined,
  }
}
