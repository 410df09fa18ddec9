import type { DatedRow, DatedTable, ViewerTx } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { adopterNumbers, childNumbers, factTables } from '../../children/index.ts'
import type { ReadFact } from '../annex-a/model.ts'

export type OwnedFacts = ReadonlyMap<FactName, readonly DatedRow[]>

/**
 * Gives every row the number of its child or adopter, making numbers for those not met before.
 * The council's own numbers are taken as they stand: two of them are two children until a person says otherwise.
 */
export async function withOwners(
  tx: ViewerTx,
  facts: ReadonlyMap<FactName, readonly ReadFact[]>,
): Promise<OwnedFacts> {
  const numbers = {
    child_id: await childNumbers(tx, ownersIn(facts, 'child_id')),
    adopter_id: await adopterNumbers(tx, ownersIn(facts, 'adopter_id')),
  }
  return new Map(
    [...facts].map(([name, rows]) => {
      const known = numbers[factTables[name].owner]
      return [name, rows.map((row) => owned(row, known.get(row.owner)))]
    }),
  )
}

function ownersIn(
  facts: ReadonlyMap<FactName, readonly ReadFact[]>,
  column: DatedTable['owner'],
): readonly string[] {
  const rows = [...facts].filter(([name]) => factTables[name].owner === column).flatMap(([, each]) => each)
  return [...new Set(rows.map(({ owner }) => owner))]
}

function owned(
  { startsOn, occurrence, fingerprint, row, values }: ReadFact,
  owner: number | undefined,
): DatedRow {
  if (owner === undefined) throw new Error('A row of the extract has an owner that was never numbered')
  return { owner, startsOn, occurrence, fingerprint, sourceRow: row, values }
}
