import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId } from '../ids.ts'
import type { PlanAction, PlanMilestone } from '../model/plan.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { ActionKind } from '../model/evidence.ts'
import type { NewAction } from '../store/actions.ts'
import type { MeasureAims } from '../store/measures.ts'
import type { ProgressUpdate } from '../store/progress.ts'

/** What an action is to say; what is left out stays as it is. */
export interface ActionParts {
  readonly text?: string
  readonly kind?: ActionKind
  readonly leadPostId?: number | null
  readonly startOn?: IsoDate | null
  /** For an action that has no date yet. */
  readonly firstDueOn?: IsoDate
}

/** What a row comes to, in the terms of the plan’s own store. */
export type Wish =
  | {
      readonly of: 'action'
      readonly action: PlanAction
      readonly parts: ActionParts
      readonly redate: IsoDate | undefined
      readonly note: ProgressUpdate | undefined
    }
  | {
      readonly of: 'milestone'
      readonly milestone: PlanMilestone
      readonly text: string | undefined
      readonly redate: IsoDate | undefined
      /** Null takes back that it was met; undefined leaves it as it is. */
      readonly metOn: IsoDate | null | undefined
    }
  | {
      readonly of: 'measure'
      readonly measure: PlanMeasure
      readonly aims: MeasureAims | undefined
      readonly value: { readonly onDay: IsoDate; readonly value: number } | undefined
    }
  | { readonly of: 'new action'; readonly areaId: AreaId; readonly action: NewAction }
  | {
      readonly of: 'new milestone'
      readonly actionId: ActionId
      readonly text: string
      readonly dueOn: IsoDate
    }

/** Why a cell cannot stand, by the code of its column. */
export interface CannotStand {
  readonly code: string
  readonly expected: string
  readonly then?: string
}

export type Wished =
  | { readonly ok: true; readonly wish: Wish | undefined }
  | { readonly ok: false; readonly problems: readonly CannotStand[] }

export const cannot = (problems: readonly CannotStand[], wish: () => Wish | undefined): Wished =>
  problems.length > 0 ? { ok: false, problems } : { ok: true, wish: wish() }

export const when = (
  wrong: boolean,
  code: string,
  expected: string,
  then?: string,
): readonly CannotStand[] => (wrong ? [{ code, expected, ...(then !== undefined && { then }) }] : [])
