import type { ViewerTx } from '../../access/index.ts'
import type { Duty, Exception, TimelineEntry } from '../../duties/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { DecisionConflict } from './conflicts.ts'
import { lostBy, whoResolves } from './conflicts.ts'
import type { ChildDecision } from './model.ts'
import { inFewWords, ownerUnseen, unresolvedInWords, unseenInWords, unseenNext } from './model.ts'
import { conflictsSeen, unseenByOwner } from './owners-unseen.ts'
import { childDecisions } from './store.ts'

const hrefOf = (childId: number): string => `/child-decisions/${childId}`

/**
 * Decisions about one child, and which of them conflict, for the child's line: whatever else is more pressing there. To be
 * read within `auditedRead`.
 */
export async function decisionTimeline(tx: ViewerTx, childId: number): Promise<readonly TimelineEntry[]> {
  const common = {
    kind: 'Decision',
    source: { words: 'Decisions about the child', href: hrefOf(childId) },
  }
  const decided = (await childDecisions(tx, [childId])).map((each) => ({
    ...common,
    on: each.decidedOn,
    words: `${each.by}, ${inFewWords(each)}. ${each.words}${each.supersedes === undefined ? '' : ' It takes the place of an earlier decision.'}`,
  }))
  const conflicting = (await conflicts(tx, [childId])).map((conflict) => ({
    ...common,
    kind: 'Decisions conflict',
    on: conflict.later.decidedOn,
    words: `${inWords(conflict)}. ${conflict.rule.next}`,
  }))
  return [...decided, ...conflicting]
}

const inWords = ({ rule, earlier, later }: DecisionConflict): string =>
  `${rule.says}: “${inFewWords(earlier)}” (${earlier.by}, ${longDate(earlier.decidedOn)}) and “${inFewWords(later)}” (${later.by}, ${longDate(later.decidedOn)})`

const conflicts = async (tx: ViewerTx, children?: readonly number[]) =>
  conflictsSeen(tx, await childDecisions(tx, children), children)

const dutyOf = (conflict: DecisionConflict): Duty => ({
  childId: conflict.childId,
  ownerPostId: whoResolves(conflict)?.postId,
  words: `Resolve: ${inWords(conflict)}. ${conflict.rule.next}`,
  dueOn: undefined,
  href: hrefOf(conflict.childId),
})

/** Conflicts about these children, each a duty of whoever owns the later decision. To be read within `auditedRead`. */
export async function decisionDuties(tx: ViewerTx, children: readonly number[]): Promise<readonly Duty[]> {
  return (await conflicts(tx, children)).map(dutyOf)
}

/** The same for one's own list. To be read within `auditedRead`. */
export async function decisionDutiesOf(tx: ViewerTx, owners: readonly number[]): Promise<readonly Duty[]> {
  return (await conflicts(tx))
    .map(dutyOf)
    .filter(({ ownerPostId }) => ownerPostId !== undefined && owners.includes(ownerPostId))
}

/**
 * Children about whom decisions conflict, or a decision is told to nobody, for the Monday list. To be read within
 * `auditedRead`.
 * @param childId limits it to one child.
 */
export async function decisionExceptions(tx: ViewerTx, childId?: number): Promise<readonly Exception[]> {
  const asked = childId === undefined ? undefined : [childId]
  const decisions = await childDecisions(tx, asked)
  const conflicting = await conflictsSeen(tx, decisions, asked)
  return [
    ...conflicting.map(toResolve),
    ...conflicting.flatMap(unresolved),
    ...(await unseenByOwner(tx, decisions)).map(unowned),
  ]
}

const toResolve = (conflict: DecisionConflict): Exception => ({
  childId: conflict.childId,
  kind: 'stuck',
  words: 'Decisions conflict',
  because: inWords(conflict),
  next: conflict.rule.next,
  since: conflict.later.decidedOn,
})

function unresolved(conflict: DecisionConflict): readonly Exception[] {
  const owner = lostBy(conflict)
  if (!owner) return []
  return [
    {
      childId: conflict.childId,
      kind: 'unowned',
      words: ownerUnseen,
      because: `${unresolvedInWords(owner.title)}. ${inWords(conflict)}.`,
      next: `${conflict.rule.next}.`,
      since: undefined,
    },
  ]
}

const unowned = (decision: ChildDecision): Exception => ({
  childId: decision.childId,
  kind: 'unowned',
  words: ownerUnseen,
  because: `${unseenInWords(decision)}.`,
  next: `${unseenNext}.`,
  since: undefined,
})
