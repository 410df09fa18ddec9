import { isoDate, longDate } from '../../../kernel/index.ts'
import type { Feeder } from '../../model/feeding.ts'
import { dueAfter, lateBelow, openBelow } from '../../model/feeding.ts'
import { levelInWords } from '../../model/level.ts'
import type { PlanAction, PlanWithAreas } from '../../model/plan.ts'
import { actionsOf } from '../../model/plan.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { eachOpenAction } from '../places.ts'
import { action as actionOf, feeder, lowerPlan, sketch } from '../sketch.ts'

/** Where the date or the feeding of a lower plan’s action is mended, in the area that it serves. */
const feederPlace = ({ id, reference, areaId, plan }: Feeder, form: string): Fault['where'] => ({
  areaId,
  words: `${plan.title}: Action ${reference}`,
  href: `/plan/actions/${id}`,
  form: `/plan/actions/${id}/${form}`,
})

/** Every action with what of its feeders is told of it, at the feeder. */
const eachFeeder =
  (
    which: (action: PlanAction) => readonly Feeder[],
    says: (feeder: Feeder, action: PlanAction) => string,
    form: string,
  ) =>
  ({ whole }: PlanFacts): readonly Fault[] =>
    [whole, ...whole.lower]
      .flatMap(actionsOf)
      .flatMap((action) =>
        which(action).map((each) => ({ where: feederPlace(each, form), says: says(each, action) })),
      )

/** Every plan below, at its page. */
const eachLower =
  (judge: (lower: PlanWithAreas) => string | undefined, form?: string) =>
  ({ whole }: PlanFacts): readonly Fault[] =>
    whole.lower.flatMap((lower) => {
      const says = judge(lower)
      const href = `/plan/plans/${lower.plan.id}`
      const words = `${levelInWords[lower.plan.level]} ${lower.plan.code ?? ''}, ${lower.plan.title}`
      const mend = form === undefined ? {} : { form: `${href}/${form}` }
      return says === undefined ? [] : [{ where: { areaId: null, words, href, ...mend }, says }]
    })

const fedBy = (changed: Partial<Feeder>, action: Parameters<typeof actionOf>[0] = {}) =>
  sketch({ action: { ...action, fedBy: [feeder(changed)] } })

const below = (changed: Partial<PlanWithAreas> = {}) => [lowerPlan(changed)]
const day = (on: Feeder['dueOn']) => (on === null ? 'a day not known' : longDate(on))

