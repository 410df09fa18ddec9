/** The child process that reads one Annex A file and says what it holds. It may read that file and the program, no more. */
import { answerParent, openedBook, readyFirst } from '../../workbook/index.ts'
import { packFacts } from './packed-facts.ts'
import { readBook } from './read-book.ts'
import { toReadIn } from './to-read.ts'

await readyFirst(async () => (await import('./practice/practise.ts')).practise())

await answerParent(async (asked, send) => {
  const { path, name, asAt, remembered, digesting, limits } = toReadIn(asked)
  const book = await openedBook(path, limits, name)
  await readBook(book, {
    asAt,
    remembered,
    digesting,
    onMessage: (message) => {
      send(message.kind === 'facts' ? packFacts(message.fact, message.rows) : message)
    },
  })
})
