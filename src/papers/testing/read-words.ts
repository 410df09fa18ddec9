import type { FormatId } from '../document/formats.ts'
import { pdfRead } from './pdf-file.ts'
import { filesIn } from './word-file.ts'

/** Everything that somebody with the right tools finds in a file: its words, its hidden parts, and its bytes as text. */
export async function everythingIn(form: FormatId, bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes).toString('latin1')
  if (form === 'docx') return [raw, ...(await filesIn(bytes)).values()].join('\n')
  if (form !== 'pdf' && form !== 'large-print') return `${raw}\n${Buffer.from(bytes).toString('utf8')}`
  // A reader takes the bytes away from whoever gives them.
  const { text, title, bookmarks, elements } = await pdfRead(Uint8Array.from(bytes))
  const told = elements.map(({ words, alternative = '' }) => `${words} ${alternative}`)
  return [raw, text, title, ...bookmarks, ...told].join('\n')
}
