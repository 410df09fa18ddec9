import { hash } from 'node:crypto'
import type { Json } from '../../../access/index.ts'

/** The first eight bytes of SHA-1 over the values' JSON, as a signed whole number in decimal figures. */
export function fingerprintOf(values: readonly (Json | undefined)[]): string {
  return BigInt.asIntN(64, BigInt(`0x${hash('sha1', JSON.stringify(values)).slice(0, 16)}`)).toString()
}
