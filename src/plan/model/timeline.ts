import type { Course, TimelineGroup, TimelineLine } from '../../design/index.ts'
import { sentenceCase } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { isLate } from './action-dates.ts'
import type { Chain, Moved, Step } from './chain.ts'
import { longestChain, movedBy, slackOf } from './chain.ts'
import { awaitedBy } from './outside-event.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from './plan.ts'
import { actionsOf } from './plan.ts'

/** Days that the plan is held to from outside: when the board meets, and what the law sets. */
export interface HeldTo {
  readonly boardDays: readonly IsoDate[]
  readonly planDueOn: IsoDate | null
}

/** The plan with the actions of all plans below it, area by area under the names of those plans. */
export const withAllBelow = (whole: PlanWithAreas): PlanWithAreas => ({
  ...whole,
  areas: [
    ...whole.areas,
    ...whole.lower.flatMap(({ plan, areas }) =>
      areas.map((area) => ({ ...area, title: `${area.title} (${plan.title})` })),
    ),
  ],
  events: [...whole.events, ...whole.lower.flatMap(({ events }) => events)],
})

type Dated = PlanAction & { readonly dueOn: IsoDate }

const hasDay = (action: PlanAction): action is Dated => action.dueOn !== null
const dated = (actions: readonly PlanAction[]): readonly Dated[] => actions.filter(hasDay)

/** With a due day, and not delivered. */
const open = (actions: readonly PlanAction[]): readonly Dated[] =>
  dated(actions).filter(({ deliveredOn }) => deliveredOn === null)

export const keyOfAction = ({ id }: Pick<PlanAction, 'id'>): string => `action ${id}`

/** What is still to come, as steps: open actions with a day, and outside events that have not happened. */
function stepsOf(whole: PlanWithAreas): readonly Step[] {
  const events = whole.events.filter(({ happenedOn }) => happenedOn === null)
  return [
    ...events.map(({ id, what, dueOn }) => ({
      key: `event ${id}`,
      name: `“${what}”`,
      startOn: null,
      dueOn,
      waitsFor: [],
    })),
    ...open(actionsOf(whole)).map((action) => ({
      key: keyOfAction(action),
      name: action.reference,
      startOn: action.startOn,
      dueOn: action.dueOn,
      waitsFor: [
        ...action.waitsFor.map(keyOfAction),
        ...awaitedBy(events, action.id).map(({ id }) => `event ${id}`),
      ],
    })),
  ]
}

/** The last day on which something of an area is due; undefined when nothing open has a day. */
const lastDayOf = ({ actions }: Pick<PlanArea, 'actions'>): IsoDate | undefined =>
  open(actions)
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)

/** The days that each open action may be late before the last day of its area, or of one that waits for it, moves. */
export function slackIn(whole: PlanWithAreas): ReadonlyMap<string, number> {
  const lastDays = new Map(
    whole.areas.flatMap((area) => {
      const last = lastDayOf(area)
      return last === undefined ? [] : area.actions.map((action) => [keyOfAction(action), last] as const)
    }),
  )
  return slackOf(stepsOf(whole), ({ key }) => lastDays.get(key))
}

/** What else could no longer end on its day if an action were so many calendar days late. */
export const movedIfLate = (whole: PlanWithAreas, action: PlanAction, days: number): readonly Moved[] =>
  movedBy(stepsOf(whole), keyOfAction(action), days)

/** The longest chain to a day that matters. */
export interface ChainTo {
  readonly to: string
  readonly on: IsoDate
  readonly chain: Chain | undefined
}

