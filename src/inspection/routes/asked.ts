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

/** Whether the viewer holds a permission on every record: what decides which buttons a page offers. */
export const may = ({ viewer }: ViewerTx, permission: Permission): boolean =>
  viewer.grants.has(`${permission} | any`)
