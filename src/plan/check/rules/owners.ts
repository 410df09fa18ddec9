import { action, actions, area, post, sketch } from '../sketch.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, eachArea, eachOpenAction } from '../places.ts'
import { actionsOf } from '../../model/plan.ts'
import { isoDate } from '../../../kernel/index.ts'

/** Every post that leads more open actions than the limit, at the action of it that is due last. */
function tooMany({ whole, limits }: PlanFacts): readonly Fault[] {
  const open = actionsOf(whole).filter(({ deliveredOn }) => deliveredOn === null)
  const limit = limits['open actions for one post']
  return [...Map.groupBy(open, ({ lead }) => lead?.id ?? null)].flatMap(([id, led]) => {
    const last = led.toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')).at(-1)
    if (id === null || last === undefined || led.length <= limit) return []
    const named = led.map(({ reference }) => reference).join(', ')
    const says = `${last.lead?.title ?? 'One post'} leads ${led.length} open actions (${named}). The limit is ${limit}. Could somebody else lead one of them?`
    return [{ where: actionPlace(last, { form: 'edit#lead' }), says }]
  })
}

const due = isoDate('2021-03-31')
const oneLead = (count: number) =>
  actions(Array.from({ length: count }, () => due)).map((each) => ({ ...each, lead: post() }))

/** Who does it. */
export const ownerRules: readonly PlanRule[] = [
  {
    id: 'owner.none',
    title: 'Every action has a post that leads it',
    why: 'What nobody leads, nobody does, and nobody can be asked about it.',
    toDo: 'Choose the post that leads it.',
    severity: 'must be mended',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(({ lead }) => (lead === null ? 'No post leads it.' : undefined), {
      form: 'edit#lead',
    }),
    examples: {
      breaks: { says: 'An action without a lead', plan: sketch({ action: { lead: null } }) },
      holds: { says: 'An action led by the Team Manager', plan: sketch() },
    },
  },
  {
    id: 'owner.vacant',
    title: 'The post that leads an action is held by somebody',
    why: 'A vacant post sends no update and meets no date; somebody has to hold the action meanwhile.',
    toDo: 'Fill the post, or let another post lead the action until it is filled.',
    severity: 'must be mended',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(
      ({ lead }) =>
        lead?.held === 'vacant' ? `Its lead, ${lead.title}, is vacant: who does it meanwhile?` : undefined,
      { form: 'edit#lead' },
    ),
    examples: {
      breaks: {
        says: 'The Team Manager’s post is vacant',
        plan: sketch({ action: { lead: post('Team Manager', 'vacant') } }),
      },
      holds: {
        says: 'An interim holds it',
        plan: sketch({ action: { lead: post('Team Manager', 'interim') } }),
      },
    },
  },
  {
    id: 'owner.too-many',
    title: 'No post leads more open actions than one person can',
    why: 'An action among many is the one that slips. Peers’ plans fail where one manager owns half of them.',
    toDo: 'Give some of them to another post, or take them out of the plan.',
    severity: 'should be looked at',
    looksAt: 'All actions that are not delivered, by the post that leads them',
    limit: 'open actions for one post',
    finds: tooMany,
    examples: {
      breaks: {
        says: 'Seven open actions led by one post',
        plan: sketch({ area: { actions: oneLead(7), measures: action().measures } }),
      },
      holds: {
        says: 'Six',
        plan: sketch({ area: { actions: oneLead(6), measures: action().measures } }),
      },
    },
  },
  {
    id: 'owner.area',
    strategic: true,
    title: 'Every area has a sponsor',
    why: 'Somebody answers to the board for the area as a whole, and decides when a result falls back.',
    toDo: 'Choose the post that sponsors the area.',
    severity: 'should be looked at',
    looksAt: 'Each area',
    finds: eachArea(({ sponsor }) => (sponsor === null ? 'No post answers for the area.' : undefined), {
      form: 'details#sponsor',
    }),
    examples: {
      breaks: { says: 'An area without a sponsor', plan: sketch({ area: { sponsor: null } }) },
      holds: { says: 'An area that the Head of Service sponsors', plan: sketch() },
    },
  },
  {
    id: 'owner.area-vacant',
    strategic: true,
    title: 'The sponsor’s post of an area is held by somebody',
    why: 'While it is vacant nobody decides for the area between two boards.',
    toDo: 'Fill the post, or choose another sponsor until it is filled.',
    severity: 'should be looked at',
    looksAt: 'Each area',
    finds: eachArea(
      ({ sponsor }) => (sponsor?.held === 'vacant' ? `Its sponsor, ${sponsor.title}, is vacant.` : undefined),
      { form: 'details#sponsor' },
    ),
    examples: {
      breaks: {
        says: 'The Head of Service’s post is vacant',
        plan: sketch({ area: area({ sponsor: post('Head of Service', 'vacant', 2) }) }),
      },
      holds: { says: 'Somebody holds it', plan: sketch() },
    },
  },
]
