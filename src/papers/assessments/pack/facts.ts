/** What this product truly does, handed in by those who know it, so that the pack cannot say something else. */
export interface PackFacts {
  /** The lists that are brought in, with each item of them. */
  readonly lists: readonly {
    readonly number: number
    readonly name: string
    readonly items: readonly string[]
  }[]
  /** Roles that open a child’s record, in words, with how far. */
  readonly readers: readonly string[]
  /** Roles that never do, whatever else they hold. */
  readonly neverReaders: readonly string[]
  /** A session ends after so many hours without use, and after so many in all. */
  readonly idleHours: number
  readonly wholeHours: number
  /** Counts up to this are withheld from the public. */
  readonly withheldUpTo: number
}

/** Words from elsewhere as plain text in the markup of papers. */
export const asText = (words: string): string => words.replace(/[\\[\]|*_]/g, (mark) => `\\${mark}`)

export const paragraphs = (...all: readonly string[]): string => all.join('\n\n')
