import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inBoxes, page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { askedDay } from '../asked-day.ts'
import { isChangeable } from '../model.ts'
import type { ClocksNeeds, Whose } from '../needs.ts'
import type { ClockId } from '../rules/index.ts'
import type { RulePageProps } from '../views/rule-page.tsx'
import { RulePage } from '../views/rule-page.tsx'
import { publishedRule, shownRule } from '../wanted.ts'
import type { CouncilRules } from './council-rules.ts'
import { clockIn, councilRules } from './council-rules.ts'

type Shown = Pick<RulePageProps, 'rule' | 'published' | 'versions' | 'mayChange'>

type Needed = Pick<ClocksNeeds, 'whose'>

/** One rule, and the date for a day in the address. */
export const ruleAnswer =
  (needed: Needed) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(needed, request, reply)

async function answer(needed: Needed, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = clockIn(request)
  const council = await councilRules(request)
  const shown = shownOf(id, council, request.frame.asAt)
  const asked = askedDay(request.query)
  switch (asked.kind) {
    case 'none':
      return page(reply, 200, <RulePage {...shown} />)
    case 'typed':
      return reply.redirect(`/clocks/${id}?from=${asked.day}`, 303)
    case 'linked':
      return dated(reply, id, { council, shown, from: asked.day, whose: await whoseOf(needed, request) })
    case 'wrong': {
      const problems = [{ field: 'from', message: asked.message }]
      return page(
        reply,
        422,
        <RulePage {...shown} typed={asked.typed} wrong={asked.wrong} problems={problems} />,
      )
    }
  }
}

function shownOf(id: ClockId, { rulebook, mayChange }: CouncilRules, day: IsoDate): Shown {
  const published = publishedRule(id)
  return {
    ...shownRule(rulebook, day, published),
    versions: rulebook.versions(id),
    mayChange: mayChange && isChangeable(published),
  }
}

/** A number that is none, or an address with two, is about nobody. */
const Of = z.object({ of: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined) })

/** Nobody is named to those who have not signed in. */
async function whoseOf({ whose }: Needed, request: FastifyRequest): Promise<Whose | undefined> {
  const { of } = Of.parse(request.query)
  if (of === undefined || !request.frame.viewer) return undefined
  return request.asViewer((tx) => whose(tx, of))
}

interface Dated {
  readonly council: CouncilRules
  readonly shown: Shown
  readonly from: IsoDate
  readonly whose: Whose | undefined
}

function dated(reply: FastifyReply, id: ClockId, { council, shown, from, whose }: Dated): FastifyReply {
  const reckoned = council.rulebook.reckon(id, from)
  const typed = inBoxes(from)
  if (reckoned.ok)
    return page(reply, 200, <RulePage {...shown} why={reckoned.why} whose={whose} typed={typed} />)
  const problems = [{ field: 'from', message: reckoned.sentence }]
  return page(reply, 422, <RulePage {...shown} typed={typed} problems={problems} />)
}
