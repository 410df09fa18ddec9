/** A word of the field and what it means here. `*word*` in a meaning points to another entry. */
export interface Entry {
  readonly word: string
  readonly meaning: string
}
