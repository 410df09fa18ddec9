import type { Viewer, ViewerTx } from '../../access/index.ts'
import { Forbidden } from '../../kernel/index.ts'

/** Who may say how an action is going: whoever leads it, and whoever may change all of the plan. Row security agrees. */
export const mayReport = (viewer: Viewer, leadPostId: number | null): boolean =>
  viewer.grants.has('change plan | any') ||
  viewer.grants.has('change progress | any') ||
  (leadPostId !== null &&
    viewer.grants.has('change progress | own posts') &&
    viewer.posts.includes(leadPostId))

export function refuseOthers(tx: ViewerTx, leadPostId: number | null): void {
  if (!mayReport(tx.viewer, leadPostId))
    throw new Forbidden('Only the lead of an action, or whoever changes the plan')
}
