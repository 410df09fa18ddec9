import type { Extract, ExtractList, ExtractValue } from '../extract/index.ts'

/** The list of that number. */
export function listOf(extract: Extract, number: number): ExtractList {
  const found = extract.lists.find(({ list }) => list.number === number)
  if (!found) throw new Error(`There is no list ${number}`)
  return found
}

/** The ids of a list's rows, as often as they stand there. */
export const ownersOf = ({ rows }: ExtractList): readonly string[] => rows.map(([owner]) => String(owner))

/** Each row by what its columns feed: `owner`, `age`, or the fact's column. */
export function recordsOf({ list, rows }: ExtractList): readonly Readonly<Record<string, ExtractValue>>[] {
  const keys = list.columns.map(({ feeds }) =>
    typeof feeds === 'object' ? feeds.column : feeds === 'owner' ? 'owner' : 'age',
  )
  return rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])))
}

/** The rows of that list about those children. */
export const recordsAbout = (extract: Extract, number: number, ids: readonly string[] | undefined) =>
  recordsOf(listOf(extract, number)).filter(({ owner }) => ids?.includes(String(owner)))
