import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ChildState, ToldOn } from '../state.ts'
import type { Counting } from './clock.ts'
import type { Given } from './days.ts'

/**
 * Up to which day a list tells what was held: what it gives for a later one was only booked, and counts as held once an
 * extract of that day or later with the list has it.
 */
export const toldBy = (
  { asAt }: Counting,
  { toldOn }: Pick<ChildState, 'toldOn'>,
  list: keyof ToldOn,
): IsoDate => {
  const day = toldOn[list]
  return day !== undefined && day < asAt ? day : asAt
}

/** The latest day of something as the day's list gives it; what it gave may be nothing that could be read. */
export type Latest = Given | 'not read'

type Row<Column extends string> = { readonly not_read: string | null } & Readonly<
  Record<Column, IsoDate | null>
>

/** Whether the list gave something in the column that could not be read. */
export const isNotRead = (row: { readonly not_read: string | null } | undefined, column: string): boolean =>
  row?.not_read?.split(' ').includes(column) === true

export const latestIn = <Column extends string>(row: Row<Column> | undefined, column: Column): Latest =>
  isNotRead(row, column) ? 'not read' : row?.[column]

/**
 * Why it is not known whether something was held since a day, where the list gives as the latest a day that had not come, or
 * what could not be read: neither is the one before it, and neither says that there was none.
 */
export function latestSentence(
  toldBy: IsoDate,
  what: string,
  since: IsoDate,
  latest: Latest,
): string | undefined {
  if (latest === null || latest === undefined) return undefined
  const notKnown = `Whether a ${what} was held since ${longDate(since)} is not known: the list gives`
  if (latest === 'not read')
    return `${notKnown} a value that could not be read as the latest. Correct the list, or record the date.`
  if (latest <= toldBy) return undefined
  return (
    `${notKnown} ${longDate(latest)} as the latest, which had not come by its own day. ` +
    'Load a later list, correct this one, or record the date.'
  )
}