/** Plans of their own level, and what their actions feed. Asked of the strategic plan, about all levels at once. */
export const levelRules: readonly PlanRule[] = [
  {
    id: 'levels.no-owner',
    strategic: true,
    title: 'Somebody answers for each service and team plan',
    why: 'A plan that is nobody’s is read by nobody between two boards.',
    toDo: 'Choose the post that answers for it.',
    severity: 'must be mended',
    looksAt: 'Each service and team plan',
    finds: eachLower(({ owner }) => {
      if (owner === null) return 'No post answers for it.'
      return owner.held === 'vacant' ? `The post that answers for it, ${owner.title}, is vacant.` : undefined
    }, 'edit#owner'),
    examples: {
      breaks: {
        says: 'A team plan without an owner',
        plan: sketch({ whole: { lower: below({ owner: null }) } }),
      },
      holds: { says: 'A team plan with its manager as owner', plan: sketch({ whole: { lower: below() } }) },
    },
  },
  {
    id: 'levels.no-action',
    strategic: true,
    title: 'A service or team plan has actions',
    why: 'A plan without any carries none of the detail that the strategic plan leaves to it.',
    toDo: 'Add what the team will do in the areas that it serves.',
    severity: 'should be looked at',
    looksAt: 'Each service and team plan, from the day it begins',
    finds: eachLower((lower) =>
      lower.plan.beginsOn <= lower.day && actionsOf(lower).length === 0
        ? `It began on ${longDate(lower.plan.beginsOn)} and has no action.`
        : undefined,
    ),
    examples: {
      breaks: {
        says: 'A team plan that has begun, with an area and no action',
        plan: sketch({
          whole: { lower: below({ areas: lowerPlan().areas.map((area) => ({ ...area, actions: [] })) }) },
        }),
      },
      holds: { says: 'A team plan with one action', plan: sketch({ whole: { lower: below() } }) },
    },
  },
  {
    id: 'levels.not-fed',
    strategic: true,
    title: 'Where there are service and team plans, each strategic action is fed by one',
    why: 'What no team has in its own plan is done by nobody in particular, or beside the plan.',
    toDo: 'Ask which team does its part of it, or say on its page that its lead does all of it.',
    severity: 'worth knowing',
    looksAt: 'Each action that is not delivered, where a service or team plan stands under the plan',
    finds: eachOpenAction(
      ({ fedBy: feeders }, { whole }) =>
        whole.lower.length > 0 && feeders.length === 0
          ? 'No action of a service or team plan feeds it.'
          : undefined,
      { at: '#fed-by' },
    ),
    examples: {
      breaks: { says: 'A team plan that feeds nothing', plan: sketch({ whole: { lower: below() } }) },
      holds: {
        says: 'A team plan whose action feeds it',
        plan: sketch({ whole: { lower: below(), areas: fedBy({}).whole.areas } }),
      },
    },
  },
  {
    id: 'levels.feeder-later',
    strategic: true,
    title: 'What feeds an action is due before it',
    why: 'An action cannot be kept on its day when a part of it comes after.',
    toDo: 'Bring the feeding action forward, or ask for another date of what it feeds.',
    severity: 'should be looked at',
    looksAt: 'Each open action of a lower plan and what it feeds',
    finds: eachFeeder(
      dueAfter,
      (each, { reference, dueOn }) =>
        `It is due on ${day(each.dueOn)} and feeds ${reference}, which is due before that, on ${day(dueOn)}.`,
      'redate',
    ),
    examples: {
      breaks: { says: 'Due a month after what it feeds', plan: fedBy({ dueOn: isoDate('2021-04-30') }) },
      holds: { says: 'Due a month before', plan: fedBy({}) },
    },
  },
  {
    id: 'levels.feeder-late',
    strategic: true,
    title: 'Nothing that feeds an action on track is late',
    why: 'The board reads “on track” while a team is already behind with its part.',
    toDo: 'Ask whether the action above can still be kept, and let its next update say so.',
    severity: 'should be looked at',
    looksAt: 'Each late action of a lower plan and what it feeds',
    finds: eachFeeder(
      lateBelow,
      (each, { reference, delivery }) =>
        `It was due on ${day(each.dueOn)} and is late, while ${reference}, which it feeds, reads as ${delivery.status}.`,
      'progress',
    ),
    examples: {
      breaks: {
        says: 'A week late, under an action on track',
        plan: fedBy({ dueOn: isoDate('2020-11-17'), delivery: { status: 'late', because: [] } }),
      },
      holds: {
        says: 'A week late, under an action that is late as well',
        plan: fedBy(
          { dueOn: isoDate('2020-11-17'), delivery: { status: 'late', because: [] } },
          { dueOn: isoDate('2020-11-20') },
        ),
      },
    },
  },
  {
    id: 'levels.feeds-closed',
    strategic: true,
    title: 'Nothing feeds an action that is delivered',
    why: 'Either the action above was not finished, or a team works on what is no longer asked.',
    toDo: 'Say what it feeds now, take it out, or open the action above again.',
    severity: 'worth knowing',
    looksAt: 'Each open action of a lower plan and what it feeds',
    finds: eachFeeder(
      openBelow,
      (_each, { reference, deliveredOn }) =>
        `It is still open, and ${reference}, which it feeds, was delivered on ${day(deliveredOn)}.`,
      'feeds#feeds',
    ),
    examples: {
      breaks: {
        says: 'Open, under an action that was delivered',
        plan: fedBy({}, { deliveredOn: isoDate('2020-11-02') }),
      },
      holds: {
        says: 'Delivered, as what it feeds is',
        plan: fedBy({ deliveredOn: isoDate('2020-10-30') }, { deliveredOn: isoDate('2020-11-02') }),
      },
    },
  },
]
