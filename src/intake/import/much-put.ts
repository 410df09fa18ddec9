import type { ViewerTx } from '../../access/index.ts'
import { countAnew } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { ListChanges } from './what-changed.ts'

/** So many rows of a list, or children, and it is worth a moment to have PostgreSQL count anew. */
export const muchPut = 500

/** Whether so much of a list is new that what PostgreSQL counted before says little of it. */
export function isMuchPut({ same, added, changed, corrected }: ListChanges): boolean {
  const put = added.length + changed.length + corrected.length
  return put >= muchPut && put > same / 4
}

const whoTheyAre = ['children.child', factTables.details.table]

/**
 * Has PostgreSQL count the tables that an extract filled: a list's once the list is in, while the next is read; and where it
 * filled any, all the others at the end, who the children are first.
 */
export class TableCounts {
  private readonly tx: ViewerTx
  private readonly counted = new Set<string>()
  private isMuch = false

  constructor(tx: ViewerTx) {
    this.tx = tx
  }

  async afterList(table: string, changes: ListChanges): Promise<void> {
    if (!isMuchPut(changes)) return
    this.isMuch = true
    await this.count([table])
  }

  async whoTheyAre(): Promise<void> {
    if (this.isMuch) await this.count(whoTheyAre)
  }

  async others(): Promise<void> {
    if (this.isMuch) await countAnew(this.tx, (table) => !this.counted.has(table))
  }

  private async count(tables: readonly string[]): Promise<void> {
    for (const table of tables) this.counted.add(table)
    await countAnew(this.tx, (table) => tables.includes(table))
  }
}
