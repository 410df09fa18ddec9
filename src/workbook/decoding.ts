import { isUtf8 } from 'node:buffer'
import { Unreadable } from './refusals.ts'

/** Turns bytes, cut anywhere, into text. The last call gives no bytes. Throws `Unreadable` for what is not in the encoding. */
export type Decoder = (bytes?: Buffer) => string

/** UTF-8, many times faster than a streaming TextDecoder: whole characters go to Node's own conversion at once. */
function utf8Decoder(): Decoder {
  let rest = Buffer.alloc(0)
  let first = true
  return (bytes = Buffer.alloc(0)) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const whole = bytes.length === 0 ? all.length : lengthOfWholeCharacters(all)
    rest = Buffer.from(all.subarray(whole))
    const complete = all.subarray(0, whole)
    if (!isUtf8(complete)) throw new Unreadable('encoding')
    const text = complete.toString('utf8')
    const withoutMark = first && text.startsWith('\uFEFF') ? text.slice(1) : text
    first &&= text === ''
    return withoutMark
  }
}

/** Up to the start of a last character that may go on in the next bytes. */
export function lengthOfWholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const lengthOf = (leadingByte: number) => (leadingByte >= 0xf0 ? 4 : leadingByte >= 0xe0 ? 3 : 2)

/** Any other encoding, by the name that the Encoding Standard knows it by. */
function otherDecoder(name: string): Decoder {
  const decoder = newDecoder(name)
  return (bytes) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new Unreadable('encoding')
    }
  }
}

function newDecoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name, { fatal: true })
  } catch {
    throw new Unreadable('encoding')
  }
}

export type UnicodeMark = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The byte order mark that a text begins with, if any. */
export function unicodeMark(bytes: Buffer): UnicodeMark | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** What is told by the first bytes; in UTF-16 every other byte of plain letters and figures is nought. */
const bytesThatTell = 4096
const mostlyNought = 0.8

/** UTF-16 that does not begin with its mark, as some systems write it. */
export function unmarkedUtf16(bytes: Buffer): UnicodeMark | undefined {
  const start = bytes.subarray(0, bytesThatTell)
  if (start.length < 4 || !start.includes(0)) return undefined
  const noughts: [number, number] = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) noughts[at % 2 === 0 ? 0 : 1] += 1
  const [first, second] = noughts
  const enough = (start.length / 2) * mostlyNought
  if (second > enough && first === 0) return 'utf-16le'
  return first > enough && second === 0 ? 'utf-16be' : undefined
}

export const decoderFor = (encoding: string): Decoder =>
  encoding === 'utf-8' ? utf8Decoder() : otherDecoder(encoding)
