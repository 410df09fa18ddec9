import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { ChildDecisionId, DecisionCode, PlanForChild } from './model.ts'
import { conferencePlans } from './model.ts'

const ofConferences = conferencePlans.map((plan) => `'${plan}'`).join(', ')

/** Guarded as other rows about a child are: withheld records are withheld here too. */
export const childDecisionTables: readonly ProtectedTable[] = [
  {
    table: 'governance.child_decision',
    versioned: true,
    read: ['read child decisions'],
    insert: ['change child decisions', 'change conference decisions'],
    change: ['change child decisions', 'change conference decisions'],
    // By the chair's own post, and in the place of nothing that another decided.
    only: {
      'change conference decisions': `code = 'plan' and plan in (${ofConferences}) and post_id = any((select record.setting('los.posts'))::int[])
        and (supersedes is null or (select governance.of_conference(supersedes, array[${ofConferences}])))`,
    },
    childColumn: 'child_id',
  },
]

export type ChildDecisionRow = {
  id: Generated<ChildDecisionId>
  known_from: Generated<number>
  child_id: number
  body_id: BodyId | null
  post_id: number | null
  decided_on: IsoDate
  code: DecisionCode
  plan: PlanForChild | null
  agreed: boolean | null
  about: string | null
  words: string
  owner_post_id: number
  supersedes: ChildDecisionId | null
  ended_on: IsoDate | null
  ended_because: string | null
}

type Tables = {
  'governance.child_decision': ChildDecisionRow
  'governance.child_decision_known': ChildDecisionRow
  'governance.body_known': { id: BodyId; name: string }
  'children.child': { id: number; council_id: string }
}

export const childDecisionDb = (tx: ViewerTx) => tx.db.$extendTables<Tables>()
