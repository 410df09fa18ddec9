import type { DatedRow, DatedTable, ViewerTx } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { adopterNumbers, childNumbers, factTables } from '../../children/index.ts'
import type { ReadFact } from '../annex-a/model.ts'
import type { ReadFacts } from './extract-read.ts'

/** A row of an extract with its owner's number, and the list that it is from. */
export type OwnedRow = DatedRow & Pick<ReadFact, 'list'>

export type OwnedFacts = ReadonlyMap<FactName, readonly OwnedRow[]>

type Owner = DatedTable['owner']

const numbersOf = { child_id: childNumbers, adopter_id: adopterNumbers } as const

/**
 * Gives every row the number of its child or adopter, making numbers for those not met before.
 * The council's own numbers are taken as they stand: two of them are two children until a person says otherwise.
 */
export class Owners {
  private readonly tx: ViewerTx
  private readonly known = { child_id: new Map<string, number>(), adopter_id: new Map<string, number>() }

  constructor(tx: ViewerTx) {
    this.tx = tx
  }

  async own(facts: ReadFacts): Promise<OwnedFacts> {
    await this.meet(facts, 'child_id')
    await this.meet(facts, 'adopter_id')
    return new Map([...facts].map(([name, rows]) => [name, this.owned(name, rows)]))
  }

  /** Every child met so far: the council's number, and ours. */
  get children(): ReadonlyMap<string, number> {
    return this.known.child_id
  }

  /** Each is asked of the record once, in whichever list it comes first. */
  private async meet(facts: ReadFacts, owner: Owner): Promise<void> {
    const known = this.known[owner]
    const rows = [...facts].filter(([name]) => factTables[name].owner === owner).flatMap(([, each]) => each)
    const fresh = new Set<string>()
    for (const row of rows) if (!known.has(row.owner)) fresh.add(row.owner)
    if (fresh.size === 0) return
    for (const [id, number] of await numbersOf[owner](this.tx, [...fresh])) known.set(id, number)
  }

  private owned(name: FactName, rows: readonly ReadFact[]): readonly OwnedRow[] {
    const known = this.known[factTables[name].owner]
    return rows.map((row) => ownedBy(row, known.get(row.owner)))
  }
}

function ownedBy(
  { startsOn, occurrence, fingerprint, list, row, values }: ReadFact,
  owner: number | undefined,
): OwnedRow {
  if (owner === undefined) throw new Error('A row of the extract has an owner that was never numbered')
  return { owner, startsOn, occurrence, fingerprint, list, sourceRow: row, values }
}
