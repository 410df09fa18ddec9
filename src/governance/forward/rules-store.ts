import type { Selectable } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { RuleRow } from '../forward-tables.ts'
import { governanceDb } from '../tables.ts'
import type { DecisionRule } from './model.ts'

const ruleOf = (row: Selectable<RuleRow>): DecisionRule => ({
  id: row.id,
  version: row.known_from,
  from: row.from_on,
  keyAmount: row.key_amount === null ? undefined : Number(row.key_amount),
  keyWards: row.key_wards,
  callInBy: row.call_in_by ?? undefined,
  callInMembers: row.call_in_members ?? undefined,
  callInExempt: row.call_in_exempt ?? undefined,
  copiesFrom: row.copies_from ?? undefined,
  source: row.source,
})

/** Every version of the council's rules for decisions, the earliest first. */
export async function decisionRules(tx: ViewerTx): Promise<readonly DecisionRule[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.decision_rule_known')
    .selectAll()
    .orderBy('from_on')
    .execute()
  return rows.map(ruleOf)
}

export type NewDecisionRule = Omit<DecisionRule, 'id' | 'version'>

/** Sets the rules from a day on; set again for the same day, the earlier words stay on record with the reason. */
export async function setDecisionRule(tx: ViewerTx, rule: NewDecisionRule, reason: string): Promise<void> {
  const columns = {
    from_on: rule.from,
    key_amount: rule.keyAmount ?? null,
    key_wards: rule.keyWards,
    call_in_by: rule.callInBy ?? null,
    call_in_members: rule.callInMembers ?? null,
    call_in_exempt: rule.callInExempt ?? null,
    copies_from: rule.copiesFrom ?? null,
    source: rule.source,
  }
  await becauseOf(tx, reason)
  await governanceDb(tx)
    .insertInto('governance.decision_rule')
    .values(columns)
    .onConflict((conflict) => conflict.column('from_on').doUpdateSet(columns))
    .execute()
}
