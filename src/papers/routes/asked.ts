import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import { wholeExempt } from '../exempt/edition.ts'
import type { PaperAround, PaperNeeds } from '../gather/around.ts'
import type { KeptPaper, Part } from '../model/index.ts'
import type { PaperId } from '../model/index.ts'
import { aroundPaper, readPaper } from '../store/index.ts'
import { partAt } from '../views/places.ts'

const Params = z.object({ id: z.string().catch(''), part: z.string().catch('') })

/** The paper that the address names. @throws NotFound when it cannot be one. */
export function paperIdIn(request: FastifyRequest): PaperId {
  const { id } = Params.parse(request.params)
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new NotFound()
  return Number(id)
}

/** The part of this paper that the address names. @throws NotFound when it has none of that name. */
export function partIn(request: FastifyRequest, kept: KeptPaper): Part {
  const part = partAt(kept.paper, Params.parse(request.params).part)
  if (!part) throw new NotFound()
  // Its words are withheld from this viewer: there is nothing here to read or to write over.
  if (
    kept.edition === 'public' &&
    (wholeExempt(kept.paper) || kept.exempt.some((one) => one.part === part.id))
  )
    throw new Forbidden()
  return part
}

/** How pages read the paper that the address names. */
export interface PaperReader {
  /** Composed, in a transaction that ends before anything is drawn. @throws NotFound */
  readonly kept: (request: FastifyRequest) => Promise<KeptPaper>
  /** What stands around its plan, for whoever reads it again in a transaction of their own. */
  readonly around: (request: FastifyRequest) => Promise<PaperAround>
}

export function paperReader(needs: PaperNeeds): PaperReader {
  const around = (request: FastifyRequest) =>
    aroundPaper((work) => request.asViewer(work), paperIdIn(request), needs)
  return {
    around,
    kept: async (request) => {
      const kept = await readPaper((work) => request.asViewer(work), paperIdIn(request), needs)
      if (!kept) throw new NotFound()
      return kept
    },
  }
}

export const mayChange = ({ viewer }: ViewerTx): boolean => viewer.grants.has('change papers | any')

/** Clearances and comments: all of them, or those of the own posts. */
export const seesWork = ({ viewer }: ViewerTx): boolean =>
  ['any', 'own posts'].some((which) => viewer.grants.has(`read paper work | ${which}`))
