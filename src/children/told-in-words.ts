import type { Json } from '../access/index.ts'
import { longDate, readIsoDate } from '../kernel/index.ts'
import { labelOf, type CodeListName } from './codes/index.ts'

/** The national code lists by which extracts tell a column. */
const codesOf: ReadonlyMap<string, CodeListName> = new Map([
  ['gender', 'gender'],
  ['ethnicity', 'ethnicity'],
  ['source', 'source'],
  ['need_code', 'need'],
  ['closure_reason', 'closureReason'],
  ['first_category', 'abuse'],
  ['latest_category', 'abuse'],
  ['legal_status', 'legalStatus'],
  ['permanence_plan', 'permanencePlan'],
  ['left_care_reason', 'leftCareReason'],
  ['placement_type', 'placementType'],
  ['placement_provider', 'placementProvider'],
  ['placement_location', 'placementLocation'],
  ['eligibility', 'eligibility'],
  ['in_touch', 'inTouch'],
  ['accommodation', 'accommodation'],
  ['suitability', 'suitability'],
  ['activity', 'activity'],
])

/** Columns whose names are short for more. */
const namesOfColumns: ReadonlyMap<string, string> = new Map([
  ['rule_from', 'rule in force from'],
  ['iro_seen_on', 'reviewing officer’s visit or contact'],
  ['stops_on', 'not judged any more from'],
  ['stops', 'why it is judged no more'],
])

/** Why a time limit is not judged any more from a day on: `EndsAt18`, or that it is over. */
const stopsInWords: ReadonlyMap<string, string> = new Map([
  ['needEnds', 'the child is 18, and whether the case goes on is not known'],
  ['careEnds', 'the child is 18, and whether care goes on is not known'],
  ['protectionEnds', 'the child is 18, and whether the plan goes on is not known'],
  ['over', 'it is over'],
])

/** What a column is called by people. */
export const columnInWords = (column: string): string =>
  namesOfColumns.get(column) ?? column.replaceAll('_', ' ')

/** A code, yes and no, and a day without end, as a person would say them. */
export function valueInWords(column: string, value: Json): string {
  if (typeof value !== 'string')
    return value === true ? 'yes' : value === false ? 'no' : JSON.stringify(value)
  if (value === 'infinity') return 'still'
  if (column === 'stops') return stopsInWords.get(value) ?? value
  if (column === 'not_read') return value.split(' ').map(columnInWords).join(', ')
  const list = codesOf.get(column)
  return list === undefined ? value : labelOf(list, value)
}

/** What an extract told in one column, to be known again in the extract: a code with what it stands for, a day in full. */
export function toldInWords(column: string, value: Json): string {
  const day = typeof value === 'string' ? readIsoDate(value) : undefined
  const words = day === undefined ? valueInWords(column, value) : longDate(day)
  const isCode = typeof value === 'string' && words.toLowerCase() !== value.toLowerCase()
  const code = codesOf.has(column) && isCode ? `${value}, ` : ''
  return `${columnInWords(column)}: ${code}${words}`
}
