import type { ClockId } from './rules/index.ts'
import { clockRules } from './rules/index.ts'

/** An id that came from outside, as a ClockId when there is such a rule. */
export function readClockId(text: string): ClockId | undefined {
  return clockRules.find((rule) => rule.id === text)?.id
}

/** The three ids most like a mistyped one: those that hold it first, then by how many letters differ. */
export function nearestIds(text: string): readonly ClockId[] {
  const typed = text.toLowerCase()
  const distance = (id: string) => (typed !== '' && id.includes(typed) ? 0 : lettersBetween(typed, id))
  const ids = [...new Set(clockRules.map((rule) => rule.id))]
  return ids.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3)
}

/** How many letters must be put in, left out or changed to make one of the other (Levenshtein). */
function lettersBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [row, letter] of Array.from(one).entries()) {
    const line = [row + 1]
    for (const [column, against] of Array.from(other).entries()) {
      const changed = (above[column] ?? 0) + (letter === against ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}
