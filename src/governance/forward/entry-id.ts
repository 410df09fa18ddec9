import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../kernel/index.ts'
import type { ForwardEntryId, NoticeId, RepresentationId } from '../ids.ts'
import { readForwardEntryId, readNoticeId, readRepresentationId } from '../ids.ts'

const Params = z.object({ id: z.string(), of: z.string().catch('') })

function found<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new NotFound()
  return id
}

/** @throws NotFound when the address can name no entry. */
export const entryIdOf = (request: FastifyRequest): ForwardEntryId =>
  found(readForwardEntryId(Params.parse(request.params).id))

/** @throws NotFound when the address can name no notice. */
export const noticeIdOf = (request: FastifyRequest): NoticeId =>
  found(readNoticeId(Params.parse(request.params).of))

/** @throws NotFound when the address can name no representation. */
export const representationIdOf = (request: FastifyRequest): RepresentationId =>
  found(readRepresentationId(Params.parse(request.params).of))
