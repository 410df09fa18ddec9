import type { At, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId } from '../ids.ts'
import type { LibraryMeasure, LibraryReading } from '../model/measure.ts'
import type { GovernanceNeeds } from '../store/plan-check.ts'
import type { AreaDecision } from '../views/area-parts.ts'
import type { AskedAbove } from '../views/asked-above.tsx'

/** What the plan's pages need from areas above it, handed in so that the plan imports none of them. */
export interface PlanNeeds extends GovernanceNeeds {
  /** What meetings decided about an area by the as-at day, newest first. */
  readonly decisionsAbout: (tx: ViewerTx, areaId: AreaId) => Promise<readonly AreaDecision[]>
  /** What was asked of bodies above from the page at this address, and whether the viewer may ask. */
  readonly askedAbove: (tx: ViewerTx, href: string) => Promise<AskedAbove>
  /** Every day on which the Improvement Board met or is to meet, in order. */
  readonly boardDays: (tx: ViewerTx) => Promise<readonly IsoDate[]>
  /** The measures that an action may be held to. */
  readonly library: readonly LibraryMeasure[]
  /** What measures of the library came to, the same for whoever asks: read before a viewer's transaction is opened. */
  readonly readings: (
    ids: readonly string[],
    looking: { readonly at: At; readonly today: IsoDate },
  ) => Promise<ReadonlyMap<string, LibraryReading>>
}
