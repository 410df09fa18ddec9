/** The child process that reads one Annex A file and says what it holds. It may read that file and the program, no more. */
import { answerParent, openedBook, usualLimits } from '../../workbook/index.ts'
import { toRead } from './messages.ts'
import { readBook } from './read-book.ts'

await answerParent(async (asked, send) => {
  const { path, name, asAt, remembered, limits } = toRead.parse(asked)
  const book = await openedBook(path, { ...usualLimits, ...limits }, name)
  await readBook(book, { asAt, remembered, onMessage: send })
})
