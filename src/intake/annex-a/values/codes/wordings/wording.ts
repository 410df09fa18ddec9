/** What a wording means: a code of the list, or null where it says that nothing is recorded. */
export type Meaning = string | null

/** How councils say the values of one list, beside Ofsted's own words. */
export interface Wordings {
  /** By meaning, whole texts with a bar between; for what no rule can tell. Marks and case do not count. */
  readonly spellings: readonly (readonly [Meaning, string])[]
  /** Tried in this order on lower-case words with single spaces, after the code itself was looked for in front. */
  readonly patterns: readonly (readonly [RegExp, Meaning])[]
}

/** Codes of a council's own below a national one: `N1a`, `B2`, `K2OUT`. */
export const below = (codes: string, after: string): readonly (readonly [RegExp, Meaning])[] =>
  codes.split(' ').map((code) => [new RegExp(`^${code.toLowerCase()} ?${after}\\b`), code])
