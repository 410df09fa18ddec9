import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../kernel/index.ts'
import { readClockId } from '../find.ts'
import type { Rulebook } from '../rulebook.ts'
import { publishedRules } from '../rulebook.ts'
import type { ClockId } from '../rules/index.ts'
import { rulebookOf } from '../store.ts'

export interface CouncilRules {
  readonly rulebook: Rulebook
  readonly mayChange: boolean
}

/** The rules as the viewer's council has them; to those not signed in, as we publish them. */
export async function councilRules(request: FastifyRequest): Promise<CouncilRules> {
  if (!request.frame.viewer) return { rulebook: publishedRules, mayChange: false }
  return request.asViewer(async (tx) => ({
    rulebook: await rulebookOf(tx),
    mayChange: tx.viewer.grants.has('change local limits | any'),
  }))
}

const Params = z.object({ id: z.string() })

export function clockIn(request: FastifyRequest): ClockId {
  const id = readClockId(Params.parse(request.params).id)
  if (!id) throw new NotFound()
  return id
}
