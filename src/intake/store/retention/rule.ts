import { sql } from 'kysely'
import { becauseOf, versionsOf, type Version, type ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { RetentionRule } from '../../model/retention.ts'

export async function retentionRule(tx: ViewerTx): Promise<RetentionRule | undefined> {
  const { rows } = await sql<RetentionRule>`
    select known_from as version, files_months as "filesMonths", children_months as "childrenMonths",
      from_on as "fromOn", reason from retention.rule`.execute(tx.db)
  return rows[0]
}

export interface RuleRow {
  readonly known_from: number
  readonly files_months: number
  readonly children_months: number
  readonly from_on: IsoDate
  readonly reason: string
}

/** What the rule was, and who set it when: oldest first. */
export const ruleVersions = (tx: ViewerTx): Promise<readonly Version<RuleRow>[]> =>
  versionsOf<RuleRow>(tx, 'retention.rule', 1)

/** Sets the rule from today on. False, with nothing changed, when somebody set it since that version; 0 before the first. */
export async function setRetentionRule(tx: ViewerTx, rule: Omit<RetentionRule, 'fromOn'>): Promise<boolean> {
  await becauseOf(tx, rule.reason)
  await sql`select pg_advisory_xact_lock(hashtext('retention.rule'))`.execute(tx.db)
  if (((await retentionRule(tx))?.version ?? 0) !== rule.version) return false
  await sql`
    insert into retention.rule (id, files_months, children_months, from_on, reason)
    values (1, ${rule.filesMonths}, ${rule.childrenMonths}, ${tx.today}::date, ${rule.reason})
    on conflict (id) do update set files_months = excluded.files_months, children_months = excluded.children_months,
      from_on = excluded.from_on, reason = excluded.reason`.execute(tx.db)
  return true
}
