import type { ViewerTx } from '../../access/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ForwardEntryId } from '../ids.ts'
import { NotFound } from '../../kernel/index.ts'
import type { KeyTest } from './key.ts'
import { keyTest } from './key.ts'
import type { Missing } from './missing.ts'
import { missingFrom } from './missing.ts'
import type { DecisionRule, ForwardEntry } from './model.ts'
import { ruleOn } from './model.ts'
import type { NoticeStanding } from './routes-left.ts'
import { keyStanding, privateStandings } from './routes-left.ts'
import { decisionRules } from './rules-store.ts'
import { forwardEntries } from './store.ts'

/** An entry with everything that is worked out of it: the one place that page, file, duties and agenda read. */
export interface Planned {
  readonly entry: ForwardEntry
  readonly key: NoticeStanding
  readonly privately: readonly NoticeStanding[]
  readonly test: KeyTest
  readonly missing: readonly Missing[]
}

export interface Against {
  readonly rulebook: Rulebook
  readonly rules: readonly DecisionRule[]
  readonly day: IsoDate
}

function plannedOn(entry: ForwardEntry, { rulebook, rules, day }: Against): Planned {
  const rule = ruleOn(rules, entry.from ?? day) ?? ruleOn(rules, day)
  return {
    entry,
    key: keyStanding(entry, rulebook, day),
    privately: privateStandings(entry, rulebook, day),
    test: keyTest(entry, rule),
    missing: missingFrom(entry, rule),
  }
}

/** What the forward plan holds on the as-at day. */
export async function forwardPlan(tx: ViewerTx): Promise<{
  readonly planned: readonly Planned[]
  readonly rule: DecisionRule | undefined
  readonly day: IsoDate
}> {
  const rules = await decisionRules(tx)
  const against = { rules, rulebook: await rulebookOf(tx), day: tx.at.asAt }
  return {
    planned: (await forwardEntries(tx)).map((entry) => plannedOn(entry, against)),
    rule: ruleOn(rules, tx.at.asAt),
    day: tx.at.asAt,
  }
}

/** @throws NotFound when there is no such entry by the as-at day. */
export async function plannedEntry(
  tx: ViewerTx,
  id: ForwardEntryId,
): Promise<Planned & { readonly rule: DecisionRule | undefined }> {
  const { planned, rule } = await forwardPlan(tx)
  const found = planned.find(({ entry }) => entry.id === id)
  if (!found) throw new NotFound()
  return { ...found, rule }
}
