/**
 * What one upload may take. An Annex A workbook of the largest authority has about 60,000 rows, a million cells and 10 MB;
 * ten such authorities in one would be 640,000 rows. Every limit leaves more than that, and stops what was made to
 * exhaust a server. 632,000 rows about 200,000 children take 440 MB; where each row is of another child, 400,000 take
 * 700 MB, and far more of them are too much for the memory allowed.
 */
export interface Limits {
  /** Size of the file, or of all CSV files of a folder, in MiB. */
  readonly fileMegabytes: number
  /** What all parts of a zip say they unpack to, in MiB. They are held to what they say. */
  readonly unzippedMegabytes: number
  /** Unpacked to packed size of one part, asked of parts above 8 MiB. Real sheets come to 5 to 30. */
  readonly ratio: number
  /** Files in a zip. */
  readonly parts: number
  readonly sheets: number
  /** Rows of all sheets together; cells too, holes between them included. */
  readonly rows: number
  readonly cells: number
  /** Characters in one cell; Excel's own limit is the usual one. */
  readonly textLength: number
  /** Of all cells together: one long shared text may stand in a million cells. */
  readonly characters: number
  /** Different texts that a workbook keeps in its shared table. */
  readonly sharedTexts: number
  readonly styles: number
  readonly merges: number
  /** Elements within elements. */
  readonly depth: number
  /** From starting the child process to its last row, in seconds. */
  readonly seconds: number
  /** Resident memory of the child process, in MiB. */
  readonly megabytes: number
}

/** What an honest extract of a large council stays below, and what a file made to harm runs into. */
export const usualLimits: Limits = {
  fileMegabytes: 100,
  unzippedMegabytes: 400,
  ratio: 150,
  parts: 2000,
  sheets: 200,
  rows: 700_000,
  cells: 20_000_000,
  textLength: 32_767,
  characters: 300_000_000,
  sharedTexts: 1_000_000,
  styles: 65_500,
  merges: 100_000,
  depth: 40,
  seconds: 90,
  megabytes: 900,
}

export const inMegabytes = (bytes: number) => bytes / 2 ** 20
