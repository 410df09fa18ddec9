import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadLibrary } from './pdf-library.ts'
import { pagesOf } from './pdf-pages.ts'
import { readPages, type Read } from './read-pages.ts'
import { refusal, type Refusal } from './refusals.ts'

export interface PdfToRead {
  bytes: Uint8Array
  /** What the user's file is called, without folders: Ofsted's own names tell the publication day. */
  fileName: string | undefined
  maxPages: number
}

/** Reads one PDF in this process. Only the child process calls it: a hostile file can take all time and memory it is given. */
export async function readPdf({ bytes, fileName, maxPages }: PdfToRead): Promise<Read> {
  const outside = outwardRefusal(bytes)
  if (outside) return outside
  const { getDocument } = await loadLibrary()
  // The library takes the array it is given and refuses Node's own kind, a Buffer: it gets a copy.
  const loading = getDocument({ ...textOnly, data: new Uint8Array(bytes) })
  try {
    const document = await loading.promise
    if (document.numPages > maxPages) return refusal('too many pages', `${document.numPages} pages`)
    return await readDocument(document, fileName)
  } catch (problem) {
    return refusalOf(problem)
  } finally {
    await loading.destroy()
  }
}

/** No code from the file runs, nothing is fetched or drawn, and an error stops the reading rather than leaving out words. */
const textOnly = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: true,
  verbosity: 0,
}

const readDocument = async (document: PDFDocumentProxy, fileName: string | undefined): Promise<Read> =>
  readPages(await pagesOf(document), fileName)

/** What the bytes show without the library. */
function outwardRefusal(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refusal('empty')
  const text = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
  if (!text(bytes.subarray(0, 1024)).includes('%PDF-')) return refusal('not a PDF')
  // A download cut short lacks its end; the library would mend it and silently leave out pages.
  return text(bytes.subarray(-2048)).includes('%%EOF') ? undefined : refusal('damaged')
}

function refusalOf(problem: unknown): Refusal {
  const name = problem instanceof Error ? problem.name : ''
  return refusal(name === 'PasswordException' ? 'encrypted' : 'damaged')
}
