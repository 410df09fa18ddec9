import type { SheetColumn } from './sheet.ts'
import { asText, versionCode } from './sheet.ts'
import { markOf, readStamp, stampText } from './stamp.ts'

type ForReading = Pick<SheetColumn<never>, 'code' | 'told' | 'workedOut'>

/** Columns that nobody changes in the sheet, and of which it is told where somebody typed there. */
export const forReading = <Column extends ForReading>(columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ told, workedOut }) => told !== undefined || workedOut !== undefined)

/** Which columns the marks are of, as a number: those of a sheet from another make of the product are not compared. */
function layoutOf(columns: readonly ForReading[]): number {
  let hash = 0
  for (const byte of Buffer.from(columns.map(({ code }) => code).join(' ')))
    hash = (hash * 31 + byte) % 999_999_937
  return hash
}

/**
 * The same columns, of which the version also says what each cell for reading said when the row went out: whatever differs
 * from that was typed, and what a day or an extract changed meanwhile was not.
 */
export function stamped<Row>(columns: readonly SheetColumn<Row>[]): readonly SheetColumn<Row>[] {
  const read = forReading(columns)
  const of = layoutOf(read)
  return columns.map((column) =>
    column.code === versionCode
      ? {
          ...column,
          kind: 'text',
          quiet: true,
          value: (row: Row) => {
            const change = column.value(row)
            if (typeof change !== 'number') return undefined
            return stampText({ of, change, marks: read.map(({ value }) => markOf(asText(value(row)))) })
          },
        }
      : column,
  )
}

/** Up to which change a row was known, and the marks of its cells for reading, where it has them. */
export interface RowStamp {
  readonly version: number
  readonly marks: readonly string[] | undefined
}

/** A bare number is from a sheet without marks. Undefined where what stands there is none that we wrote. */
export function rowStampIn(text: string, columns: readonly ForReading[]): RowStamp | undefined {
  if (/^\d{1,15}$/.test(text)) return { version: Number(text), marks: undefined }
  const stamp = readStamp(text)
  if (!stamp) return undefined
  const read = forReading(columns)
  const ours = stamp.of === layoutOf(read) && stamp.marks.length === read.length
  return { version: stamp.change, marks: ours ? stamp.marks : undefined }
}
