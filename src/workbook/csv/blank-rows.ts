import { mostColumns } from '../xlsx/references.ts'

/** Rows one after another that hold nothing but what stands between values. */
export interface BlankRows {
  readonly from: number
  readonly to: number
  readonly rows: number
}

/**
 * Blank rows of a text that begins with a row, without understanding it: a sheet that was formatted to its last row is
 * saved with a million of them. A text with a quotation mark has none here, since a value may go over several lines.
 */
export function blankRows(text: string, delimiter: string): readonly BlankRows[] {
  const found: BlankRows[] = []
  if (text.includes('"')) return found
  let at = 0
  while (at < text.length) {
    const run = runFrom(text, at, delimiter)
    if (run.rows > 0) found.push(run)
    const end = text.indexOf('\n', run.to)
    at = end === -1 ? text.length : end + 1
  }
  return found
}

function runFrom(text: string, from: number, delimiter: string): BlankRows {
  let [to, rows] = [from, 0]
  for (;;) {
    let at = to
    while (text[at] === delimiter) at += 1
    // What is wider than any sheet is for the reader of rows to refuse.
    if (text[at] !== '\n' || at - to >= mostColumns) return { from, to, rows }
    to = at + 1
    rows += 1
  }
}
