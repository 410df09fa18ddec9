import { z } from 'zod'
import type { Refusal } from '../../workbook/index.ts'
import { asFile, readInChild } from '../../workbook/index.ts'
import type { FileRow, ListRead } from '../model/council-list.ts'
import { tooManyRows } from '../model/council-list.ts'
import { limits } from './limits.ts'

/** In bytes; more is not taken from whoever sends it. */
export const mostBytes = limits.fileMegabytes * 2 ** 20

export const tooLarge = (many: string): string =>
  `The file is larger than the ${limits.fileMegabytes} MB that a list of ${many} may have. Leave out all columns but the two, and save it again.`

const child = new URL('./child.ts', import.meta.url)
const Rows = z.array(z.object({ number: z.number(), cells: z.array(z.string()) }))

/**
 * Reads a CSV list of the council's in a process of its own, under limits: whatever is in the file, everybody else's pages
 * come as fast as before. Its bytes stand in a folder of their own while they are read, and nowhere after.
 * @param many what the list holds: `names`.
 */
export async function readList(
  { bytes, fileName }: { readonly bytes: Buffer; readonly fileName: string },
  many: string,
): Promise<ListRead<FileRow>> {
  // A zip is not opened at all: a list is one table of text.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { ok: false, sentence: notCsv }
  return asFile(bytes, 'list.csv', async (path) => {
    const rows: FileRow[] = []
    const take = (some: readonly FileRow[]): void => void rows.push(...some)
    const understand = (message: unknown) => Rows.safeParse(message).data
    const asked = { path, name: fileName }
    const ending = await readInChild(child, asked, { understand, take }, limits)
    return ending.ok ? { ok: true, rows } : { ok: false, sentence: sentenceOf(ending, many) }
  })
}

const notCsv = 'This is not a CSV file. Save the list as CSV, and choose that file.'

/** The reader of workbooks would ask for a workbook, which is no list. */
function sentenceOf({ code, sentence }: Refusal, many: string): string {
  switch (code) {
    case 'too many rows':
      return tooManyRows(many)
    case 'not a workbook':
    case 'another document':
    case 'old format':
    case 'binary workbook':
    case 'OpenDocument':
    case 'password':
      return notCsv
    default:
      return sentence
  }
}
