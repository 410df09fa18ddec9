/** What is wrong in a sheet that was brought back, as data: where it stands, what was found and expected, and what follows. */
export interface SheetProblem {
  readonly where: {
    readonly sheet: string
    readonly row?: number
    /** What the row is about, as its first cell says. */
    readonly key?: string
    readonly column?: string
  }
  readonly found: string
  readonly expected: string
  readonly effect: 'row left out' | 'column left out' | 'not taken up'
}
