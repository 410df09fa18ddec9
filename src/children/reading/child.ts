/** The child process that reads a list of the council's. It may read that file and the program, no more. */
import { z } from 'zod'
import type { Cell } from '../../workbook/index.ts'
import { answerParent, openedBook } from '../../workbook/index.ts'
import { limits } from './limits.ts'

const Asked = z.object({ path: z.string(), name: z.string() })

const textOf = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '')

await answerParent(async (asked, send) => {
  const { path, name } = Asked.parse(asked)
  const book = await openedBook(path, limits, name)
  for await (const sheet of book.sheets())
    for await (const rows of sheet.rows())
      send(rows.map(({ number, cells }) => ({ number, cells: Array.from(cells.slice(0, 2), textOf) })))
})
