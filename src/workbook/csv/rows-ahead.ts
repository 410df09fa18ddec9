import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'

const lineFeed = 10
const quotationMark = '"'
/** Whether a byte leaves a line blank: what stands between values, a space, and the second byte of a letter in UTF-16. */
const isBlank = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number([0, 9, 13, 32, 44, 59, 124].includes(byte)),
)

interface Lines {
  /** In bytes. */
  readonly size: number
  readonly bytes: () => AsyncIterable<Buffer>
}

/**
 * Refuses files of too many rows before any of them is understood. Lines that hold something are counted in the bytes, and
 * only where there is no quotation mark, since a quoted value may go on over several of them.
 */
export async function refuseTooManyLines(files: readonly Lines[], limits: Limits): Promise<void> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes < limits.rows * 2) return
  let lines = 0
  for (const file of files) {
    const counting = new LinesInBytes()
    for await (const piece of file.bytes()) {
      if (piece.includes(quotationMark)) return
      if (lines + counting.take(piece) > limits.rows)
        throw new Unreadable('too many rows', figure(limits.rows))
    }
    lines += counting.found
  }
}

/** Counts lines with something in them in the bytes of a file, which come in pieces. */
class LinesInBytes {
  found = 0
  /** Nothing was seen yet of the line that the next byte belongs to. */
  private isBlankSoFar = true

  /** @returns how many have been found so far. */
  take(piece: Buffer): number {
    let at = 0
    while (at < piece.length) {
      while (this.isBlankSoFar && at < piece.length && isBlank[piece[at] ?? 0] === 1) at += 1
      if (at === piece.length) break
      if (this.isBlankSoFar && piece[at] !== lineFeed) this.found += 1
      const end = piece.indexOf(lineFeed, at)
      this.isBlankSoFar = end !== -1
      at = end === -1 ? piece.length : end + 1
    }
    return this.found
  }
}
