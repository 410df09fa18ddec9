import { z } from 'zod'
import { readCell } from '../../spreadsheets/index.ts'
import { limits } from '../model/limits.ts'
import type { Added, Edit, RowsRead } from './edits.ts'
import type { Judgement } from './judge.ts'
import { whyCode } from './cells.ts'
import type { PlanSheet } from './sheets.ts'

const Sheet = z.enum(['Plan', 'Milestones', 'Measures'])
/** A changed cell as its preview showed it: its column, what the record held, what the sheet says. */
const Cell = z.tuple([z.string(), z.string(), z.string()])
const Row = z.object({
  sheet: Sheet,
  tab: z.string(),
  row: z.number().int().min(1),
  key: z.string().optional(),
  change: z.number().int().min(0).optional(),
  why: z.string().max(limits.reason),
  cells: z.array(Cell),
})
type Row = z.infer<typeof Row>

const Posted = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(200).catch(''),
  reason: z
    .string()
    .catch('')
    .transform((text) => text.trim()),
  rows: z.string().transform((text, context) => {
    try {
      return z.array(Row).parse(JSON.parse(text))
    } catch {
      context.addIssue('not ours')
      return z.NEVER
    }
  }),
})

export interface PostedBook {
  readonly sha256: string
  readonly fileName: string
  readonly reason: string
  readonly rows: readonly Row[]
  /** Which of the two shall stand, of a cell that was changed in both places. */
  readonly choice: (sheet: string, row: number, code: string) => 'yours' | 'theirs'
}

export const choiceName = (sheet: string, row: number, code: string): string =>
  `choice-${sheet}-${row}-${code}`

/** The rows of a preview, to be posted with the choices and the reason. */
export const asPosted = ({ rows }: Judgement): string =>
  JSON.stringify(
    rows.map(({ row, differences, conflicts }): Row => {
      const { sheet, tab, why } = row
      const shown = [...differences, ...conflicts]
      const cells = [...row.cells].flatMap(([code, says]): Row['cells'] => {
        const held = shown.find((each) => each.code === code)?.held
        if ('key' in row) return held === undefined ? [] : [[code, held, says]]
        return [[code, '', says]]
      })
      return {
        ...{ sheet, tab, row: row.row, why, cells },
        ...('key' in row && { key: row.key, change: row.change }),
      }
    }),
  )

/** Undefined where the form is none that a preview made. */
export function postedBook(body: unknown): PostedBook | undefined {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body)
  const read = Posted.safeParse(fields)
  if (!read.success) return undefined
  return {
    ...read.data,
    choice: (sheet, row, code) => (fields[choiceName(sheet, row, code)] === 'yours' ? 'yours' : 'theirs'),
  }
}

export const changesPosted = ({ rows }: PostedBook): readonly number[] => [
  ...new Set(rows.flatMap(({ change }) => change ?? [])),
]

/** What was posted, as if it were read from the sheet once more. Undefined where a cell is none that may be changed. */
export function rowsPosted({ rows }: PostedBook, sheets: readonly PlanSheet[]): RowsRead | undefined {
  const edits: Edit[] = []
  const added: Added[] = []
  for (const { sheet, tab, row, key, change, why, cells: posted } of rows) {
    const cells = cellsPosted(
      posted,
      sheets.find(({ name }) => name === sheet),
      key === undefined,
    )
    if (!cells) return undefined
    const common = { sheet, tab, row, cells, why }
    if (key !== undefined && change !== undefined) edits.push({ ...common, key, change })
    else added.push(common)
  }
  return { edits, added, problems: [] }
}

function cellsPosted(posted: Row['cells'], sheet: PlanSheet | undefined, isNew: boolean) {
  const cells = new Map<string, string>()
  for (const [code, , says] of posted) {
    const column = sheet?.columns.find((each) => each.code === code && code !== whyCode)
    if (column?.editable !== true && !(isNew && column?.onNewRows === true)) return undefined
    const read = readCell(column, { kind: 'text', text: says })
    if (!read.ok) return undefined
    cells.set(code, read.text)
  }
  return cells
}
