import { daysBetween, longDate, workingDaysBetween } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Inspection } from '../model/inspection.ts'

/** `Standard inspection` */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `2 to 13 March 2020`, `28 February to 3 March 2020`, `19 January 2022` */
export function daysInWords(from: IsoDate, to: IsoDate): string {
  if (from === to) return longDate(from)
  const [day, month, year] = longDate(from).split(' ')
  const [, toMonth, toYear] = longDate(to).split(' ')
  if (year !== toYear) return `${longDate(from)} to ${longDate(to)}`
  return `${month === toMonth ? day : `${day} ${month}`} to ${longDate(to)}`
}

/** `Standard inspection, 2 to 13 March 2020` */
export const titleOf = ({
  kind,
  inspectedFrom,
  inspectedTo,
}: Pick<Inspection, 'kind' | 'inspectedFrom' | 'inspectedTo'>): string =>
  `${capital(kind)}, ${daysInWords(inspectedFrom, inspectedTo)}`

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/**
 * How far away a day is on the day looked at. Whether it was kept is another matter, so it is never called late.
 * Working days are only told from the day of receipt on, from which the calendar is known to reach.
 */
export function distance(due: IsoDate, asAt: IsoDate, receivedOn: IsoDate): string {
  const days = daysBetween(asAt, due)
  if (days === 0) return 'today'
  if (days < 0) return `${some(-days, 'day')} ago`
  const working = asAt < receivedOn ? '' : ` (${some(workingDaysBetween(asAt, due), 'working day')})`
  return `in ${some(days, 'day')}${working}`
}

/** `3 areas for improvement, 1 area for priority action` */
export function findingsInWords({
  findings,
  priorityFindings,
}: Pick<Inspection, 'findings' | 'priorityFindings'>): string {
  const improvement = findings - priorityFindings
  const parts = [
    ...(improvement > 0 ? [some(improvement, 'area').replace(/(areas?)$/, '$1 for improvement')] : []),
    ...(priorityFindings > 0
      ? [some(priorityFindings, 'area').replace(/(areas?)$/, '$1 for priority action')]
      : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'no areas'
}
