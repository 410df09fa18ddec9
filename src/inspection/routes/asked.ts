import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Permission, ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { DraftId, InspectionId, StrengthId } from '../ids.ts'
import { readDraftId, readInspectionId, readStrengthId } from '../ids.ts'

const Params = z.object({ id: z.string().default(''), strength: z.string().default('') })

function found<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new NotFound()
  return id
}

export const inspectionIdIn = (request: FastifyRequest): InspectionId =>
  found(readInspectionId(Params.parse(request.params).id))

export const draftIdIn = (request: FastifyRequest): DraftId =>
  found(readDraftId(Params.parse(request.params).id))

export const strengthIdIn = (request: FastifyRequest): StrengthId =>
  found(readStrengthId(Params.parse(request.params).strength))

const Version = z.object({ _version: z.coerce.number().int().positive() })

/** The version of the record that a form was filled in from; a form without one is answered as if all had changed. */
export function versionIn(body: unknown): number {
  const read = Version.safeParse(body)
  return read.success ? read.data._version : 0
}

/** Whether the viewer holds a permission on every record: what decides which buttons a page offers. */
export const may = ({ viewer }: ViewerTx, permission: Permission): boolean =>
  viewer.grants.has(`${permission} | any`)

/** The fields of a form as they were posted, to be posted once more. */
export const postedAgain = (body: unknown): Readonly<Record<string, string | readonly string[]>> =>
  z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .catch({})
    .parse(body)
