import type { FastifyRequest } from 'fastify'
import { uploadedFile } from '../../access/index.ts'
import type { FileRow, ListRead } from '../model/council-list.ts'
import { mostBytes, readList, tooLarge } from '../reading/read-list.ts'

/**
 * Reads a posted list of the council's. The file itself is kept nowhere.
 * @param many what the list holds: `names`.
 */
export async function postedList<Row>(
  request: FastifyRequest,
  many: string,
  rowsOf: (rows: readonly FileRow[]) => ListRead<Row>,
): Promise<ListRead<Row>> {
  const file = request.isMultipart() ? await uploadedFile(request, 'list.csv', mostBytes) : undefined
  if (!file) return { ok: false, sentence: `Choose the CSV file with the ${many}` }
  if (file.cutShort) return { ok: false, sentence: tooLarge(many) }
  const read = await readList(file, many)
  return read.ok ? rowsOf(read.rows) : read
}
