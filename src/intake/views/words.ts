import { sentenceCase } from '../../design/index.ts'
import { longDate, type IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/index.ts'
import { annexLists } from '../annex-a/index.ts'
import type { Effect, MappedColumn } from '../annex-a/model.ts'
import type { ImportState } from '../import/model.ts'
import type { ProblemKind } from '../model/problems.ts'
import type { ImportShown } from '../model/import-shown.ts'

export const figure = (count: number): string => count.toLocaleString('en-GB')

/** `1 row`, `2,300 rows`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : several}`

/** `List 3: Referrals` */
export const listName = (list: ListNumber): string =>
  `List ${list}: ${annexLists.find(({ number }) => number === list)?.name ?? ''}`

export const stateWords: Readonly<Record<ImportState, string>> = {
  checking: 'being checked',
  checked: 'checked, not applied',
  refused: 'cannot be read',
  applied: 'in the record',
  reversed: 'taken back',
  'thrown away': 'thrown away',
}

const effectWords: Readonly<Record<Effect, string>> = {
  rejected: 'Row left out',
  'left out': 'Value left out',
  warning: 'To check',
}

/** Problems of a whole sheet, none of whose rows can go in. */
const ofWholeSheets: readonly string[] = ['headings not recognised', 'no column of numbers']

export const whatComes = ({ code, effect }: Pick<ProblemKind, 'code' | 'effect'>): string =>
  ofWholeSheets.includes(code) ? 'The whole list left out' : effectWords[effect]

/** Kinds of problem whose short name says too little to whoever must mend it; every other says enough by itself. */
const problemWords: ReadonlyMap<string, string> = new Map([
  ['no id', 'No number of a child or adopter'],
  ['no date', 'No date that the row is about'],
  ['not recognised', 'Value not recognised'],
  ['blank', 'Blank in some rows'],
])

export const problemName = (code: string): string => problemWords.get(code) ?? sentenceCase(code)

export const waysFound: Readonly<Record<MappedColumn['by'], string>> = {
  name: 'Ofsted’s own heading',
  alias: 'another heading for it',
  position: 'its place, and its values fit',
  remembered: 'as your council said',
}

/** `A`, `Z`, `AA`: as Excel names the column. @param position counted from 0. */
export function letterOf(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26))
  return position < 26 ? letter : letterOf(Math.floor(position / 26) - 1) + letter
}

/** The extract, where the children behind its counts were kept and the viewer may look at children. */
export const leadsTo = ({ held, mayReadChildren }: ImportShown): number | undefined =>
  mayReadChildren && held.preview?.behind ? held.id : undefined

/** Where those are whose time limits change; nowhere without any. */
export function limitsHref(shown: ImportShown): string | undefined {
  const id = leadsTo(shown)
  return id === undefined || shown.held.preview?.behind?.limits.length === 0
    ? undefined
    : `/intake/${id}/children?what=limits`
}

export const titleOf = ({ asAt }: { readonly asAt: IsoDate }): string => `Annex A as at ${longDate(asAt)}`

/** `5 October 2026`, `5 and 12 October…` as a list of days in words. */
export const daysInWords = (days: readonly IsoDate[]): string => days.map(longDate).join(', ')

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
