/** A fact of the public report, and words of ours that only stand in the example's report when it carries the fact. */
export interface Fact {
  /** The public report's paragraph; its header and its recommendations have none. */
  readonly at: string
  readonly fact: string
  readonly words: readonly string[]
  /** The checker's rule that shows the passage as one from which somebody could be worked out. */
  readonly flaggedBy?: 'people.few-children' | 'people.few-staff'
}

export const fact = (at: string, said: string, ...words: readonly string[]): Fact => ({
  at,
  fact: said,
  words,
})
