/** A run of words that stands in both texts, or in one of them only. */
export interface Run {
  readonly kind: 'same' | 'taken out' | 'added'
  readonly text: string
}

/** Beyond this, the table of common words would be too large to be worth it: the whole text is shown as replaced. */
const largestTable = 4_000_000

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** How many words the rest of both texts have in common, for every pair of places. */
function commonTable(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const width = after.length + 1
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(width))
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = table[row]
      const below = table[row + 1]
      if (!here || !below) continue
      here[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  }
  return table
}

/** Adds a word to the last run when it is of the same kind. */
function push(runs: Run[], kind: Run['kind'], text: string): void {
  const last = runs.at(-1)
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
  else runs.push({ kind, text })
}

function walk(before: readonly string[], after: readonly string[]): readonly Run[] {
  const table = commonTable(before, after)
  const runs: Run[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [out, into] = [before[row], after[column]]
    if (out !== undefined && out === into) {
      push(runs, 'same', out)
      row += 1
      column += 1
    } else if (
      into === undefined ||
      (out !== undefined && (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0))
    ) {
      push(runs, 'taken out', out ?? '')
      row += 1
    } else {
      push(runs, 'added', into)
      column += 1
    }
  }
  return runs
}

const letters = (text: string): number => text.replace(/\s/g, '').length

/** Two texts with little in common are easier to read whole, one after the other, than word by word. */
const isMostlyNew = (runs: readonly Run[], before: string, after: string): boolean => {
  const kept = runs.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + letters(text), 0)
  return kept * 2 < Math.max(letters(before), letters(after))
}

/**
 * What was taken out of a text and what was added, word by word, by the longest run of common words; the whole text
 * where less than half of it was kept. The kept and taken-out runs make the earlier text, the kept and added runs the
 * later one.
 */
export function wordDifference(before: string, after: string): readonly Run[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const runs = was.length * is.length > largestTable ? [] : walk(was, is)
  if (!isMostlyNew(runs, before, after)) return runs
  const whole: readonly Run[] = [
    { kind: 'taken out', text: before },
    { kind: 'added', text: after },
  ]
  return whole.filter((run) => run.text !== '')
}
