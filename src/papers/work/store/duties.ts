import type { ViewerTx } from '../../../access/index.ts'
import type { PostDuty } from '../../../duties/index.ts'
import type { Around } from '../../../plan/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import { knownOr } from '../../model/index.ts'
import { paperById } from '../../store/paper.ts'
import { hasPrivateEdition } from '../../exempt/edition.ts'
import type { Asked, StandingClearance } from '../model/index.ts'
import { seesWhole } from '../sees-whole.ts'
import { isOwed } from '../model/index.ts'
import { allClearances } from './clearances.ts'
import { standingIn } from './work.ts'

function dutyOf(kept: KeptPaper, clearance: StandingClearance): PostDuty {
  const { id, consultee, post, dueOn, standing } = clearance
  const part = kept.paper.parts.find((each) => each.id === consultee.part)?.title ?? consultee.part
  const again = standing === 'lapsed' ? ' again, since it was changed after you answered' : ''
  return {
    ownerPostId: post.id,
    about: 'Papers',
    words: `Say whether “${part}” of “${kept.paper.title}” is cleared${again}`,
    dueOn,
    href: `/papers/${kept.id}/work/clearances/${id}`,
  }
}

/** What is kept back from somebody cannot be asked of them, nor is what they once answered told. */
const isUnanswered = ({ paper, exempt, edition }: KeptPaper, { answers }: Asked): boolean =>
  answers.length === 0 && (edition === 'private' || !hasPrivateEdition(paper, exempt))

/**
 * What papers before their meeting ask of posts: each clearance until it is given, and again once it lapsed.
 * @param around by which the papers read as they do on their pages.
 */
export async function clearanceDuties(tx: ViewerTx, around: Around): Promise<readonly PostDuty[]> {
  const byPaper = Map.groupBy(await allClearances(tx), ({ paperId }) => paperId)
  const duties: PostDuty[] = []
  // One after another: they share the viewer's transaction.
  for (const [paperId, asked] of byPaper) {
    const kept = await paperById(tx, paperId, around)
    if (!kept || knownOr(kept.meeting.on, tx.at.asAt) < tx.at.asAt) continue
    const all = seesWhole(kept) ? asked : asked.filter((one) => isUnanswered(kept, one))
    const owed = standingIn(kept.paper, all).filter(isOwed)
    duties.push(...owed.map((each) => dutyOf(kept, each)))
  }
  return duties
}