/** To the last day of each area; then to the next board, a statutory day that is still to come, and the plan's last day. */
export function chainsOf(whole: PlanWithAreas, { boardDays, planDueOn }: HeldTo): readonly ChainTo[] {
  const steps = stepsOf(whole)
  const toArea = whole.areas.flatMap((area): readonly ChainTo[] => {
    const on = lastDayOf(area)
    if (on === undefined) return []
    const ends = open(area.actions).filter(({ dueOn }) => dueOn === on)
    return [
      {
        to: `Area ${area.position}, ${area.title}`,
        on,
        chain: longestChain(steps, ends.map(keyOfAction)),
      },
    ]
  })
  const toDay = (to: string, on: IsoDate | null | undefined): readonly ChainTo[] => {
    if (!on || on < whole.day) return []
    const until = steps.filter(({ dueOn }) => dueOn <= on)
    const ends = until.filter(({ key }) => key.startsWith('action'))
    return [
      {
        to,
        on,
        chain: longestChain(
          until,
          ends.map(({ key }) => key),
        ),
      },
    ]
  }
  return [
    ...toArea,
    ...toDay(
      'The next board meeting',
      boardDays.find((day) => day >= whole.day),
    ),
    ...toDay('The statutory day', planDueOn),
    ...toDay('The plan’s last day', whole.plan.endsOn),
  ]
}

function courseOf(action: PlanAction, day: IsoDate): Course {
  if (action.deliveredOn !== null) return 'done'
  if (isLate(action, day)) return 'late'
  return action.startOn !== null && action.startOn > day ? 'to come' : 'under way'
}

const barOf = (action: Dated, day: IsoDate) => ({
  name: action.reference,
  startOn: action.startOn,
  dueOn: action.dueOn,
  firstDueOn: action.originalDueOn === action.dueOn ? null : action.originalDueOn,
  course: courseOf(action, day),
  words: sentenceCase(action.delivery.status),
  milestones: action.milestones.map(({ dueOn, metOn }) => ({ on: dueOn, met: metOn !== null })),
})

/** Each area with its actions that have a day, as the picture draws them. */
export const groupsOf = (whole: PlanWithAreas): readonly TimelineGroup[] =>
  whole.areas
    .map(({ position, title, actions }) => ({
      name: `${position} ${title}`,
      bars: dated(actions).map((action) => barOf(action, whole.day)),
    }))
    .filter(({ bars }) => bars.length > 0)

const lastOf = (whole: PlanWithAreas): IsoDate =>
  dated(actionsOf(whole))
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1) ?? whole.day

/** Board meetings while the plan lasts, the statutory day, and what is awaited from outside. */
export function linesOf(whole: PlanWithAreas, { boardDays, planDueOn }: HeldTo): readonly TimelineLine[] {
  const last = lastOf(whole)
  return [
    ...boardDays
      .filter((on) => on >= whole.plan.beginsOn && on <= last)
      .map((on) => ({ on, kind: 'board' as const, words: 'Board meeting' })),
    ...(planDueOn === null ? [] : [{ on: planDueOn, kind: 'statutory' as const, words: 'Statutory day' }]),
    ...whole.events.map(({ dueOn, what }) => ({ on: dueOn, kind: 'outside' as const, words: what })),
  ]
}

const are = (count: number, words: string) => `${count} ${count === 1 ? 'is' : 'are'} ${words}`

/** What the picture shows, for somebody who reads nothing else. */
export function timelineInWords(whole: PlanWithAreas, { boardDays }: HeldTo): string {
  const still = open(actionsOf(whole))
  if (still.length === 0) return 'No action of this plan that is still to be delivered has a due day.'
  const late = still.filter((action) => isLate(action, whole.day))
  const board = boardDays.find((day) => day >= whole.day)
  const soon = still.filter(({ dueOn }) => board !== undefined && dueOn >= whole.day && dueOn <= board)
  const byBoard =
    board === undefined
      ? ''
      : ` ${sentenceCase(are(soon.length, `due by the next board meeting, on ${longDate(board)}`))}.`
  return `Of ${still.length} actions still to be delivered ${are(late.length, 'late')}.${byBoard} The last is due on ${longDate(lastOf(whole))}.`
}
