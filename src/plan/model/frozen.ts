import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import { actionKinds } from './evidence.ts'
import type { AreaInWords, PlanInWords } from './in-words.ts'
import type { MeasureFacts } from './measure.ts'

const Day = z.string().transform((text, context): IsoDate => {
  const day = readIsoDate(text)
  if (day !== undefined) return day
  context.addIssue(`${text} is not a day`)
  return z.NEVER
})

const FrozenMilestone = z.object({ id: z.number(), text: z.string(), dueOn: Day, originalDueOn: Day })

const FrozenAction = z.object({
  reference: z.string(),
  text: z.string(),
  lead: z.string().nullable(),
  contributors: z.array(z.string()),
  startOn: Day.nullable(),
  dueOn: Day.nullable(),
  originalDueOn: Day.nullable(),
  waitsFor: z.array(z.string()),
  milestones: z.array(FrozenMilestone),
  // Left out by versions from before actions said so, and where nobody has: their text keeps its hash.
  kind: z.enum(actionKinds).optional(),
  measures: z.array(z.string()).optional(),
})

const FrozenArea = z.object({
  position: z.number(),
  title: z.string(),
  sponsor: z.string().nullable(),
  findings: z.array(z.string()),
  context: z.string(),
  causes: z.string(),
  doneSoFar: z.string(),
  needed: z.string(),
  outcome: z.string(),
  actions: z.array(FrozenAction),
  measures: z.array(z.string()).optional(),
})

/** The plan as it was approved, in words and days: posts by their titles, findings word for word. */
export const FrozenPlan = z.object({
  title: z.string(),
  beginsOn: Day,
  endsOn: Day.nullable(),
  informedBy: z.array(z.string()),
  areas: z.array(FrozenArea),
})

export type FrozenPlan = z.infer<typeof FrozenPlan>
export type FrozenArea = z.infer<typeof FrozenArea>
export type FrozenAction = z.infer<typeof FrozenAction>

/** What approval freezes: everything that was promised, and nothing that says how it is going. */
export const frozen = ({ plan, areas }: PlanInWords): FrozenPlan => ({
  title: plan.title,
  beginsOn: plan.beginsOn,
  endsOn: plan.endsOn,
  informedBy: [...plan.informedBy],
  areas: areas.map(frozenArea),
})

const frozenArea = (area: AreaInWords): FrozenArea => ({
  position: area.position,
  title: area.title,
  sponsor: area.sponsor?.title ?? null,
  findings: area.findings.map((finding) => finding.text),
  context: area.context,
  causes: area.causes,
  doneSoFar: area.doneSoFar,
  needed: area.needed,
  outcome: area.outcome,
  actions: area.actions.map(frozenAction),
  ...frozenMeasures(area.measures.filter(({ actionId }) => actionId === null)),
})

/** 'Plans that are good: from 40 on 13 March 2020 to 80 by 31 March 2021, tolerance 5'. */
function measureInWords({ kept, baseline, target, byOn, tolerance }: MeasureFacts): string {
  const name = kept.by === 'hand' ? kept.name : kept.library
  const from = baseline === null ? 'from no baseline' : `from ${baseline.value} on ${longDate(baseline.on)}`
  const to = target === null ? 'to no target' : `to ${target}`
  return `${name}: ${from} ${to}${byOn === null ? '' : ` by ${longDate(byOn)}`}, tolerance ${tolerance}`
}

const frozenMeasures = (measures: readonly MeasureFacts[]) =>
  measures.length === 0 ? {} : { measures: measures.map(measureInWords) }

const frozenAction = (action: AreaInWords['actions'][number]): FrozenAction => ({
  reference: action.reference,
  text: action.text,
  lead: action.lead?.title ?? null,
  contributors: action.contributors.map((contributor) => contributor.name),
  startOn: action.startOn,
  dueOn: action.dueOn,
  originalDueOn: action.originalDueOn,
  waitsFor: action.waitsFor.map((awaited) => awaited.reference),
  milestones: action.milestones.map(({ id, text, dueOn, originalDueOn }) => ({
    id,
    text,
    dueOn,
    originalDueOn,
  })),
  ...(action.kind === null ? {} : { kind: action.kind }),
  ...frozenMeasures(action.measures),
})

/** The text that is frozen, and of which the hash is taken. */
export const frozenText = (whole: PlanInWords): string => JSON.stringify(frozen(whole))
