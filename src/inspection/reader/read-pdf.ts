import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Doubt } from './model.ts'
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

/**
 * Reads one PDF in this process. Only the child process calls it: a hostile file can take all time and memory it is given.
 * Where the file has an error, it is read once more leaving out what is broken, and the reading says so.
 */
export async function readPdf(pdf: PdfToRead): Promise<Read> {
  const strict = await attempt(pdf, true)
  if (strict.ok || strict.why !== 'damaged') return strict
  const mended = await attempt(pdf, false)
  if (!mended.ok) return strict
  return { ok: true, reading: { ...mended.reading, doubts: [brokenInPlaces, ...mended.reading.doubts] } }
}

const brokenInPlaces: Doubt = {
  about: 'areas',
  sentence:
    'The PDF is damaged in places, so words may be missing: please compare everything with the report.',
  page: undefined,
}

async function attempt({ bytes, fileName, maxPages }: PdfToRead, stopAtErrors: boolean): Promise<Read> {
  const { getDocument } = await loadLibrary()
  // The library takes the array it is given and refuses Node's own kind, a Buffer: it gets a copy.
  const loading = getDocument({ ...textOnly, stopAtErrors, data: new Uint8Array(bytes) })
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

/** No code from the file runs, and nothing is fetched or drawn. */
const textOnly = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  verbosity: 0,
}

const readDocument = async (document: PDFDocumentProxy, fileName: string | undefined): Promise<Read> =>
  readPages(await pagesOf(document), fileName)

function refusalOf(problem: unknown): Refusal {
  const name = problem instanceof Error ? problem.name : ''
  return refusal(name === 'PasswordException' ? 'encrypted' : 'damaged')
}
