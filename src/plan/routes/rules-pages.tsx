import type { FastifyInstance } from 'fastify'
import { noTeam } from '../store/reporting.ts'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { deliveryRules } from '../rules/delivery.ts'
import type { Setting } from '../store/settings.ts'
import { quietDays, quietDaysSettings, setQuietDays } from '../store/settings.ts'
import { DeliveryRulesPage, QuietDaysForm } from '../views/delivery-rules.tsx'
import { ImpactRulesPage } from '../views/impact-rules.tsx'
import { filledIn } from '../views/typed-form.ts'
import { one, requiredDay, requiredText } from './fields.ts'
import type { FormPage } from './form-page.tsx'
import { formPage } from './form-page.tsx'
import { mayOf } from './reads.ts'

interface QuietDays {
  readonly value: number
  readonly settings: readonly Setting[]
  readonly today: IsoDate
}

const wholeDays = one
  .pipe(
    z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, 'Enter a whole number of days, such as 28'),
  )
  .transform(Number)
  .refine((days) => days >= 1 && days <= 366, 'The limit must be between 1 and 366 days')

const setting: FormPage<QuietDays, { value: number; fromOn: IsoDate; reason: string }, unknown> = {
  path: '/plan/delivery-rules/days-without-an-update',
  permission: 'approve plan',
  find: async (tx) => ({
    value: await quietDays(tx),
    settings: await quietDaysSettings(tx),
    today: tx.today,
  }),
  stored: ({ value, today }) => filledIn({ value, reason: '' }, { fromOn: today }),
  schema: (_subject, today) =>
    z.object({
      value: wholeDays,
      fromOn: requiredDay({ what: 'the day from which it holds', name: 'Day from which it holds' }).refine(
        (day) => day >= today,
        'The day from which it holds must be today or later: what held on earlier days is not rewritten',
      ),
      reason: requiredText('Enter why the limit is changed', 500),
    }),
  View: QuietDaysForm,
  save: async (tx, _subject, read) => {
    await setQuietDays(tx, read)
    return { ok: true }
  },
  goTo: () => '/plan/delivery-rules',
}

/** How delivery status is worked out, printed for whoever wants to check it, and its one setting. */
export function rulesPages(app: FastifyInstance): void {
  app.get('/plan/delivery-rules', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      quietDays: await quietDays(tx),
      settings: await quietDaysSettings(tx),
      may: mayOf(tx.viewer, noTeam),
    }))
    return page(reply, 200, <DeliveryRulesPage rules={deliveryRules} {...read} />)
  })
  app.get('/plan/impact-rules', needs('read plan'), async (_request, reply) =>
    page(reply, 200, <ImpactRulesPage />),
  )
  formPage(app, setting)
}
