import type { FastifyInstance } from 'fastify'
import { noTeam } from '../store/reporting.ts'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { limitNames, limits, severityNames } from '../check/index.ts'
import type { Around } from '../model/around.ts'
import { planCheck } from '../store/plan-check.ts'
import { planWithAreas } from '../store/plans.ts'
import type { NewLimit } from '../store/settings.ts'
import { limitSettings, limitsOn, setLimit } from '../store/settings.ts'
import type { CheckFilter } from '../views/check-page.tsx'
import { CheckPage } from '../views/check-page.tsx'
import type { LimitSubject } from '../views/check-rules.tsx'
import { CheckRulesPage, LimitForm } from '../views/check-rules.tsx'
import { filledIn } from '../views/typed-form.ts'
import { aroundThe } from './around.ts'
import { one, requiredDay, requiredText } from './fields.ts'
import type { Asked, FormPage } from './form-page.tsx'
import { askedOf, formPage } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf, planAsked } from './reads.ts'

/** What an address asks to be shown; what it cannot mean shows all. */
const filterOf = ({ query }: Asked): CheckFilter => ({
  severity: severityNames.find((severity) => severity.replaceAll(' ', '-') === query.seriousness),
  area: /^\d{1,4}$/.test(query.area ?? '') ? Number(query.area) : undefined,
})

async function checkRead(tx: ViewerTx, asked: Asked, around: Around, planNeeds: PlanNeeds) {
  const plan = await planAsked(tx, asked)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  if (!whole) throw new NotFound()
  return {
    whole,
    findings: await planCheck(tx, whole, planNeeds),
    filter: filterOf(asked),
    mayChange: mayOf(tx.viewer, whole.plan).change,
  }
}

const wholeNumber = ({
  from,
  to,
  unit,
}: {
  readonly from: number
  readonly to: number
  readonly unit: string
}) =>
  one
    .pipe(
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, `Enter a whole number of ${unit}`),
    )
    .transform(Number)
    .refine((value) => value >= from && value <= to, `The limit must be between ${from} and ${to} ${unit}`)

const limit: FormPage<LimitSubject, NewLimit, unknown> = {
  path: '/plan/check/limits/:limit',
  permission: 'approve plan',
  find: async (tx, { params }) => {
    const name = limitNames.find((each) => limits[each].slug === params.limit)
    return name === undefined ? undefined : { name, value: (await limitsOn(tx))[name], today: tx.today }
  },
  stored: ({ value, today }) => filledIn({ value, reason: '' }, { fromOn: today }),
  schema: ({ name }, today) =>
    z.object({
      value: wholeNumber(limits[name]),
      fromOn: requiredDay({ what: 'the day from which it holds', name: 'Day from which it holds' }).refine(
        (day) => day >= today,
        'The day from which it holds must be today or later: what held on earlier days is not rewritten',
      ),
      reason: requiredText('Enter why the limit is changed', 500),
    }),
  View: LimitForm,
  save: async (tx, { name }, read) => {
    await setLimit(tx, name, read)
    return { ok: true }
  },
  goTo: () => '/plan/check/rules',
}

/** The plan check, the rules it goes by, and the limits that a council may set otherwise. */
export function checkPages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/check', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer((tx) => checkRead(tx, askedOf(request), around, planNeeds))
    return page(reply, 200, <CheckPage {...read} />)
  })

  app.get('/plan/check/rules', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      limitsNow: await limitsOn(tx),
      settings: await limitSettings(tx),
      mayApprove: mayOf(tx.viewer, noTeam).approve,
    }))
    return page(reply, 200, <CheckRulesPage {...read} />)
  })
  formPage(app, limit)
}
