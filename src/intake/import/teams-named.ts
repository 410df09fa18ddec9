import type { FactName } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { ReadFact } from '../annex-a/model.ts'
import type { ExtractRead } from './extract-read.ts'
import type { TeamNamed } from './model.ts'

/** The names in the extract's columns for teams, in the order of the alphabet. */
export function teamsNamed({ facts }: ExtractRead): readonly TeamNamed[] {
  const rows = new Map<string, number>()
  for (const name of [...facts].flatMap(([fact, each]) => namesIn(fact, each)))
    rows.set(name, (rows.get(name) ?? 0) + 1)
  return [...rows]
    .map(([name, count]) => ({ name, rows: count }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

function namesIn(fact: FactName, rows: readonly ReadFact[]): readonly string[] {
  const at = factTables[fact].columns.findIndex(({ name }) => name === 'team_name')
  if (at < 0) return []
  return rows.map(({ values }) => values[at]).filter((value) => typeof value === 'string')
}
