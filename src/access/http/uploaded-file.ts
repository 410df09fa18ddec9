import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { PostedFile } from '../record/posted-form.ts'

export interface UploadedFile {
  readonly bytes: Buffer
  readonly fileName: string
  /** Larger than the page takes: the bytes are only the beginning. */
  readonly cutShort: boolean
}

/** A file that is too large is answered on its own page, with what to do: its types do not know this option yet. */
const oneFile = (fileSize: number | undefined) => ({
  limits: { files: 1, ...(fileSize !== undefined && { fileSize }) },
  throwFileSizeLimit: false,
})

/**
 * Reads a form with one file. Its other fields become the request's body, as those of any form, so that `request.once`
 * finds the form's key; of the file, its name and digest stand there. Undefined: no file was chosen.
 * @param unnamed what a file is called that came without a name.
 * @param mostBytes where the page takes less than the server does: the rest is not kept while it comes.
 */
export async function uploadedFile(
  request: FastifyRequest,
  unnamed: string,
  mostBytes?: number,
): Promise<UploadedFile | undefined> {
  const fields: Record<string, string | PostedFile> = {}
  let file: UploadedFile | undefined
  for await (const part of request.parts(oneFile(mostBytes))) {
    if (part.type === 'file') {
      file = await received(part, unnamed)
      if (file) fields[part.fieldname] = { fileName: file.fileName, sha256: sha256Of(file) }
    } else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  request.body = fields
  return file
}

/** In hex. */
export const sha256Of = ({ bytes }: Pick<UploadedFile, 'bytes'>): string =>
  createHash('sha256').update(bytes).digest('hex')

async function received(part: MultipartFile, unnamed: string): Promise<UploadedFile | undefined> {
  const bytes = await buffer(part.file)
  // A browser posts an empty file without a name when none was chosen.
  if (part.filename === '' && bytes.length === 0) return undefined
  return { bytes, fileName: part.filename.slice(-200) || unnamed, cutShort: part.file.truncated }
}
