/** A team as extracts name it, and the council's team that it is; none: known to reach the whole service only. */
export interface MappedName {
  readonly name: string
  readonly teamId: number | null
}

export interface TeamMapping {
  readonly names: readonly MappedName[]
  /** The change by which anything here changed last; 0 before the first. */
  readonly version: number
}
