/** A name that the council supplied for one of its numbers. */
export interface SuppliedName {
  readonly councilId: string
  readonly name: string
}

/** How many names went in, and how many of the council's numbers stand for no child that the viewer may see. */
export type NamesTaken = {
  readonly taken: number
  readonly unknown: number
}
