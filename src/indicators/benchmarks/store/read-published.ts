import { z } from 'zod'
import { asFile, readInChild } from '../../../workbook/index.ts'
import type { PublishedFile, Taking, TextRow } from '../model/published-file.ts'
import { takingOf, WrongFile } from '../model/published-file.ts'
import { limits } from './limits.ts'

export type PublishedRead =
  { readonly ok: true; readonly file: PublishedFile } | { readonly ok: false; readonly sentence: string }

/**
 * Reads a published file row by row in a process of its own, under limits; what it is not, it says in a sentence. Only CSV
 * is read.
 */
export async function readPublished(bytes: Buffer, fileName: string): Promise<PublishedRead> {
  // A zip is not opened at all: the files are published as they are.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { ok: false, sentence: notCsv }
  try {
    return await asFile(bytes, 'published.csv', (path) => readPath(path, fileName))
  } catch (problem) {
    if (problem instanceof WrongFile) return { ok: false, sentence: problem.message }
    throw problem
  }
}

const notCsv = 'This is a workbook or a zip. Choose the CSV file as the Department publishes it.'

const child = new URL('./child.ts', import.meta.url)
const Rows = z.array(z.object({ number: z.number(), cells: z.array(z.string()) }))

/** @throws WrongFile where it is read, and is neither of the two files. */
async function readPath(path: string, name: string): Promise<PublishedRead> {
  let taking: Taking | undefined
  const take = (rows: readonly TextRow[]): void => void (taking = takeAll(taking, rows))
  const understand = (message: unknown) => Rows.safeParse(message).data
  const asked = { path, name }
  const ending = await readInChild(child, asked, { understand, take }, limits)
  if (!ending.ok) return { ok: false, sentence: ending.sentence }
  if (!taking) throw new WrongFile('The file is empty. Download it again.')
  return { ok: true, file: taking.done() }
}

function takeAll(begun: Taking | undefined, rows: readonly TextRow[]): Taking | undefined {
  let taking = begun
  for (const row of rows) {
    if (taking) taking.take(row)
    else taking = takingOf(row.cells)
  }
  return taking
}
