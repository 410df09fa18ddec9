import { z } from 'zod'
import { asidesIn, type Asides } from './asides.ts'
import type { CellChange, Compared } from './compare.ts'

/** A changed cell as its preview showed it: what stood in the record then, and what the sheet says. */
const Cell = z.tuple([z.string(), z.string(), z.string()])
const Row = z.tuple([z.number().int(), z.string(), z.number().int().min(0), z.array(Cell)])

const Posted = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(200).catch(''),
  changes: z.string().transform((text, context) => {
    try {
      return z.array(Row).parse(JSON.parse(text))
    } catch {
      context.addIssue('not ours')
      return z.NEVER
    }
  }),
})

export interface PostedRow {
  readonly row: number
  readonly key: string
  readonly version: number
  readonly cells: readonly {
    readonly code: string
    readonly now: string
    readonly yours: string
    /** Which of the two shall stand, where they were shown to contradict each other. */
    readonly choice: 'yours' | 'theirs' | undefined
  }[]
}

export interface PostedChanges {
  readonly sha256: string
  readonly asides: Asides | undefined
  readonly fileName: string
  readonly rows: readonly PostedRow[]
}

/** The changes of a preview, to be posted with the choices. */
export const asPosted = ({ rows }: Compared): string =>
  JSON.stringify(
    rows.map(({ row, key, version, changes }) => [
      row,
      key,
      version,
      changes.map(({ code, now, yours }) => [code, now, yours]),
    ]),
  )

export const choiceName = (row: number, code: string): string => `choice-${row}-${code}`

/** Undefined where the form is none that a preview made. */
export function postedChanges(body: unknown): PostedChanges | undefined {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body)
  const read = Posted.safeParse(fields)
  if (!read.success) return undefined
  const choiceOf = (row: number, code: string) =>
    z.enum(['yours', 'theirs']).optional().catch(undefined).parse(fields[choiceName(row, code)])
  const { sha256, fileName, changes } = read.data
  return {
    sha256,
    fileName,
    asides: asidesIn(fields.asides),
    rows: changes.map(([row, key, version, cells]) => ({
      row,
      key,
      version,
      cells: cells.map(([code, now, yours]) => ({ code, now, yours, choice: choiceOf(row, code) })),
    })),
  }
}

export type Choice = Pick<CellChange, 'code' | 'yours'>
