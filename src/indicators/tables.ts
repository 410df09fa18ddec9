import { benchmarkTables } from './benchmarks/tables.ts'
import { consistencyTables } from './consistency/tables.ts'
import { releaseTables } from './release/tables.ts'
import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { Audience } from './model/audience.ts'

/** Values name nobody: whoever may read measures reads all of them, and the product alone writes them. */
const kept = (name: string): ProtectedTable => ({
  table: `indicators.${name}`,
  versioned: false,
  read: ['read measures'],
  insert: ['change measures'],
})

/** What people lay beside measures, with every version of it. */
const typed = (name: string): ProtectedTable => ({
  table: `indicators.${name}`,
  versioned: true,
  read: ['read scorecards'],
  insert: ['change scorecards'],
  change: ['change scorecards'],
})

export const indicatorsTables: readonly ProtectedTable[] = [
  kept('computation'),
  kept('stored_value'),
  typed('baseline'),
  typed('target'),
  typed('commentary'),
  ...benchmarkTables,
  ...consistencyTables,
  ...releaseTables,
]

type Versioned = { id: Generated<number>; known_from: Generated<number> }

export type BaselineRow = Versioned & {
  measure: string
  from_month: IsoDate
  to_month: IsoDate
  reason: string
  by_person_id: number
  on_day: IsoDate
}

export type TargetRow = Versioned & {
  measure: string
  from_day: IsoDate
  target: number
  tolerance: number
  post_id: number
  reason: string
}

export type CommentaryRow = Versioned & {
  measure: string
  audience: Audience
  team_id: number | null
  data_say: string
  worries: string
  happens_next: string
  post_id: number
  on_day: IsoDate
}

type IndicatorsTables = {
  'indicators.baseline': BaselineRow
  'indicators.target': TargetRow
  'indicators.commentary': CommentaryRow
}

export const indicatorsDb = (tx: ViewerTx) => tx.db.$extendTables<IndicatorsTables>()
