/** A small generator of numbers that a seed repeats exactly: mulberry32. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Somebody opens the form, or sends what was typed over the version that was opened. */
export interface Step {
  readonly editor: number
  readonly does: 'opens' | 'sends'
  /** What is typed; empty when the form is opened. */
  readonly text: string
}

/** Two to five editors of one thing, each opening and sending once or twice, in an order that the seed says. */
export function interleaving(seed: number): readonly Step[] {
  const number = numbersOf(seed)
  const editors = Array.from({ length: 2 + number(4) }, (_, editor) => {
    const times = 1 + (number(8) === 0 ? 1 : 0)
    return Array.from({ length: times }, (__, time): readonly Step[] => [
      { editor, does: 'opens', text: '' },
      { editor, does: 'sends', text: `editor ${editor}, edit ${time}` },
    ]).flat()
  })
  const order: Step[] = []
  while (editors.some((steps) => steps.length > 0)) {
    const left = editors.filter((steps) => steps.length > 0)
    const [next] = left[number(left.length)]?.splice(0, 1) ?? []
    if (next) order.push(next)
  }
  return order
}

export interface Replayed {
  /** What stood, one after the other, the first text included. */
  readonly stood: readonly string[]
  /** What was sent over a version that no longer stood. */
  readonly refused: readonly string[]
}

/** What must come of it: whoever sends over the version that stands is heard, and everybody else is told. */
export function replayed(steps: readonly Step[], first: string): Replayed {
  const stood = [first]
  const refused: string[] = []
  const opened = new Map<number, number>()
  for (const { editor, does, text } of steps) {
    if (does === 'opens') opened.set(editor, stood.length)
    else if (opened.get(editor) === stood.length) stood.push(text)
    else refused.push(text)
  }
  return { stood, refused }
}
