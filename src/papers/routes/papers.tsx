import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain } from '../../access/index.ts'
import { page, typedDate } from '../../design/index.ts'
import type { PlanHead } from '../../plan/index.ts'
import { currentPlan, plans, readPlanId } from '../../plan/index.ts'
import { checkRules } from '../checker/index.ts'
import { meetingsToCome } from '../drawn/start.ts'
import { withoutMeeting } from '../drawn/which.ts'
import type { PaperTemplate } from '../model/index.ts'
import { draftPaper, papers, unansweredHead } from '../store/index.ts'
import type { TypedNewPaper } from '../views/new-paper.tsx'
import { NewPaper } from '../views/new-paper.tsx'
import { PapersPage } from '../views/papers-page.tsx'
import { RulesPage } from '../views/rules-page.tsx'
import { mayChange } from './asked.ts'
import { bodyField, meetingOnField, posted, titleField } from './fields.ts'

const Asked = z.object({ plan: z.string().catch('') })
const Typed = z.object({ plan: shownAgain, title: shownAgain, body: shownAgain })

const typedNewPaper = (body: unknown): TypedNewPaper => ({
  ...asTyped(Typed, body),
  meetingOn: typedDate(posted(body), 'meetingOn'),
})

const planIn = (all: readonly PlanHead[]) =>
  z.string().transform((value, context) => {
    const plan = all.find(({ id }) => id === readPlanId(value))
    if (plan) return plan.id
    context.addIssue({ code: 'custom', message: 'Choose the plan that the report is about' })
    return z.NEVER
  })

const NewPaperForm = (all: readonly PlanHead[]) =>
  z.object({ plan: planIn(all), title: titleField, body: bodyField, meetingOn: meetingOnField })

/** The plan that the address asks for, or the only one there is. */
function planAsked(all: readonly PlanHead[], query: unknown): PlanHead | undefined {
  const { plan } = Asked.parse(query)
  return all.find(({ id }) => id === readPlanId(plan)) ?? (all.length === 1 ? all[0] : undefined)
}

/** Every paper, the rules they are checked against, and the form that drafts one. */
export function papersRoutes(app: FastifyInstance, templates: readonly PaperTemplate[]): void {
  app.get('/papers', needs('read papers'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const may = mayChange(tx)
      const drawn = may && (await currentPlan(tx)) !== undefined
      return {
        papers: await papers(tx),
        mayChange: may,
        meetings: drawn ? await meetingsToCome(tx, templates) : [],
        others: drawn ? withoutMeeting(templates) : [],
      }
    })
    return page(reply, 200, <PapersPage {...read} />)
  })

  app.get('/papers/rules', needs('read papers'), async (_request, reply) =>
    page(reply, 200, <RulesPage rules={checkRules} />),
  )

  app.get('/papers/new', needs('change papers'), async (request, reply) => {
    const all = await request.asViewer(plans)
    const plan = planAsked(all, request.query)
    const typed = { plan: String(plan?.id ?? ''), title: plan?.title ?? '', body: 'Cabinet' }
    return page(reply, 200, <NewPaper plans={all} typed={typed} />)
  })

  app.post('/papers', needs('change papers'), async (request, reply) => {
    const all = await request.asViewer(plans)
    const typed = typedNewPaper(request.body)
    const form = NewPaperForm(all).safeParse(typed)
    if (!form.success)
      return page(reply, 422, <NewPaper plans={all} typed={typed} problems={problemsOf(form.error)} />)
    const { plan, title, body, meetingOn } = form.data
    const done = await request.once<never>(async (tx) => {
      const id = await draftPaper(tx, plan, unansweredHead(title, { body, on: meetingOn }))
      return { ok: true, goTo: `/papers/${id}` }
    })
    return reply.redirect(done.goTo, 303)
  })
}
