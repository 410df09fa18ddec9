import type { ViewerTx } from '../../../access/index.ts'
import type { KeptDraft, Paper, PaperWork } from '../../model/index.ts'
import type { Asked, StandingClearance } from '../model/index.ts'
import { clearedText, consulteesFor, held } from '../model/index.ts'
import { clearancesOf } from './clearances.ts'
import { lateRouteOf } from './late.ts'
import { dueOf, meetingOfPaper } from './meeting.ts'

/** Each clearance held against the paper as it reads now. */
export const standingIn = (
  paper: Pick<Paper, 'parts'>,
  all: readonly Asked[],
): readonly StandingClearance[] => all.map((asked) => held(asked, clearedText(paper, asked.consultee.part)))

function toldOf(paper: Paper, all: readonly Asked[]): PaperWork['clearances'] {
  const standing = standingIn(paper, all)
  return consulteesFor(paper.template)
    .filter(({ part }) => paper.parts.some(({ id }) => id === part))
    .map(({ id, name, part }) => ({
      name,
      part,
      standing: standing.find(({ consultee }) => consultee.id === id)?.standing ?? 'not asked',
    }))
}

/**
 * The work around a paper, as its header and the checker need it.
 * @param tx as at the day that the paper tells of.
 */
export async function workAround(
  tx: ViewerTx,
  draft: Pick<KeptDraft, 'id' | 'meeting'>,
  paper: Paper,
): Promise<PaperWork> {
  const meeting = await meetingOfPaper(tx, draft)
  // Whoever sees the own requests only would take the others for not asked.
  const seesAll = tx.viewer.grants.has('read paper work | any')
  return {
    accessRules: meeting.body?.rules.accessRules,
    papersDueOn: dueOf(meeting, 'papers'),
    day: tx.at.asAt,
    lateRoute: await lateRouteOf(tx, draft.id),
    clearances: seesAll ? toldOf(paper, await clearancesOf(tx, draft.id)) : undefined,
  }
}
