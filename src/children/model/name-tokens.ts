/** Small letters without accents, so that "Zoë" is found by "zoe". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a name as they are searched for: split at everything that is no letter or digit, but for apostrophes. */
export function wordsOf(text: string): readonly string[] {
  const words = plain(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words.filter((word) => word !== ''))]
}

/** Longer beginnings than this find nothing more. */
const longest = 20

/** What a word is looked up by. */
export const tokenOf = (word: string): string => Array.from(word).slice(0, longest).join('')

/** Every beginning of every word of a name. */
export function tokensOf(name: string): readonly string[] {
  const beginnings = wordsOf(name).flatMap((word) => {
    const letters = Array.from(word).slice(0, longest)
    return letters.map((_, last) => letters.slice(0, last + 1).join(''))
  })
  return [...new Set(beginnings)]
}
