import { longDate } from '../../kernel/index.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from './plan.ts'
import { openRelapse } from './relapse.ts'

/** Something the plan does not say and must: listed before everything else. */
export interface Gap {
  readonly kind:
    | 'finding without an action'
    | 'area without an action'
    | 'action without an owner'
    | 'owner vacant'
    | 'action without a date'
    | 'relapse to decide'
    | 're-opened unanswered'
    | 'check due'
    | 'task or practice change not said'
  readonly says: string
  /** Where it stands, for everybody who reads the plan. */
  readonly href: string
  /** The form that mends it, where that is another page: for those who may change the plan. */
  readonly form?: string
}

/** Where a gap leads somebody: to the form that mends it only those who may use it. */
export const gapHref = ({ href, form }: Pick<Gap, 'href' | 'form'>, mayChange: boolean): string =>
  mayChange && form !== undefined ? form : href

const actionGaps = ({ id, reference, text, kind, lead, startOn, dueOn }: PlanAction): readonly Gap[] => {
  const href = `/plan/actions/${id}`
  const named = `${reference} ${text.replace(/\.$/, '')}`
  const dates = [startOn === null && 'start date', dueOn === null && 'due date'].filter(
    (each) => each !== false,
  )
  return [
    ...(lead === null
      ? [{ kind: 'action without an owner' as const, says: `${named}: no post leads it.`, href }]
      : []),
    ...(lead?.held === 'vacant'
      ? [{ kind: 'owner vacant' as const, says: `${named}: its lead post, ${lead.title}, is vacant.`, href }]
      : []),
    ...(kind === null
      ? [
          {
            kind: 'task or practice change not said' as const,
            says: `${named}: nobody has said whether it is a task or a practice change.`,
            href,
            form: `${href}/edit`,
          },
        ]
      : []),
    ...(dates.length > 0
      ? [{ kind: 'action without a date' as const, says: `${named}: no ${dates.join(' and no ')}.`, href }]
      : []),
  ]
}

/** What became of an action after it was complete: a decision that is owed, or a look back that is due. */
const laterGaps = ({ id, reference, text, relapses, checks }: PlanAction): readonly Gap[] => {
  const href = `/plan/actions/${id}`
  const named = `${reference} ${text.replace(/\.$/, '')}`
  const open = openRelapse(relapses)
  const relapse: readonly Gap[] =
    open === undefined
      ? []
      : open.state === 're-opened unanswered'
        ? [
            {
              kind: 're-opened unanswered',
              says: `${named}: it re-opened, since nobody decided on its relapse by ${longDate(open.dueOn)}.`,
              href: `${href}#relapse`,
            },
          ]
        : [
            {
              kind: 'relapse to decide',
              says: `${named}: its measure fell back. A decision is due by ${longDate(open.dueOn)}.`,
              href: `${href}#relapse`,
              form: `${href}/relapse`,
            },
          ]
  const due = checks
    .filter(({ state }) => state === 'due')
    .map(({ months, dueOn }): Gap => {
      const says = `${named}: the look back after ${months} months was due on ${longDate(dueOn)}.`
      return { kind: 'check due', says, href: `${href}#checks`, form: `${href}/checks/${months}` }
    })
  return [...relapse, ...due]
}

const areaGaps = ({ id, position, title, findings, actions }: PlanArea): readonly Gap[] => {
  if (actions.length > 0) return []
  const href = `/plan/areas/${id}#actions`
  if (findings.length === 0) {
    return [{ kind: 'area without an action', says: `Area ${position}, ${title}: it has no action.`, href }]
  }
  return findings.map(({ position: number, text }) => ({
    kind: 'finding without an action',
    says: `Finding ${number}: “${text}” Its area, ${title}, has no action.`,
    href,
  }))
}

/**
 * Relapses and look backs that are owed first; then every finding that no action answers, and every action that nobody
 * owns, whose owner's post is vacant, or without a date.
 */
export function gapsOf({ plan, areas, unplaced }: PlanWithAreas): readonly Gap[] {
  return [
    ...areas.flatMap((area) => area.actions.flatMap(laterGaps)),
    ...unplaced.map(({ position, text }) => ({
      kind: 'finding without an action' as const,
      says: `Finding ${position}: “${text}” It stands in no area of the plan.`,
      href: `/inspections/${plan.inspectionId}`,
      form: `/plan/findings?plan=${plan.id}`,
    })),
    ...areas.flatMap(areaGaps),
    ...areas.flatMap((area) =>
      area.actions.filter((action) => action.deliveredOn === null).flatMap(actionGaps),
    ),
  ]
}
