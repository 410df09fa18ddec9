import { auditedRead } from '../../access/index.ts'
import type { Line } from './model/line.ts'
import type { Filter, Listed } from './model/list.ts'
import type { Under } from './model/part.ts'
import type { Seen } from './worked-out.ts'

/** A part of the list under a filter: so many lines after so many others. */
export interface Asked {
  readonly filter: Filter
  readonly from: number
  readonly count: number
}

export interface Shown {
  readonly under: Under
  readonly lines: readonly Line[]
}

/** Where the lines are shown, and why they are read. */
export interface About {
  readonly screen: string
  readonly because: string
}

/** Reads lines of the list and notes, in the same transaction, whose they are. */
export async function linesOf(seen: Seen, { filter, from, count }: Asked, about: About): Promise<Shown> {
  const under = seen.under(filter)
  return { under, lines: await linesAbout(seen, under.listed.slice(from, from + count), about) }
}

/** The lines of these children, in their order; noted as read. */
export const linesAbout = (
  { tx, lineOf }: Seen,
  shown: readonly Listed[],
  about: About,
): Promise<readonly Line[]> =>
  auditedRead(tx, about, () => Promise.resolve(shown.flatMap((each) => lineOf(each) ?? [])))
