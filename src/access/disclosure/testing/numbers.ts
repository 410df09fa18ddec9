/** Made-up numbers that come out the same for each seed (mulberry32). */
export function numbersFrom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    /** One of several, the earlier ones more often: small councils are never even. */
    skewed: <T>(from: readonly T[]): T => {
      const one = from[Math.floor(next() * next() * from.length)]
      if (one === undefined) throw new RangeError('Nothing to choose from')
      return one
    },
    chance: (share: number): boolean => next() < share,
  }
}
export type Numbers = ReturnType<typeof numbersFrom>
