import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PersonId, ViewerTx } from '../../access/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import { importShown } from '../store/import-shown.ts'
import { readImportId } from '../model/ids.ts'
import type { ImportShown } from '../model/import-shown.ts'

const Params = z.object({ id: z.string().default('') })

export function importIdIn(request: FastifyRequest): number {
  const id = readImportId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

const Version = z.object({ _version: z.coerce.number().int().nonnegative() })

/** The version that a form was filled in from; a form without one is answered as if all had changed. */
export function versionIn(body: unknown): number {
  const read = Version.safeParse(body)
  return read.success ? read.data._version : -1
}

export const shownOrNotFound = (request: FastifyRequest): Promise<ImportShown> =>
  request.asViewer(async (tx) => {
    const shown = await importShown(tx, importIdIn(request))
    if (!shown) throw new NotFound()
    return shown
  })

/** Whoever asks: work goes on beside the request in their name. */
export function personIn({ viewer }: ViewerTx): PersonId {
  if (viewer.kind !== 'person') throw new Forbidden('Only a person asks for this')
  return viewer.personId
}

/** A form's fields as texts; what is no text is left out. */
export const fieldsIn = (body: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(body)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

export const questionIn = (request: FastifyRequest): Readonly<Record<string, string>> =>
  fieldsIn(request.query)
