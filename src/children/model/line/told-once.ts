import type { LineEntry } from './entry.ts'

/** `Annex A as at 17 November 2020, list 8, row 7; list 6, row 7`: the extract is named once where it is the same. */
function both(one: string, other: string): string {
  const [extract = ''] = one.split(', list ')
  return `${one}; ${other.startsWith(`${extract}, `) ? other.slice(extract.length + 2) : other}`
}

/**
 * One visit that two lists tell of is one entry with both sources: the list of children in need gives the day of the last
 * visit of every child, whatever other list has the visit itself. What was first known of it counts as its entry.
 */
export function toldOnce(visits: readonly LineEntry[], lastSeen: readonly LineEntry[]): readonly LineEntry[] {
  const seenOn = new Map(lastSeen.map((seen) => [seen.on, seen]))
  const visited = new Set(visits.map(({ on }) => on))
  return [
    ...visits.map((visit) => {
      const seen = seenOn.get(visit.on)
      return seen === undefined
        ? visit
        : {
            ...visit,
            source: { ...visit.source, words: both(visit.source.words, seen.source.words) },
            entered: earlier(visit.entered, seen.entered),
          }
    }),
    ...lastSeen.filter(({ on }) => !visited.has(on)),
  ]
}

const earlier = (one: LineEntry['entered'], other: LineEntry['entered']): LineEntry['entered'] =>
  one !== undefined && other !== undefined && other.firstIn < one.firstIn ? other : one
