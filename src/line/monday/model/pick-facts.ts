import { yearsOn } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { PickFacts } from '../../ofsted/model/facts.ts'
import type { ChildNow } from './child.ts'
import type { Reason } from './reason.ts'

/** What an inspector's rules ask of a child: what is recorded, and what this list says of the child anyhow. */
export function pickFactsOf(child: ChildNow, reasons: readonly Reason[], asAt: IsoDate): PickFacts {
  const stuck = reasons.find(({ need }) => need === 'stuck')
  return {
    ...child.recorded,
    asAt,
    age: yearsOn(child.recorded.birth, asAt),
    onPlan: child.onPlan,
    unseen: reasons.some(({ need }) => need === 'unseen'),
    unallocated: reasons.some(({ need }) => need === 'unallocated'),
    stuck: stuck?.kind === 'exception' ? stuck.exception.because : undefined,
    lastSeenOn: child.lastSeenOn,
  }
}
