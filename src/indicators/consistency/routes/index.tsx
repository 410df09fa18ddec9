import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../../../access/index.ts'
import {
  asTyped,
  mayOnSome,
  needs,
  postedAgain,
  problemsOf,
  shownAgain,
  versionIn,
} from '../../../access/index.ts'
import { listsBehind, toldBy } from '../../../children/index.ts'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { lookingAt } from '../../store/measure-shown.ts'
import { sources } from '../../model/sources.ts'
import type { AlikeRule } from '../model/alike.ts'
import { measureOf } from '../model/alike.ts'
import { reasonAnswers } from '../model/reason.ts'
import { alikeRules } from '../rules/index.ts'
import { alikeLines, alikeShown } from '../store/compared.ts'
import { sayWhy } from '../store/reasons.ts'
import { AlikePage, ConsistencyPage } from '../views/pages.tsx'
import { ReasonPage, SaidMeanwhile } from '../views/reason-page.tsx'
import { usualWords } from '../views/words.ts'

const Params = z.object({
  rule: z.string().catch(''),
  child: z.coerce.number().int().catch(0),
  day: z.string().catch(''),
})

/** @throws NotFound where there is no such rule. */
function ruleIn(request: FastifyRequest): AlikeRule {
  const { rule: id } = Params.parse(request.params)
  const rule = alikeRules.find((each) => each.id === id)
  if (!rule) throw new NotFound()
  return rule
}

const mayChange = ({ viewer: { grants } }: ViewerTx): boolean => mayOnSome(grants, 'change consistency')

/** Children in like circumstances who were answered otherwise, and why. */
export function consistencyRoutes(app: FastifyInstance, record: RecordNeeds): void {
  const reading = reader(record)
  app.get('/measures/consistency', needs('read consistency'), async (request, reply) => {
    const { at, told } = await request.asViewer(async (tx) => ({
      at: lookingAt(tx.at, tx.today),
      told: await toldBy(tx, listsBehind.child),
    }))
    return page(reply, 200, <ConsistencyPage lines={await alikeLines(record, alikeRules, at)} told={told} />)
  })

  app.get('/measures/consistency/:rule', needs('read consistency'), async (request, reply) => {
    const rule = ruleIn(request)
    const read = await request.asViewer(async (tx) => ({
      shown: await alikeShown(tx, record, rule, lookingAt(tx.at, tx.today)),
      mayChange: mayChange(tx),
      told: await toldBy(tx, [sources[measureOf(rule).source].list]),
    }))
    return page(reply, 200, <AlikePage {...read} />)
  })

  const url = '/measures/consistency/:rule/:child/:day'
  app.get(url, needs('change consistency'), async (request, reply) => {
    const asked = await reading(request)
    const { answer = '', words = '' } = asked.child.reason ?? {}
    return page(reply, 200, <ReasonPage {...asked} typed={{ answer, words }} />)
  })

  app.post(url, needs('change consistency'), (request, reply) => save(request, reply, reading))
}

/** The child of the address, of those that are asked about and that the viewer may see. @throws NotFound */
const reader = (record: RecordNeeds) => async (request: FastifyRequest) => {
  const rule = ruleIn(request)
  const { child: childId, day } = Params.parse(request.params)
  const { groups } = await request.asViewer((tx) => alikeShown(tx, record, rule, lookingAt(tx.at, tx.today)))
  for (const { usual, children } of groups) {
    const child = children.find((each) => each.childId === childId && each.day === day)
    const action = `/measures/consistency/${rule.id}/${childId}/${day}`
    if (child) return { rule, child, usual, action, version: child.reason?.version ?? 0 }
  }
  throw new NotFound()
}

const Typed = z.object({ answer: shownAgain, words: shownAgain })
const ReasonForm = z.object({
  answer: z.enum(reasonAnswers, 'Choose what it is'),
  words: z
    .string()
    .trim()
    .min(1, 'Enter why, in a sentence or two')
    .max(4000, 'Say it in 4,000 characters or fewer'),
})

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  reading: ReturnType<typeof reader>,
): Promise<FastifyReply> {
  const asked = await reading(request)
  const { rule, child, usual } = asked
  const typed = asTyped(Typed, request.body)
  const version = versionIn(request.body)
  const form = ReasonForm.safeParse(typed)
  const { day } = child
  if (!form.success || day === null) {
    const problems = form.success ? [] : problemsOf(form.error)
    return page(reply, 422, <ReasonPage {...asked} typed={typed} version={version} problems={problems} />)
  }
  const reason = {
    childId: child.childId,
    rule: rule.id,
    eventOn: day,
    outcome: child.outcome,
    usual: usualWords(rule, usual),
    ...form.data,
  }
  const done = await request.once<{ readonly ok: false }>(async (tx) =>
    (await sayWhy(tx, reason, version))
      ? { ok: true, goTo: `/measures/consistency/${rule.id}` }
      : { ok: false },
  )
  if (done.ok) return reply.redirect(done.goTo, 303)
  const now = await reading(request)
  return page(reply, 409, <SaidMeanwhile {...now} typed={typed} posted={postedAgain(request.body)} />)
}
