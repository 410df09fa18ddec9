import { longDate } from '../../kernel/index.ts'
import { respelledAsText } from '../model/respelled.ts'
import { muchGone } from '../model/much-gone.ts'
import type { DayInDoubt, Import, ListComparison, SameFile } from './model.ts'

/** Each day for which the very same file went in. */
export const sameFileAsText = (same: readonly SameFile[]): readonly string[] =>
  same.map(
    ({ id, asAt }) =>
      `The same file went in as at ${longDate(asAt)} (import ${id}): is one of the two days mistyped?`,
  )

/** `1,204 of 3,410 rows of lists 1 and 3 begin after 2 March 2026; …. Give the day on which …: is 2 March 2026 right?` */
export const dayInDoubtAsText = ({ found, expected }: DayInDoubt): string =>
  `${found.charAt(0).toUpperCase()}${found.slice(1)}. Give ${expected}`

/** What `los intake list --json` prints of each import. */
export function importAsJson(held: Import) {
  return {
    id: held.id,
    fileName: held.fileName,
    sha256: held.sha256,
    asAt: held.asAt,
    receivedOn: held.receivedOn,
    state: held.state,
    refusedBecause: held.refusedBecause,
    backLoaded: held.backLoaded,
    lists: held.preview?.lists.map(({ list, rows, children, rejected }) => ({
      list,
      rows,
      children,
      rejected,
    })),
    comparison: held.preview?.comparison ?? [],
    clocksMoved: held.preview?.clocksMoved ?? null,
    problems: held.preview?.problems ?? null,
    respelled: held.preview?.respelled ?? null,
    dayInDoubt: held.preview?.dayInDoubt ?? null,
  }
}

export function importAsText(held: Import): string {
  const late = held.backLoaded === true ? ', back-loaded' : ''
  const head = `${held.id}  ${held.fileName}, as at ${longDate(held.asAt)}, received ${longDate(held.receivedOn)}: ${held.state}${late}`
  const lines = held.preview?.comparison.map(comparisonAsText) ?? []
  const refused = held.refusedBecause === null ? [] : [`  ${held.refusedBecause}`]
  return [head, ...dayHere(held), ...lines, ...respelledHere(held), ...muchGoneAsText(held), ...refused].join(
    '\n',
  )
}

const dayHere = ({ id, state, preview }: Import): readonly string[] => {
  if (!preview?.dayInDoubt) return []
  const back = state === 'applied' ? ` los intake reverse ${id} takes it back.` : ''
  return [`  ${dayInDoubtAsText(preview.dayInDoubt)}${back}`]
}

const respelledHere = ({ state, preview }: Import): readonly string[] =>
  preview?.respelled ? respelledAsText(preview.respelled, state === 'applied').map((told) => `  ${told}`) : []

function muchGoneAsText({ id, state, preview }: Import): readonly string[] {
  const much = muchGone(preview?.comparison ?? [])
  if (much.length === 0) return []
  const where = much.map(({ list, missing, held }) => `list ${list} (${missing} of ${held} rows)`).join(', ')
  const back = state === 'applied' ? ` los intake reverse ${id} takes it back.` : ''
  return [
    `  Much of what was held is not in this file: ${where}. A file of another council, of some teams only or of another day looks like this, and so does one with other numbers for the same children.${back}`,
  ]
}

function comparisonAsText(each: ListComparison): string {
  const gone =
    each.gone > 0
      ? `, ${each.gone} gone (${each.corrected} with another date, ${each.unexplained} unexplained)`
      : ''
  return `  List ${each.list}: ${each.added} new, ${each.changed} changed, ${each.same} the same${gone}, ${each.agedOut} aged out`
}
