import type { BlankCells } from './blank-cells.ts'
import { isUnfilled, meantIn } from './read-row.ts'
import type { RowPlan } from './row-plan.ts'
import type { SpelledRow } from './spelled-row.ts'

/** Rows of one list that say what the file before said: not understood again, but counted as all others are. */
export class PassedRows {
  rows = 0
  readonly owners = new Set<string>()
  private readonly teams = new Map<string, number>()
  private readonly blanks: BlankCells

  constructor(blanks: BlankCells) {
    this.blanks = blanks
  }

  add(sheet: string, plan: RowPlan, { cells }: SpelledRow, owner: string): void {
    this.rows += 1
    this.owners.add(owner)
    for (const column of plan.wanted)
      if (isUnfilled(meantIn(column, cells), column, cells)) this.blanks.count(sheet, column)
    const team = plan.team && meantIn(plan.team, cells)
    if (team?.kind === 'known' && typeof team.value === 'string')
      this.teams.set(team.value, (this.teams.get(team.value) ?? 0) + 1)
  }

  /** The teams that they name, and on how many rows. */
  teamsNamed(): readonly { readonly name: string; readonly rows: number }[] {
    return [...this.teams].map(([name, rows]) => ({ name, rows }))
  }
}
