import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ActionId, MeasureId } from '../ids.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import type { AskedDate, PlanAction, PlanArea, PlanMilestone, PlanWithAreas } from '../model/plan.ts'
import type { ChangeRequest } from '../model/change.ts'
import { isWaiting } from '../model/change.ts'
import type { PlanMeasure } from '../model/measure.ts'
import { isShown, notShown } from '../model/measure-may.ts'
import type { Override } from '../model/override.ts'
import { nextMilestone } from '../model/plan.ts'

/** The colours that boards speak of, in words, beside what they mean here. */
export const ragOf: Readonly<Record<DeliveryStatus, string>> = {
  late: 'Red',
  'at risk': 'Amber',
  'not known': 'Not known',
  're-dated with approval': 'Amber: re-dated with approval',
  'on track': 'Green',
  'not started': 'Grey: not started',
  'delivered, evidence awaited': 'Amber: evidence awaited',
  'complete, evidenced': 'Blue',
}

export const areaLabel = ({ position, title }: Pick<PlanArea, 'position' | 'title'>): string =>
  `${position} ${title}`

/** 'Finding 3, paragraph 18; Finding 4': the words stand on the sheet “Areas”. */
export const findingsInWords = ({ findings }: PlanArea): string =>
  findings
    .map(({ position, paragraph }) =>
      paragraph === null ? `Finding ${position}` : `Finding ${position}, paragraph ${paragraph}`,
    )
    .join('; ')

export const overrideInWords = (override: Override | null): string | undefined =>
  override === null
    ? undefined
    : `${override.says}, says ${override.writtenBy} until ${longDate(override.untilOn)}: ${override.reason}`

export const impactInWords = ({ impact, overrides }: Pick<PlanAction, 'impact' | 'overrides'>): string =>
  overrides.impact === null
    ? impact.impact
    : `${overrideInWords(overrides.impact)} (proposed: ${impact.impact})`

/** '1 of 3 met. Next: a draft, by 1 December 2020'. */
export function milestonesInWords(action: PlanAction): string | undefined {
  const { milestones } = action
  if (milestones.length === 0) return undefined
  const met = milestones.filter(({ metOn }) => metOn !== null).length
  const next = nextMilestone([action])
  const after = next ? ` Next: ${next.text}, by ${longDate(next.dueOn)}` : ''
  return `${met} of ${milestones.length} met.${after}`
}

export function milestoneStanding({ metOn, dueOn }: PlanMilestone, day: IsoDate): string {
  if (metOn !== null) return metOn > dueOn ? 'met late' : 'met'
  return dueOn < day ? 'late' : 'to come'
}

/** What a measure came to, for whoever may see it. */
export const latestInWords = (measure: PlanMeasure, may: { readonly figures: boolean }): string =>
  isShown(measure, may) ? measure.words : notShown

/** 'Plans that are good: from 40 to 80 by 31 March 2021; latest 71.2%'. */
export function measureInWords(measure: PlanMeasure, may: { readonly figures: boolean }): string {
  const { title, baseline, target, byOn } = measure
  const from = baseline === null ? 'no baseline' : `from ${baseline.value}`
  const to = target === null ? 'no target' : `to ${target}`
  return `${title}: ${from} ${to}${byOn === null ? '' : ` by ${longDate(byOn)}`}; latest: ${latestInWords(measure, may)}`
}

const askedDateInWords = (asked: AskedDate | null, what: string): readonly string[] =>
  asked === null
    ? []
    : [`${what} ${longDate(asked.toOn)}, asked by ${asked.askedBy} on ${longDate(asked.askedOn)}`]

const askedChangeInWords = ({ what, to, askedBy, askedOn }: ChangeRequest): string =>
  `${what} “${to}”, asked by ${askedBy} on ${longDate(askedOn)}`

/** What was asked for about one thing and nobody has settled yet. */
export function waitingInWords(
  asked: AskedDate | null,
  requests: readonly ChangeRequest[],
): string | undefined {
  const all = [...askedDateInWords(asked, 'due'), ...requests.map(askedChangeInWords)]
  return all.length === 0 ? undefined : all.join('; ')
}

/** Requests about an action itself, or about a measure, that nobody has settled yet. */
export const waitingAbout = (
  { changes }: Pick<PlanWithAreas, 'changes'>,
  of: { readonly actionId: ActionId } | { readonly measureId: MeasureId },
): readonly ChangeRequest[] =>
  changes.filter(
    (each) =>
      isWaiting(each) &&
      ('measureId' in of
        ? each.measureId === of.measureId
        : each.measureId === null && each.actionId === of.actionId),
  )
