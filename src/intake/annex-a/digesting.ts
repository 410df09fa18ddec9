import type { IsoDate } from '../../kernel/index.ts'
import { mixedText, type Mixed } from './values/mixing.ts'

/** How a file is told what the one before it said: as digests, of all that was said of each child or adopter. */
export interface Digesting {
  /** Digests are no use without the salt that they were made with. */
  readonly salt: string
  /** The digests as the reading of the file before gave them; without them every row is understood. */
  readonly known?: string
  /** Children whose rows are understood, whatever the file before said of them. */
  readonly always?: readonly string[]
}

interface Read {
  readonly asAt: IsoDate
  readonly digesting?: Digesting
}

/**
 * The year of the extract tells what a year in two figures means: digests last until it ends. Lists are held against each
 * other: where one of those comes in or is missing, or the column that says what ended, all is told anew.
 */
export const seedsOf = ({ asAt, digesting }: Read, heldAgainst: string): Mixed =>
  mixedText({ one: 1, two: 2 }, `${digesting?.salt ?? ''} ${asAt.slice(0, 4)} ${heldAgainst}`)

const bytesEach = 8

export const packed = (digests: readonly number[]): string => {
  const bytes = Buffer.alloc(digests.length * bytesEach)
  for (const [at, digest] of digests.entries()) bytes.writeDoubleBE(digest, at * bytesEach)
  return bytes.toString('base64')
}

export function knownIn(digesting: Digesting | undefined): ReadonlySet<number> | undefined {
  if (digesting?.known === undefined) return undefined
  const bytes = Buffer.from(digesting.known, 'base64')
  const count = Math.floor(bytes.length / bytesEach)
  return new Set(Array.from({ length: count }, (_, at) => bytes.readDoubleBE(at * bytesEach)))
}
