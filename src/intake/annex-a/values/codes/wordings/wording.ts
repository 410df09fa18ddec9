/** How councils say the values of one list, beside Ofsted's own words. */
export interface Wordings {
  /** A whole text and its code; null where it says that nothing is recorded. Marks and case do not count. */
  readonly spellings: Readonly<Record<string, string | null>>
  /** In this order, tried on lower-case words with single spaces. */
  readonly patterns: readonly (readonly [RegExp, string | null])[]
}
