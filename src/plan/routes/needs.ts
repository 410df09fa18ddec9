import type { ViewerTx } from '../../access/index.ts'
import type { AreaId } from '../ids.ts'
import type { AreaDecision } from '../views/area-parts.ts'

/** What the plan's pages need from areas above it, handed in so that the plan imports none of them. */
export interface PlanNeeds {
  /** What meetings decided about an area by the as-at day, newest first. */
  readonly decisionsAbout: (tx: ViewerTx, areaId: AreaId) => Promise<readonly AreaDecision[]>
}
