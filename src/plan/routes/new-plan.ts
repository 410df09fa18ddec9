import { z } from 'zod'
import type { FindingId } from '../../inspection/index.ts'
import { findingsOf, inspectionById, readInspectionId } from '../../inspection/index.ts'
import type { InspectionId } from '../../inspection/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { QuotedFinding } from '../model/plan.ts'
import { proposedTitle } from '../model/titles.ts'
import type { NewArea } from '../store/make-plan.ts'
import { makePlan } from '../store/make-plan.ts'
import { NewPlan, type NewPlanSubject } from '../views/new-plan.tsx'
import { filledIn } from '../views/typed-form.ts'
import { lines, optionalDay, requiredDay, requiredText } from './fields.ts'
import type { Asked, FormPage } from './form-page.tsx'

interface Subject extends NewPlanSubject {
  readonly inspection: { readonly id: InspectionId; readonly named: string }
  readonly today: IsoDate
}

interface Read {
  readonly title: string
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly informedBy: readonly string[]
  readonly areas: readonly NewArea[]
}

async function find(tx: ViewerTx, { query }: Asked): Promise<Subject | undefined> {
  const id = readInspectionId(query.inspection ?? '')
  const inspection = id === undefined ? undefined : await inspectionById(tx, id)
  if (!inspection) return undefined
  const when = `${longDate(inspection.inspectedFrom)} to ${longDate(inspection.inspectedTo)}`
  return {
    inspection: { id: inspection.id, named: `${inspection.authority}, ${inspection.kind}, ${when}` },
    findings: await findingsOf(tx, inspection.id),
    today: tx.today,
  }
}

/** Each finding in an area of its own, its title proposed from its words. */
const stored = ({ findings, today }: Subject) =>
  filledIn(
    {
      title: 'Children’s services improvement plan',
      informedBy: '',
      ...Object.fromEntries(findings.map(({ id }, index) => [`area-${id}`, index + 1])),
      ...Object.fromEntries(findings.map(({ text }, index) => [`title-${index + 1}`, proposedTitle(text)])),
    },
    { beginsOn: today, endsOn: null },
  )

const Typed = z.record(z.string(), z.unknown()).catch({})
const text = z.string().trim().catch('')

/** Which findings go together, in the order of the areas' numbers; an area without findings is left out. */
function areasTyped(
  findings: readonly QuotedFinding[],
  body: unknown,
  refuse: (field: string, says: string) => void,
) {
  const typed = Typed.parse(body)
  const groups = new Map<number, FindingId[]>()
  for (const { id, position } of findings) {
    const number = Number(typed[`area-${id}`])
    if (!Number.isInteger(number) || number < 1 || number > findings.length) {
      refuse(`area-${id}`, `Choose an area for finding ${position}`)
      continue
    }
    groups.set(number, [...(groups.get(number) ?? []), id])
  }
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([number, ids]): NewArea => {
      const title = text.parse(typed[`title-${number}`])
      if (title === '') refuse(`title-${number}`, `Enter the title of area ${number}`)
      return { title, findings: ids }
    })
}

const schema = ({ findings }: Subject): z.ZodType<Read> =>
  z
    .looseObject({
      title: requiredText('Enter what the plan is called', 200),
      beginsOn: requiredDay({ what: 'the date the plan begins', name: 'Date the plan begins' }),
      endsOn: optionalDay({ what: 'the date the plan ends', name: 'Date the plan ends' }),
      informedBy: lines,
    })
    .transform(({ title, beginsOn, endsOn, informedBy, ...rest }, context): Read => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (endsOn !== null && endsOn <= beginsOn) refuse('endsOn', 'The plan must end after it begins')
      return { title, beginsOn, endsOn, informedBy, areas: areasTyped(findings, rest, refuse) }
    })

/** `/plan/new?inspection=ID`: a plan with an area for each finding, or for several together. */
export const newPlan: FormPage<Subject, Read, { readonly planId: number }> = {
  path: '/plan/new',
  permission: 'change plan',
  find,
  stored,
  schema,
  View: NewPlan,
  save: async (tx, { inspection }, read) => {
    const { planId } = await makePlan(tx, { inspectionId: inspection.id, ...read })
    return { ok: true, planId }
  },
  goTo: (_subject, { planId }) => `/plan?plan=${planId}`,
}
