import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { PlanAction, PlanWithAreas } from '../../plan/index.ts'
import { actionsOf, allLevels, openRelapse } from '../../plan/index.ts'

/** Something that went wrong in the last seven days, with the page that shows it. */
export interface Gone {
  readonly what: 'action became late' | 'milestone was missed' | 'measure fell back'
  readonly says: string
  readonly href: string
}

/** A day that passed within the week that ends on `day`: what was due then is late since. */
const passed = (due: IsoDate, day: IsoDate): boolean => due < day && due >= addDays(day, -7)

const hrefOf = ({ id }: PlanAction): string => `/plan/actions/${id}`

function lateSince(action: PlanAction, day: IsoDate): readonly Gone[] {
  const { reference, text, dueOn, deliveredOn } = action
  if (deliveredOn !== null || dueOn === null || !passed(dueOn, day)) return []
  const says = `${reference} ${text}: due ${longDate(dueOn)}`
  return [{ what: 'action became late', says, href: hrefOf(action) }]
}

function missedSince(action: PlanAction, day: IsoDate): readonly Gone[] {
  if (action.deliveredOn !== null) return []
  return action.milestones
    .filter(({ metOn, dueOn }) => metOn === null && passed(dueOn, day))
    .map(({ text, dueOn }) => ({
      what: 'milestone was missed',
      says: `${action.reference}: ${text}, due ${longDate(dueOn)}`,
      href: `${hrefOf(action)}#milestones`,
    }))
}

function fellBackSince(action: PlanAction, day: IsoDate): readonly Gone[] {
  const relapse = openRelapse(action.relapses)
  if (relapse === undefined || relapse.openedOn <= addDays(day, -7)) return []
  const says = `${action.reference}: ${relapse.because}`
  return [{ what: 'measure fell back', says, href: `${hrefOf(action)}#relapse` }]
}

/**
 * What has gone wrong since last week, computed from dates as every status is: actions and milestones whose day passed, and
 * measures that fell back after their action was complete. The plan's own come first, then those of the service and team
 * plans under it.
 */
export function goneWrong(whole: PlanWithAreas): readonly Gone[] {
  const { day } = whole
  return allLevels(whole)
    .flatMap(actionsOf)
    .flatMap((action) => [
      ...lateSince(action, day),
      ...missedSince(action, day),
      ...fellBackSince(action, day),
    ])
}
