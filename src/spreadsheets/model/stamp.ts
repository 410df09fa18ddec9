import { unvaried } from './read-cell.ts'

/**
 * What stands under “version” in a row: whose it is, up to which change the record was known when the row was taken out,
 * and a mark for each cell that is only for reading, by which it is seen whether somebody wrote over it.
 */
export interface Stamp {
  /** The number of what the sheet is of, such as a plan's. */
  readonly of: number
  readonly change: number
  readonly marks: readonly string[]
}

/** Three figures: one edit in four thousand is not seen, of cells that are not brought back whatever stands in them. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(unvaried(text))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return (hash % 4096).toString(16).padStart(3, '0')
}

/**
 * `12.3456-a1b2c3`: which row, by which change it stood so, and a mark of three characters for each of its parts.
 */
export const stampText = ({ of, change, marks }: Stamp): string => `${of}.${change}-${marks.join('')}`

/** Undefined where what stands there is none that we wrote. */
export function readStamp(text: string): Stamp | undefined {
  const [, of, change, marks = ''] = /^(\d{1,9})\.(\d{1,15})-((?:[0-9a-f]{3})*)$/.exec(text.trim()) ?? []
  return of === undefined || change === undefined
    ? undefined
    : { of: Number(of), change: Number(change), marks: marks.match(/.{3}/g) ?? [] }
}
