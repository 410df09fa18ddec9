/**
 * Two hashes of 32 bits that are carried on word by word: turned, joined and multiplied, as Firefox hashes its keys
 * (FxHash). Together they tell texts apart that differ by chance, and are no guard against somebody who makes them alike.
 */
export interface Mixed {
  readonly one: number
  readonly two: number
}

export const mixOne = (hash: number, word: number): number =>
  Math.imul(((hash << 5) | (hash >>> 27)) ^ word, 0x9e3779b1)

export const mixTwo = (hash: number, word: number): number =>
  Math.imul(((hash << 7) | (hash >>> 25)) ^ word, 0x85ebca77)

export function mixedText(from: Mixed, text: string): Mixed {
  let { one, two } = from
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = mixOne(one, code)
    two = mixTwo(two, code)
  }
  return { one: spread(one), two: spread(two) }
}

/** Every bit of the word counts for every bit of what comes out, as MurmurHash3 ends (Appleby, public domain). */
function spread(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Both as one whole number, of as many bits as a number of JavaScript keeps exactly: 53. */
export const bothOf = ({ one, two }: Mixed): number => (spread(one) >>> 0) * 2 ** 21 + (spread(two) >>> 11)
