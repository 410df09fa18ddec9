import type { FactName } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { ReadFact } from '../annex-a/model.ts'
import type { Part } from './extract-read.ts'
import type { TeamNamed } from './model.ts'

/** Counts the names in an extract's columns for teams, list after list. */
export class TeamsNamed {
  private readonly rows = new Map<string, number>()

  count({ facts, passed }: Part): void {
    for (const [fact, each] of facts) for (const name of namesIn(fact, each)) this.add(name, 1)
    for (const { name, rows } of passed?.teams ?? []) this.add(name, rows)
  }

  private add(name: string, rows: number): void {
    this.rows.set(name, (this.rows.get(name) ?? 0) + rows)
  }

  /** In the order of the alphabet. */
  inOrder(): readonly TeamNamed[] {
    return [...this.rows]
      .map(([name, rows]) => ({ name, rows }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  }
}

function namesIn(fact: FactName, rows: readonly ReadFact[]): readonly string[] {
  const at = factTables[fact].columns.findIndex(({ name }) => name === 'team_name')
  if (at < 0) return []
  return rows.map(({ values }) => values[at]).filter((value) => typeof value === 'string')
}
