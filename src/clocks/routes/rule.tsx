import type { FastifyReply, FastifyRequest } from 'fastify'
import { inBoxes, page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { askedDay } from '../asked-day.ts'
import { isChangeable } from '../model.ts'
import type { ClockId } from '../rules/index.ts'
import type { RulePageProps } from '../views/rule-page.tsx'
import { RulePage } from '../views/rule-page.tsx'
import { publishedRule, shownRule } from '../wanted.ts'
import type { CouncilRules } from './council-rules.ts'
import { clockIn, councilRules } from './council-rules.ts'

type Shown = Pick<RulePageProps, 'rule' | 'published' | 'versions' | 'mayChange'>

/** One rule, and the date for a day in the address. */
export async function ruleAnswer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
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
      return dated(reply, id, { council, shown, from: asked.day })
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

interface Dated {
  readonly council: CouncilRules
  readonly shown: Shown
  readonly from: IsoDate
}

function dated(reply: FastifyReply, id: ClockId, { council, shown, from }: Dated): FastifyReply {
  const reckoned = council.rulebook.reckon(id, from)
  const typed = inBoxes(from)
  if (reckoned.ok) return page(reply, 200, <RulePage {...shown} why={reckoned.why} typed={typed} />)
  const problems = [{ field: 'from', message: reckoned.sentence }]
  return page(reply, 422, <RulePage {...shown} typed={typed} problems={problems} />)
}
