import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain, versionIn } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { retentionRule, setRetentionRule } from '../../store/retention/rule.ts'
import { RuleChanged, RulePage, type TypedRule } from '../../views/retention/rule-page.tsx'

const address = '/intake/retention/rule'

const months = (what: string) =>
  z
    .string(`Enter how many months ${what} are kept`)
    .trim()
    .regex(/^[1-9]\d{0,3}$/, `How long ${what} are kept must be a whole number of months, from 1 to 1200`)
    .transform(Number)
    .refine((count) => count <= 1200, `How long ${what} are kept must be 1200 months or fewer`)

const RuleForm = z
  .object({
    files: months('uploaded files'),
    children: months('children’s records'),
    reason: z
      .string('Enter why')
      .trim()
      .min(1, 'Enter why, and who decided it')
      .max(500, 'The reason must be 500 characters or fewer'),
  })
  .refine(({ files, children }) => files <= children, {
    path: ['files'],
    message: 'Files must not be kept longer than children’s records: they name the children in them',
  })

const Typed = z.object({ files: shownAgain, children: shownAgain, reason: shownAgain })

/** The council's rule of how long. */
export function ruleRoutes(app: FastifyInstance): void {
  app.get(address, needs('approve retention'), async (request, reply) => {
    const rule = await request.asViewer(retentionRule)
    const typed: TypedRule = {
      files: rule ? String(rule.filesMonths) : '',
      children: rule ? String(rule.childrenMonths) : '',
      reason: '',
    }
    return page(reply, 200, <RulePage typed={typed} version={rule?.version ?? 0} />)
  })

  app.post(address, needs('approve retention'), async (request, reply) => {
    const form = RuleForm.safeParse(request.body ?? {})
    const typed = asTyped(Typed, request.body)
    const version = versionIn(request.body)
    if (!form.success)
      return page(reply, 422, <RulePage typed={typed} version={version} problems={problemsOf(form.error)} />)
    const { files, children, reason } = form.data
    const outcome = await request.once(async (tx) =>
      (await setRetentionRule(tx, { version, filesMonths: files, childrenMonths: children, reason }))
        ? { ok: true, goTo: '/intake/retention' }
        : { ok: false, why: 'changed meanwhile' },
    )
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return page(reply, 409, <RuleChanged typed={typed} stored={await request.asViewer(retentionRule)} />)
  })
}
