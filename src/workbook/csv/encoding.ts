import { isAscii, isUtf8 } from 'node:buffer'
import { lengthOfWholeCharacters, unicodeMark, unmarkedUtf16 } from '../decoding.ts'

/**
 * The encoding of a CSV file, which does not say it: by its mark, or by the noughts of UTF-16 without one; UTF-8 where all
 * of it is; Windows-1252 otherwise, which is what Excel writes as plain CSV in England. Reads the file to its end.
 */
export async function csvEncoding(bytes: AsyncIterable<Buffer>): Promise<string> {
  let rest = Buffer.alloc(0)
  let first = true
  for await (const piece of bytes) {
    const mark = first ? (unicodeMark(piece) ?? unmarkedUtf16(piece)) : undefined
    if (mark) return mark
    first = false
    const all = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const whole = isAscii(all) ? all.length : lengthOfWholeCharacters(all)
    if (!isUtf8(all.subarray(0, whole))) return 'windows-1252'
    rest = Buffer.from(all.subarray(whole))
  }
  return isUtf8(rest) ? 'utf-8' : 'windows-1252'
}
