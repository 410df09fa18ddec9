import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { openTo } from '../access/index.ts'
import { page } from '../design/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { bankHolidays, NotFound } from '../kernel/index.ts'
import { askedDay, inBoxes } from './asked-day.ts'
import { readClockId } from './find.ts'
import type { ClockRule } from './model.ts'
import { reckon } from './rulebook.ts'
import type { ClockId } from './rules/index.ts'
import { clockRules, clockTopics } from './rules/index.ts'
import { BankHolidaysPage } from './views/bank-holidays-page.tsx'
import { RulePage } from './views/rule-page.tsx'
import { RulesPage } from './views/rules-page.tsx'

const open = openTo(
  'everyone',
  'the law and how its days are counted say nothing of the council or of anyone',
)

const Params = z.object({ id: z.string() })

export function clocksRoutes(app: FastifyInstance): void {
  app.get('/clocks', open, async (_request, reply) => page(reply, 200, <RulesPage topics={clockTopics} />))
  app.get('/clocks/bank-holidays', open, async (_request, reply) =>
    page(reply, 200, <BankHolidaysPage holidays={bankHolidays} />),
  )
  app.get('/clocks/:id', open, async (request, reply) => ruleAnswer(request, reply))
}

function ruleAnswer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const id = readClockId(Params.parse(request.params).id)
  if (!id) throw new NotFound()
  const asked = askedDay(request.query)
  switch (asked.kind) {
    case 'none':
      return page(reply, 200, <RulePage rule={latest(id)} />)
    case 'typed':
      return reply.redirect(`/clocks/${id}?from=${asked.day}`, 303)
    case 'linked':
      return dated(reply, id, asked.day)
    case 'wrong': {
      const problems = [{ field: 'from', message: asked.message }]
      return page(
        reply,
        422,
        <RulePage rule={latest(id)} typed={asked.typed} wrong={asked.wrong} problems={problems} />,
      )
    }
  }
}

function dated(reply: FastifyReply, id: ClockId, from: IsoDate): FastifyReply {
  const reckoned = reckon(id, from)
  const typed = inBoxes(from)
  if (reckoned.ok)
    return page(reply, 200, <RulePage rule={reckoned.why.rule} why={reckoned.why} typed={typed} />)
  const problems = [{ field: 'from', message: reckoned.sentence }]
  return page(reply, 422, <RulePage rule={latest(id)} typed={typed} problems={problems} />)
}

/** The rule as it stands now: the last of its versions. */
function latest(id: ClockId): ClockRule {
  const rule = clockRules.findLast((each) => each.id === id)
  if (!rule) throw new NotFound()
  return rule
}
