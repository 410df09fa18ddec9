import papaparse from 'papaparse'

/** Some rows of a CSV text, and how much of the text they took. */
export interface ParsedRows {
  readonly rows: readonly (readonly string[])[]
  readonly used: number
  /** Which of the rows, from 0, has quotation marks that do not match. */
  readonly unmatched: number | undefined
}

/** The rows of a text; unless it is the last of its file, without the last row, of which there may be more to come. */
export function parseRows(text: string, delimiter: string, last: boolean): ParsedRows {
  const rows: string[][] = []
  const ends = [0]
  let unmatched: number | undefined
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) unmatched ??= rows.length
      rows.push(data)
      ends.push(meta.cursor)
    },
  })
  if (last) return { rows, used: text.length, unmatched }
  rows.pop()
  return { rows, used: ends[rows.length] ?? 0, unmatched: unmatched === rows.length ? undefined : unmatched }
}

const delimiters = [',', ';', '\t', '|']

/** What stands between the values: what Excel's own first line `sep=;` says, or what fits the first rows best. */
export function delimiterOf(start: string): { delimiter: string; said: number } {
  const said = /^"?sep=([^\n])"?\n/i.exec(start)
  if (said?.[1] !== undefined) return { delimiter: said[1], said: said[0].length }
  // Blank rows would mislead the guess: of a short list of two columns, the one after its last line end is enough.
  const { meta } = papaparse.parse(start, {
    preview: 20,
    newline: '\n',
    skipEmptyLines: 'greedy',
    delimitersToGuess: delimiters,
  })
  return { delimiter: meta.delimiter, said: 0 }
}
