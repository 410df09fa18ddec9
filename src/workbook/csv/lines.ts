import { decoderFor } from '../decoding.ts'
import { Unreadable } from '../refusals.ts'

/** The text of a CSV file in pieces, every line ending in `\n`, however it was written and wherever the pieces were cut. */
export async function* csvText(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decode = decoderFor(encoding)
  const unifyEnds = lineEnds()
  for await (const piece of bytes) yield unifyEnds(readable(decode(piece)))
  yield unifyEnds(readable(decode()))
}

/** A return at the end of a piece is half of what may follow, so a line feed that begins the next belongs to it. */
function lineEnds(): (text: string) => string {
  let returned = false
  return (text) => {
    const rest = returned && text.startsWith('\n') ? text.slice(1) : text
    if (text !== '') returned = text.endsWith('\r')
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest
  }
}

function readable(text: string): string {
  if (text.includes('\0')) throw new Unreadable('encoding')
  return text
}
