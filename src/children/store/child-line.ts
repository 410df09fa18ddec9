import type { ViewerTx } from '../../access/index.ts'
import { auditedRead, readingsOf } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { ChildHead } from '../model/child-head.ts'
import type { ChildLine } from '../model/child-line.ts'
import type { Lane } from '../model/line/entry.ts'
import { isUnborn } from '../model/age.ts'
import { lineOf } from '../model/line/line-of.ts'
import type { Sibling } from '../model/sibling.ts'
import { listsBehind } from '../model/told-up-to.ts'
import type { ChildLineNeeds } from '../needs.ts'
import { caseAddress } from './case-link.ts'
import { notesOf } from './clock-notes.ts'
import { clocksOfChild } from './clocks.ts'
import { diedAndOpen } from './died.ts'
import { leftOffLists } from './left-off.ts'
import { allocationsOf, childHistory, heldSources } from './history.ts'
import { mayOpenOrAsk } from './needs-to-open.ts'
import { reaches } from './reaches.ts'
import { siblingsOf } from './siblings.ts'
import { toldBy } from './told-up-to.ts'

export type Opened = { readonly kind: 'absent' } | { readonly kind: 'opened'; readonly line: ChildLine }

const childScreen = '/children/:id'
const readingsShown = 20

/**
 * Opens one child's record, and says so in the same transaction: which child, and why this viewer may.
 * @throws ReasonAsked before it is said why.
 */
export async function openChild(tx: ViewerTx, childId: number, needs: ChildLineNeeds): Promise<Opened> {
  const allowed = await mayOpenOrAsk(tx, childId)
  if (allowed.kind === 'absent') return allowed
  const about = { screen: childScreen, because: allowed.because }
  const [line] = await auditedRead(tx, about, async () => [await childLine(tx, allowed.head, needs)])
  return line ? { kind: 'opened', line } : { kind: 'absent' }
}

/** Whether the viewer may say why a limit of this child is late. Whoever stands in for the child's manager reads alone. */
export const maySayWhy = (tx: ViewerTx, childId: number): Promise<boolean> =>
  reaches(tx, 'change clock notes', childId)

async function childLine(tx: ViewerTx, head: ChildHead, needs: ChildLineNeeds): Promise<ChildLine> {
  const { childId } = head
  const sources = { held: await heldSources(tx), listOf: needs.listOf }
  const told = lineOf(await childHistory(tx, childId), await allocationsOf(tx, childId), sources, tx.at.asAt)
  const decided = (await needs.entriesFor(tx, childId)).map((entry) => ({
    ...entry,
    lane: 'Decisions' as const satisfies Lane,
  }))
  const has = (grant: string) => tx.viewer.grants.has(grant)
  return {
    childId,
    head,
    siblings: await siblingsNamed(tx, childId, childScreen),
    entries: [...told, ...decided].toSorted((a, b) => a.on.localeCompare(b.on)),
    clocks: await clocksOfChild(tx, childId, await rulebookOf(tx), {
      notes: await notesOf(tx, childId),
      maySay: await maySayWhy(tx, childId),
      unborn: isUnborn(head.birth, tx.at.asAt),
    }),
    duties: await needs.dutiesFor(tx, childId),
    onMonday: await needs.onMonday(tx, childId),
    pages: await needs.pagesFor(tx, childId),
    listsWrong: [...(await diedAndOpen(tx, childId)), ...(await leftOffLists(tx, childId))],
    told: await toldBy(tx, listsBehind.child),
    caseAddress: await caseAddress(tx, head.councilId),
    readings: has('read audit | any')
      ? await readingsOf(tx, { subject: 'children', id: childId, screen: childScreen }, readingsShown)
      : undefined,
    may: {
      readAddress: await reaches(tx, 'read placement addresses', childId),
      readFamily: has('read adoption | any'),
      restrict: has('change restrictions | any'),
      challenge: await reaches(tx, 'change challenges', childId),
    },
  }
}

/** A child's brothers and sisters as a page about the child names them; that they were read is noted. */
export async function siblingsNamed(
  tx: ViewerTx,
  childId: number,
  screen: string,
): Promise<readonly Sibling[]> {
  const siblings = await siblingsOf(tx, childId)
  const about = {
    screen: `${screen}/siblings`,
    because: 'brother or sister of a child whose record was read',
  }
  return siblings.length === 0 ? siblings : auditedRead(tx, about, () => Promise.resolve(siblings))
}
