/** A row of a list that the council makes itself: its number for a child, and what the list says of that child. */
export interface ListRow {
  readonly councilId: string
  readonly says: string
}

export type ListRead<Row> =
  | { readonly ok: true; readonly rows: readonly Row[] }
  /** What is wrong, where, and what to do. */
  | { readonly ok: false; readonly sentence: string }

/** What a list says of a child, as its sentences call it: `name`, `names`. */
export interface Thing {
  readonly one: string
  readonly many: string
}

/** A row of the file that holds something. */
export interface FileRow {
  /** As a spreadsheet shows it, from 1: blank rows count. */
  readonly number: number
  readonly cells: readonly string[]
}

const longest = 200
export const mostRows = 200_000

export const tooManyRows = (many: string): string =>
  `The file has more than ${mostRows.toLocaleString('en-GB')} ${many}: is it the right one?`

const refused = (sentence: string) => ({ ok: false, sentence }) as const

/**
 * Reads a list of the council's: a row for each child, the council's number first and what is said of the child after it.
 * @param rows the file's rows, the first with anything in it being its headings.
 */
export function rowsIn(rows: readonly FileRow[], { one, many }: Thing): ListRead<ListRow> {
  const filled = rows
    .map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...body] = filled
  if (!head || head.cells.length < 2)
    return refused(
      `The file must have two columns: the child’s number and the ${one}, with a row of headings first.`,
    )
  if (body.length === 0) return refused(`The file has headings and no ${many} below them.`)
  if (body.length > mostRows) return refused(tooManyRows(many))
  const wrong = body.find(
    ({ cells: [id = '', says = ''] }) => id === '' || says === '' || says.length > longest,
  )
  if (wrong)
    return refused(
      `Row ${wrong.number} must have a number and a ${one} of no more than ${longest} characters.`,
    )
  return { ok: true, rows: body.map(({ cells: [councilId = '', says = ''] }) => ({ councilId, says })) }
}
