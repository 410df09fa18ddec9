import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import papaparse from 'papaparse'
import type { PostedFile } from '../../access/index.ts'
import type { ListRead } from '../model/council-list.ts'

/** A file that is too large is answered on its own page: the server's types do not know this option yet. */
const oneFile = { limits: { files: 1 }, throwFileSizeLimit: false }

/**
 * Reads a posted list of the council's. Its other fields become the request's body, so that `request.once` finds the
 * form's key; of the file, its name and digest stand there. The file itself is kept nowhere.
 * @param many what the list holds: `names`.
 */
export async function postedList<Row>(
  request: FastifyRequest,
  many: string,
  rowsOf: (cells: readonly (readonly string[])[]) => ListRead<Row>,
): Promise<ListRead<Row>> {
  const fields: Record<string, string | PostedFile> = {}
  let read: ListRead<Row> = { ok: false, sentence: `Choose the CSV file with the ${many}` }
  for await (const part of request.parts(oneFile)) {
    if (part.type === 'file') {
      const bytes = await buffer(part.file)
      if (part.filename === '' && bytes.length === 0) continue
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      fields[part.fieldname] = { fileName: part.filename.slice(-200), sha256 }
      read = part.file.truncated
        ? { ok: false, sentence: `The file is too large for a list of ${many}` }
        : inBytes(bytes, rowsOf)
    } else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  request.body = fields
  return read
}

function inBytes<Row>(
  bytes: Buffer,
  rowsOf: (cells: readonly (readonly string[])[]) => ListRead<Row>,
): ListRead<Row> {
  const text = textOf(bytes)
  // Blank rows would mislead the guess of what stands between values; the rows are counted with them.
  const { delimiter } = papaparse.parse(text, { skipEmptyLines: 'greedy', preview: 10 }).meta
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken)
    return { ok: false, sentence: `Row ${(broken.row ?? 0) + 1} has a quotation mark that is never closed` }
  return rowsOf(data)
}

/** Excel writes CSV as UTF-8 or in the Windows code page, and does not say which. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (notUtf8) {
    if (!(notUtf8 instanceof TypeError)) throw notUtf8
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
