/** The child process that reads a sheet that was brought back. It may read that file and the program, no more. */
import { z } from 'zod'
import { answerParent, openedBook } from '../../workbook/index.ts'
import { limits } from './limits.ts'

const Asked = z.object({ path: z.string(), name: z.string() })

await answerParent(async (asked, send) => {
  const { path, name } = Asked.parse(asked)
  const book = await openedBook(path, limits, name)
  for await (const sheet of book.sheets())
    for await (const rows of sheet.rows()) send({ sheet: sheet.name, position: sheet.position, rows })
})
