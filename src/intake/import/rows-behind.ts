import type { DatedRow } from '../../access/index.ts'
import { mostNamed, type RowsBehind } from '../model/behind.ts'
import type { ListChanges } from './what-changed.ts'

/** Whose rows the changes of one list are: by number, since their names are for whoever may open them. */
export function rowsBehindOf(given: readonly DatedRow[], changes: ListChanges): RowsBehind {
  const corrected = changes.corrected.map(({ index, held: { owner, startsOn } }) => {
    const movedTo = given[index]?.startsOn
    return { child: owner, on: startsOn ?? null, ...(movedTo && { movedTo }) }
  })
  const unexplained = changes.unexplained.map(({ owner, startsOn }) => ({
    child: owner,
    on: startsOn ?? null,
  }))
  const changed = changes.changed
    .slice(0, mostNamed)
    .flatMap((index) => given[index] ?? [])
    .map(({ owner, startsOn }) => ({ child: owner, on: startsOn ?? null }))
  return { changed, gone: [...unexplained, ...corrected].slice(0, mostNamed) }
}
