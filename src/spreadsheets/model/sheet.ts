/** What stands in a cell: a text, a number, or a day as `2026-06-16`. Nothing is an empty cell. */
export type SheetValue = string | number | undefined

export interface SheetColumn<Row> {
  /** Stands above the heading, so that a column that was moved or renamed is still known: `plan-on`. */
  readonly code: string
  readonly head: string
  /** A number is whole, an amount need not be; `choices`: several of its options in one cell, with semicolons between them. */
  readonly kind: 'text' | 'day' | 'number' | 'amount' | 'choice' | 'choices'
  readonly value: (row: Row) => SheetValue
  /** May be changed in the sheet and brought back; others are for reading. */
  readonly editable?: true
  /** Not to be changed in the sheet, and what is typed over it is told. */
  readonly told?: true
  /** The product works it out: what to record for it to change. What is typed over it is told, too. */
  readonly workedOut?: string
  /** Is said of a row that is added in the sheet, and of no other. */
  readonly onNewRows?: true
  /** For the product and not for readers: small, and on one line. */
  readonly quiet?: true
  /** What may be chosen. */
  readonly options?: readonly string[]
  /** In characters. */
  readonly width?: number
}

/** The two columns that every sheet has, before its own. */
export const keyCode = 'row'

/** The column by which a row that comes back is known, with the state it was taken out in. */
export const versionCode = 'version'

/** How the values of a row stand, by the codes of their columns, as `asText` gives them. */
export type Values = ReadonlyMap<string, string>

/** As long as a cell of Excel takes, with room for what must be written longer. */
const longest = 30_000

/**
 * XML holds no control characters, and a writer no code points that are no characters; and what is compared must not differ
 * by line ends or by space at its ends.
 */
export const asText = (value: SheetValue): string =>
  value === undefined
    ? ''
    : String(value)
        .toWellFormed()
        .replaceAll(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, ' ')
        .slice(0, longest)
        .toWellFormed()
        .trim()

/** What a row says in the columns that are compared when the sheet comes back, by the code of each. */
export const valuesOf = <Row>(columns: readonly SheetColumn<Row>[], row: Row): Values =>
  new Map(
    columns
      .filter(({ editable, told, workedOut }) => editable ?? told ?? workedOut)
      .map(({ code, value }) => [code, asText(value(row))] as const),
  )

/** `One; Other` as its parts. */
export const partsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]

/** Posts of one title cannot be told apart in a sheet: they are offered on the pages only. */
export const titlesOnce = (titles: readonly string[]): readonly string[] =>
  titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title))
