/**
 * The child process that reads PDFs. It has no network code, may read only the program's own files, and is killed from
 * outside when a document takes too long or too much. It reads one document at a time, and ends with its parent.
 */
import { toRead } from './messages.ts'
import { readPdf } from './read-pdf.ts'

process.on('message', (message) => {
  const { id, ...pdf } = toRead.parse(message)
  void readPdf(pdf).then((read) => process.send?.({ id, read }))
})
process.on('disconnect', () => process.exit())
