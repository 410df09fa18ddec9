import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { KeptPaper, Part } from '../model/index.ts'
import type { PaperId } from '../model/index.ts'
import { paperById } from '../store/index.ts'
import { readPart } from '../views/places.ts'

const Params = z.object({ id: z.string().catch(''), part: z.string().catch('') })

/** The paper that the address names. @throws NotFound when it cannot be one. */
export function paperIdIn(request: FastifyRequest): PaperId {
  const { id } = Params.parse(request.params)
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new NotFound()
  return Number(id)
}

/** The part of this paper that the address names. @throws NotFound when it has none of that name. */
export function partIn(request: FastifyRequest, kept: KeptPaper): Part {
  const id = readPart(Params.parse(request.params).part)
  const part = kept.paper.parts.find((one) => one.id === id)
  if (!part) throw new NotFound()
  return part
}

/** Reads the paper, composed, in a transaction that ends before anything is drawn. @throws NotFound */
export const keptPaperIn = (request: FastifyRequest): Promise<KeptPaper> =>
  request.asViewer(async (tx) => {
    const kept = await paperById(tx, paperIdIn(request))
    if (!kept) throw new NotFound()
    return kept
  })

export const mayChange = ({ viewer }: ViewerTx): boolean => viewer.grants.has('change papers | any')
