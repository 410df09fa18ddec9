import type { Gap, PlanAction, PlanArea, PlanWithAreas } from '../../../plan/index.ts'
import {
  actionsOf,
  askedDates,
  countsInWords,
  countsOf,
  courseOf,
  dayOfPlan,
  gapsOf,
  nextMilestone,
  openRelapse,
} from '../../../plan/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { AreaCourseFacts, CourseFacts, LateFacts, Level, RelapseFacts } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import { orNotKnown } from '../not-known.ts'

/** What a measure of the plan comes to is for those inside and for boards; the public reads what was released. */
export const mayTell = (level: Level): boolean => level !== 'public'

export const lateFacts = ({ id, reference, text, lead, dueOn, delivery }: PlanAction): LateFacts => ({
  id: String(id),
  reference,
  text,
  lead: orNotKnown(lead?.title),
  due: orNotKnown(dueOn),
  status: delivery.status,
  because: delivery.because.join(' '),
})

const relapseFacts = (action: PlanAction): RelapseFacts[] => {
  const relapse = openRelapse(action.relapses)
  if (!relapse) return []
  const { because, dueOn, state } = relapse
  return [
    { actionId: String(action.id), reference: action.reference, text: action.text, because, dueOn, state },
  ]
}

export function areaCourse(area: PlanArea, level: Level): AreaCourseFacts {
  const key = area.measures.find(({ isKey }) => isKey) ?? area.measures[0]
  const count = (status: string) => area.actions.filter(({ delivery }) => delivery.status === status).length
  return {
    id: String(area.id),
    position: area.position,
    title: area.title,
    delivery: area.delivery.status,
    impact: area.impact.impact,
    late: count('late'),
    atRisk: count('at risk'),
    relapses: area.actions.flatMap(relapseFacts).length,
    measure: key
      ? known({ id: String(key.id), title: key.title, words: mayTell(level) ? known(key.words) : notKnown })
      : notKnown,
  }
}

const milestones = (whole: PlanWithAreas): CourseFacts['nextMilestones'] =>
  whole.areas.flatMap((area) => {
    const next = nextMilestone(area.actions)
    const action = next && area.actions.find((one) => one.milestones.includes(next))
    return next && action
      ? [{ what: `${action.reference} ${next.text}`, on: next.dueOn, actionId: String(action.id) }]
      : []
  })

/** The actions that need somebody: late ones first, then those at risk. */
const needing = (actions: readonly PlanAction[]): readonly PlanAction[] =>
  (['late', 'at risk'] as const).flatMap((status) =>
    actions.filter(({ delivery }) => delivery.status === status),
  )

const told = (gaps: readonly Gap[]): readonly string[] => gaps.map(({ says }) => says)

/** The whole plan in one look, from the same functions as the Director's page. */
export function courseGathered(whole: PlanWithAreas, level: Level): CourseFacts {
  const actions = actionsOf(whole)
  return {
    planId: String(whole.plan.id),
    says: courseOf(whole),
    dayOfPlan: dayOfPlan(whole.plan, whole.day),
    counts: countsInWords(countsOf(actions.map(({ delivery }) => delivery))),
    areas: whole.areas.map((area) => areaCourse(area, level)),
    late: needing(actions).map(lateFacts),
    relapses: actions.flatMap(relapseFacts),
    gaps: told(gapsOf(whole)),
    asked: askedDates(whole).map(
      ({ what, asked }) =>
        `Another date for ${what}: ${longDate(asked.toOn)}, asked for because: ${asked.reason}`,
    ),
    nextMilestones: milestones(whole).toSorted((one, other) => one.on.localeCompare(other.on)),
  }
}
