/** What is found in a workbook that comes back, as data: for the page, and word for word for the command line. */

interface Place {
  /** The tab’s name in the file. */
  readonly sheet: string
  /** As Excel shows it; null where it is about all of a sheet. */
  readonly row: number | null
  /** The column’s heading; null where it is about all of a row. */
  readonly column: string | null
  /** The action that it is about, by its reference; null where it is about none. */
  readonly action: string | null
}

/** A cell that was changed in the sheet, or a row that was added there. */
export interface Difference extends Place {
  /** 'action 1.2', 'milestone M7 of action 1.2', 'measure S3', 'a new action'. */
  readonly about: string
  /** As it was when the sheet was taken out, as the record holds it now, and as the sheet says. */
  readonly was: string
  readonly held: string
  readonly says: string
  /** What becomes of it once it is accepted. */
  readonly becomes: string
  /** Whether a reason has to be given. */
  readonly needsReason: boolean
}

export interface PlanProblem extends Place {
  readonly found: string
  readonly expected: string
  /** What follows, and what to do. */
  readonly advice: string
  /** The whole of it in words. */
  readonly says: string
}

/** Every changed cell is in one of these: conflicts are changes of what somebody else changed meanwhile. */
export interface Findings {
  readonly differences: readonly Difference[]
  readonly conflicts: readonly Difference[]
  readonly problems: readonly PlanProblem[]
}

interface Wrong {
  readonly sheet: string
  readonly row?: number | undefined
  readonly column?: string | undefined
  readonly action?: string | undefined
  readonly found: string
  readonly expected: string
  /** What follows, and what to do. */
  readonly then: string
}

const shown = (text: string): string => (text === '' ? 'nothing' : `“${text}”`)

/** 'Plan, row 9, Owner: “Nobody” was found, and one of the list is expected. The row is left out: …' */
export function problem({ sheet, row, column, action, found, expected, then }: Wrong): PlanProblem {
  const place = [sheet, row === undefined ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '')
  return {
    sheet,
    row: row ?? null,
    column: column ?? null,
    action: action ?? null,
    found,
    expected,
    advice: then,
    says: `${place.join(', ')}: ${shown(found)} was found; expected is ${expected}. ${then}`,
  }
}
