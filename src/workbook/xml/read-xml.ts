import type { Limits } from '../limits.ts'
import { decoderFor, unicodeMark, type Decoder } from '../decoding.ts'
import { XmlScanner, type XmlListener } from './scanner.ts'

/**
 * Feeds a part to a listener, and gives it back after each piece so that what it gathered can be handed on. Throws
 * `Unreadable` for XML that is not well formed, cut short, or in an encoding that is not its own.
 */
export async function* readXmlPieces<Listener extends XmlListener>(
  bytes: AsyncIterable<Buffer>,
  listener: Listener,
  limits: Limits,
): AsyncGenerator<Listener> {
  const scanner = new XmlScanner(listener, limits.depth)
  let decode: Decoder | undefined
  for await (const piece of bytes) {
    decode ??= decoderFor(xmlEncoding(piece))
    scanner.feed(decode(piece))
    yield listener
  }
  scanner.feed(decode?.() ?? '')
  scanner.end()
  yield listener
}

/** The same for a part that is read whole before anything is done with it. */
export async function readXml(
  bytes: AsyncIterable<Buffer>,
  listener: XmlListener,
  limits: Limits,
): Promise<void> {
  const pieces = readXmlPieces(bytes, listener, limits)
  while ((await pieces.next()).done !== true);
}

/** By its mark, by how its first `<` is written, or by what its declaration says; UTF-8 otherwise, as XML has it. */
function xmlEncoding(bytes: Buffer): string {
  const mark = unicodeMark(bytes)
  if (mark) return mark
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const start = bytes.subarray(0, 200).toString('latin1')
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase()
  // Read byte by byte so far, it cannot be UTF-16: some programs write that of every text that they keep in memory so.
  return declared === undefined || /^utf-?(?:8$|16)/.test(declared) ? 'utf-8' : declared
}
