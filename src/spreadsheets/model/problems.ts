/** What is wrong in a sheet that was brought back, as data: where it stands, what was found and expected, and what follows. */
export interface SheetProblem {
  readonly where: {
    readonly sheet: string
    readonly row?: number | undefined
    /** What the row is about, as its first cell says. */
    readonly key?: string | undefined
    readonly column?: string | undefined
  }
  readonly found: string
  readonly expected: string
  /** What to do for what was typed to be so, where the sheet cannot do it. */
  readonly instead?: string | undefined
  readonly effect: 'row left out' | 'column left out' | 'not taken up'
}
