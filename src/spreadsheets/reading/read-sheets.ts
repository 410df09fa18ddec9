import { z } from 'zod'
import { readIsoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { asFile, readInChild } from '../../workbook/index.ts'
import type { ReadSheet } from '../model/recognise.ts'
import { limits } from './limits.ts'

const Day = z.string().transform((text, context): IsoDate => {
  const day = readIsoDate(text)
  if (day !== undefined) return day
  context.addIssue('no day')
  return z.NEVER
})

const CellMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
  z.object({ kind: z.literal('day'), day: Day }),
  z.object({ kind: z.literal('truth'), truth: z.boolean() }),
  z.object({ kind: z.literal('error'), error: z.string() }),
])

/** A hole is null on the way between two processes. */
const Message = z.object({
  sheet: z.string(),
  position: z.number(),
  rows: z.array(
    z.object({
      number: z.number(),
      cells: z.array(CellMessage.nullable().transform((cell) => cell ?? undefined)),
    }),
  ),
})

export type SheetsRead =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly sentence: string }

const child = new URL('./child.ts', import.meta.url)

async function readPath(path: string, name: string): Promise<SheetsRead> {
  const sheets = new Map<number, { name: string; rows: ReadSheet['rows'][number][] }>()
  const take = ({ sheet, position, rows }: z.output<typeof Message>): void => {
    const held = sheets.get(position) ?? { name: sheet, rows: [] }
    held.rows.push(...rows)
    sheets.set(position, held)
  }
  const understand = (message: unknown) => Message.safeParse(message).data
  const asked = { path, name }
  const ending = await readInChild(child, asked, { understand, take }, limits)
  return ending.ok ? { ok: true, sheets: [...sheets.values()] } : { ok: false, sentence: ending.sentence }
}

/**
 * Every sheet of an uploaded file, read beside the server. Its bytes stand in a folder of their own while they are read,
 * and nowhere after.
 */
export const readSheets = (bytes: Buffer, name: string): Promise<SheetsRead> =>
  asFile(bytes, 'upload', (path) => readPath(path, name))
