import type { Json } from '../../access/index.ts'

/** Loaded with the first row: a reader that finds nothing new in a file does without. */
let crypto: typeof import('node:crypto') | undefined

/**
 * The same for rows of an extract and for those computed from them: the first eight bytes of SHA-1 over the values' JSON, as
 * a signed whole number in decimal figures.
 */
export function fingerprintOf(values: readonly (Json | undefined)[]): string {
  crypto ??= process.getBuiltinModule('node:crypto')
  const digest = crypto.hash('sha1', JSON.stringify(values))
  // Two numbers are made out in half the time that one of this length takes.
  return BigInt.asIntN(64, (wholeAt(digest, 0) << 32n) | wholeAt(digest, 8)).toString()
}

const wholeAt = (digest: string, at: number): bigint => BigInt(Number.parseInt(digest.slice(at, at + 8), 16))
