/** A status begins like a sentence where it stands alone; in the record its word is lower case. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
