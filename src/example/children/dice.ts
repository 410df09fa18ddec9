/** A source of chance that gives the same answers again for the same numbers it was made from. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  /** True so often in one. */
  readonly chance: (share: number) => boolean
  readonly one: <Value>(from: readonly Value[]) => Value
  /** Each value comes up in the share that its weight has of all weights. */
  readonly weighted: <Value>(from: readonly (readonly [Value, number])[]) => Value
}

/**
 * Dice for one purpose: the seed first, then the numbers that say whose dice they are. Dice of different numbers know
 * nothing of each other, so that one child's life does not change when another's is drawn differently.
 */
export function diceOf(...numbers: readonly number[]): Dice {
  let state = numbers.reduce((mixed, number) => scrambled(mixed ^ scrambled(number + 0x9e3779b9)), 0x2545f491)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    return (scrambled(state) >>> 0) / 4294967296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (share) => next() < share,
    one: (from) => nth(from, whole(0, from.length - 1)),
    weighted: (from) => heaviest(from, next()),
  }
}

/** Two rounds of multiply and shift (after Mulberry32): every bit of the number moves about half of the answer's. */
function scrambled(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 15), number | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return mixed ^ (mixed >>> 14)
}

function heaviest<Value>(from: readonly (readonly [Value, number])[], at: number): Value {
  let left = at * from.reduce((sum, [, weight]) => sum + weight, 0)
  const found = from.find(([, weight]) => (left -= weight) < 0)
  return found ? found[0] : nth(from, from.length - 1)[0]
}

function nth<Value>(from: readonly Value[], place: number): Value {
  const [found, ...more] = from.slice(place, place + 1)
  if (found === undefined || more.length > 0) throw new RangeError('Dice need something to choose from')
  return found
}
