import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readSubmissionId } from '../ids.ts'
import { recipientsByLaw } from '../model/submission.ts'
import { noTeam, refuseToChange } from '../store/reporting.ts'
import type { NewSubmission } from '../store/submissions.ts'
import { recordSubmission, removeSubmission } from '../store/submissions.ts'
import { versionsOf } from '../store/versions.ts'
import { NewSubmissionForm, SubmissionPage, type NewSubmissionSubject } from '../views/submission.tsx'
import { filledIn } from '../views/typed-form.ts'
import { effectRoute } from './effect.tsx'
import { one, optionalText, pastDay } from './fields.ts'
import type { Asked, FormPage } from './form-page.tsx'
import { askedOf, formPage } from './form-page.tsx'
import { mayOf, strategicAsked, submissionOf } from './reads.ts'

async function submissionRead(tx: ViewerTx, asked: Asked) {
  const plan = await strategicAsked(tx, asked)
  if (!plan) throw new NotFound()
  return { plan, day: tx.at.asAt, may: mayOf(tx.viewer, plan), ...(await submissionOf(tx, plan)) }
}

const whatWasDone = z.enum([...recipientsByLaw, 'Somebody else', 'published'], 'Choose what was done')

const schema = ({ versions }: NewSubmissionSubject, today: IsoDate): z.ZodType<NewSubmission> =>
  z
    .object({
      kind: whatWasDone,
      toOrWhere: optionalText(300),
      onDay: pastDay({ what: 'the day', name: 'Day' }, today),
      how: optionalText(300),
      version: one
        .transform(Number)
        .refine((number) => versions.includes(number), 'Choose an approved version'),
    })
    .transform(({ kind, toOrWhere, onDay, how, version }, context): NewSubmission => {
      const byLaw = kind !== 'Somebody else' && kind !== 'published'
      if (!byLaw && toOrWhere === '') {
        const message = kind === 'published' ? 'Enter where it was published' : 'Enter to whom it was sent'
        context.addIssue({ code: 'custom', path: ['toOrWhere'], message })
      }
      return {
        kind: kind === 'published' ? 'published' : 'sent',
        toOrWhere: byLaw ? kind : toOrWhere,
        onDay,
        how,
        versionNumber: version,
      }
    })

const newSubmission: FormPage<NewSubmissionSubject, NewSubmission, unknown> = {
  path: '/plan/submission/new',
  permission: 'change plan',
  find: async (tx, asked) => {
    const plan = await strategicAsked(tx, asked)
    const versions = plan && (await versionsOf(tx, plan.id)).map(({ number }) => number)
    return plan && versions && versions.length > 0 ? { plan, versions } : undefined
  },
  stored: ({ versions }) => filledIn({ version: versions[0] ?? null }),
  schema,
  View: NewSubmissionForm,
  save: (tx, { plan }, submission) => recordSubmission(tx, plan.id, submission),
  goTo: ({ plan }) => `/plan/submission?plan=${plan.id}`,
}

/** To whom the plan was sent and where it was published, against the statutory date. */
export function submissionPages(app: FastifyInstance): void {
  app.get('/plan/submission', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer((tx) => submissionRead(tx, askedOf(request)))
    return page(reply, 200, <SubmissionPage {...read} />)
  })
  formPage(app, newSubmission)
  effectRoute(app, '/plan/submission/:id/remove', 'change plan', async (tx, { params, version }) => {
    const id = readSubmissionId(params.id ?? '')
    if (id === undefined) throw new NotFound()
    refuseToChange(tx, noTeam)
    return { outcome: await removeSubmission(tx, id, version), goTo: '/plan/submission' }
  })
}
