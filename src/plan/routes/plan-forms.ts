import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import type { FindingId } from '../../inspection/index.ts'
import { findingsOf } from '../../inspection/index.ts'
import { readAreaId } from '../ids.ts'
import { gapsOf } from '../model/gaps.ts'
import type { PlanHead } from '../model/plan.ts'
import type { FindingPlace, PlanDetails } from '../store/areas.ts'
import { placeFindings, revisePlan } from '../store/areas.ts'
import { planInWords, planWithAreas } from '../store/plans.ts'
import { approvePlan } from '../store/versions.ts'
import { ApproveForm, FindingsForm, PlanDetailsForm, type FindingsSubject } from '../views/plan-forms.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { lines, optionalDay, optionalText, requiredDay, requiredText } from './fields.ts'
import type { Asked, FormPage, FormPageAround } from './form-page.tsx'
import { formPage, formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { planAsked, strategicAsked } from './reads.ts'

const toPlan = ({ plan }: { readonly plan: PlanHead }) => `/plan?plan=${plan.id}`

const details: FormPage<{ readonly plan: PlanHead }, PlanDetails, unknown> = {
  path: '/plan/details',
  permission: 'change plan',
  find: async (tx, asked) => {
    const plan = await strategicAsked(tx, asked)
    return plan && { plan }
  },
  stored: ({ plan: { title, informedBy, beginsOn, endsOn } }) =>
    filledIn({ title, informedBy: informedBy.join('\n') }, { beginsOn, endsOn }),
  schema: () =>
    z
      .object({
        title: requiredText('Enter what the plan is called', 200),
        beginsOn: requiredDay({ what: 'the date the plan begins', name: 'Date the plan begins' }),
        endsOn: optionalDay({ what: 'the date the plan ends', name: 'Date the plan ends' }),
        informedBy: lines,
      })
      .refine(({ beginsOn, endsOn }) => endsOn === null || endsOn > beginsOn, {
        path: ['endsOn'],
        message: 'The plan must end after it begins',
      }),
  View: PlanDetailsForm,
  save: (tx, { plan }, read, version) => revisePlan(tx, plan.id, version, read),
  goTo: toPlan,
  changes: {
    thing: () => 'the plan’s title and dates',
    version: ({ plan }) => plan.version,
    storedHref: toPlan,
    fields: () => [
      { name: 'title', label: 'Title' },
      { name: 'beginsOn', label: 'Begins', says: dayTyped('beginsOn') },
      { name: 'endsOn', label: 'Ends', says: dayTyped('endsOn') },
      { name: 'informedBy', label: 'Informed by' },
    ],
  },
}

async function findingsAsked(tx: ViewerTx, asked: Asked): Promise<FindingsRead | undefined> {
  const plan = await strategicAsked(tx, asked)
  const whole = plan && (await planInWords(tx, plan.id))
  if (!whole) return undefined
  const areaOf = (id: FindingId) =>
    whole.areas.find((area) => area.findings.some((finding) => finding.id === id))?.id ?? null
  const findings = await findingsOf(tx, whole.plan.inspectionId)
  return { whole, findings: findings.map((finding) => ({ finding, areaId: areaOf(finding.id) })) }
}

interface FindingsRead extends FindingsSubject {
  readonly findings: readonly {
    readonly finding: FindingsSubject['findings'][number]['finding']
    readonly areaId: FindingPlace['areaId']
  }[]
}

const Typed = z.record(z.string(), z.string().catch('')).catch({})

const findings: FormPage<FindingsRead, readonly FindingPlace[], unknown> = {
  path: '/plan/findings',
  permission: 'change plan',
  find: findingsAsked,
  stored: (subject) =>
    filledIn(
      Object.fromEntries(subject.findings.map(({ finding, areaId }) => [`area-${finding.id}`, areaId])),
    ),
  schema: (subject) =>
    Typed.transform((typed) =>
      subject.findings.map(({ finding }) => ({
        findingId: finding.id,
        was: readAreaId(typed[`was-${finding.id}`] ?? '') ?? null,
        areaId: readAreaId(typed[`area-${finding.id}`] ?? '') ?? null,
      })),
    ),
  View: FindingsForm,
  save: (tx, { whole }, places) => placeFindings(tx, whole.plan.id, places),
  goTo: ({ whole }) => toPlan(whole),
  changes: {
    thing: () => 'where these findings stand',
    version: () => 0,
    storedHref: ({ whole }) => `/plan/findings?plan=${whole.plan.id}`,
    fields: ({ whole, findings: all }) =>
      all.map(({ finding }) => ({
        name: `area-${finding.id}`,
        label: `Finding ${finding.position}`,
        says: (form) =>
          whole.areas.find((area) => String(area.id) === form.text(`area-${finding.id}`))?.title ??
          'In no area',
      })),
  },
}

const approve: FormPageAround<
  { readonly plan: PlanHead; readonly gaps: number },
  { readonly note: string },
  { readonly number: number }
> = {
  path: '/plan/approve',
  permission: 'approve plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const plan = await planAsked(tx, asked)
    const whole = plan && (await planWithAreas(tx, plan.id, around))
    return whole && { plan: whole.plan, gaps: gapsOf(whole).length }
  },
  stored: () => filledIn({}),
  schema: () => z.object({ note: optionalText(1000) }),
  View: ApproveForm,
  save: (tx, { plan }, approval) => approvePlan(tx, plan.id, approval),
  goTo: ({ plan }, { number }) => `/plan/versions/${number}?plan=${plan.id}`,
}

/** The plan as a whole: its title and dates, where findings stand, and its approval. */
export function planForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPage(app, details)
  formPage(app, findings)
  formPageAround(app, approve, planNeeds)
}
