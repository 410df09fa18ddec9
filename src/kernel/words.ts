/** `A`, `A and B`, `A, B and C`. */
export const inSeries = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** A sentence's beginning within another sentence: `Left off list 6` as `left off list 6`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
