import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import type { PlanAction } from '../../model/plan.ts'
import { actionsOf } from '../../model/plan.ts'
import { limitInWords } from '../limits.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, eachOpenAction, planPlace } from '../places.ts'
import { action, actionId, actions, area, measure, sketch } from '../sketch.ts'

type Dated = PlanAction & { readonly dueOn: IsoDate }

const datedOpen = ({ whole }: PlanFacts): readonly Dated[] =>
  actionsOf(whole).flatMap((each) =>
    each.deliveredOn === null && each.dueOn !== null ? [{ ...each, dueOn: each.dueOn }] : [],
  )

/** Fewer dates than this are no pattern. */
const fewest = 5

function piled(facts: PlanFacts): readonly Fault[] {
  const { whole, limits } = facts
  const { endsOn, beginsOn } = whole.plan
  const weeks = limits['last weeks of the plan']
  if (endsOn === null || daysBetween(beginsOn, endsOn) < weeks * 14) return []
  const dated = datedOpen(facts)
  const from = addDays(endsOn, -weeks * 7)
  const last = dated.filter(({ dueOn }) => dueOn > from)
  const share = (last.length / dated.length) * 100
  if (dated.length < fewest || share <= limits['percent due in the last weeks']) return []
  const says = `Of ${dated.length} open actions with a due date, ${last.length} are due in the plan’s last ${weeks} weeks, from ${longDate(addDays(from, 1))}. The limit is ${limitInWords('percent due in the last weeks', limits['percent due in the last weeks'])}: which of them could be earlier?`
  return [{ where: planPlace(whole, '/plan/slippage'), says }]
}

function allSame(facts: PlanFacts): readonly Fault[] {
  const dated = datedOpen(facts)
  const [first] = dated
  if (first === undefined || dated.length < fewest || dated.some(({ dueOn }) => dueOn !== first.dueOn))
    return []
  const says = `All ${dated.length} open actions are due on ${longDate(first.dueOn)}. A plan that is worked on has dates on the way.`
  return [{ where: planPlace(facts.whole, '/plan/slippage'), says }]
}

/** To be delivered later than what waits for it. */
function waitsForLater({ whole }: PlanFacts): readonly Fault[] {
  const byId = new Map(actionsOf(whole).map((each) => [each.id, each]))
  return actionsOf(whole)
    .filter(({ deliveredOn }) => deliveredOn === null)
    .flatMap((each) =>
      each.waitsFor.flatMap(({ id, reference }) => {
        const awaited = byId.get(id)
        if (!awaited?.dueOn || !each.dueOn || awaited.deliveredOn !== null || awaited.dueOn <= each.dueOn)
          return []
        const says = `It is due on ${longDate(each.dueOn)} and waits for ${reference}, which is due later, on ${longDate(awaited.dueOn)}.`
        return [{ where: actionPlace(each, { at: '#waits', form: 'redate#toOn' }), says }]
      }),
    )
}

const several = (dues: readonly string[]) => {
  const made = actions(dues.map((due) => isoDate(due)))
  return sketch({ whole: { areas: [area({ actions: made })] } })
}

const waiting = (dueOn: string) =>
  sketch({
    area: {
      actions: [
        action({ waitsFor: [{ id: actionId(2), reference: '1.2', text: 'Train auditors' }] }),
        action({ id: actionId(2), reference: '1.2', text: 'Train every auditor', dueOn: isoDate(dueOn) }),
      ],
    },
  })

/** How dates stand to each other, to measures and to the plan. */
export const datesBetweenRules: readonly PlanRule[] = [
  {
    id: 'dates.piled',
    title: 'Due dates are not piled up at the end',
    why: 'A plan whose work all falls due in its last weeks is a plan that cannot be late until it is over.',
    toDo: 'Bring forward what can be earlier, or say in milestones what is reached on the way.',
    severity: 'should be looked at',
    looksAt:
      'The due dates of all open actions, where there are at least five and the plan’s last day is known',
    limit: 'percent due in the last weeks',
    finds: piled,
    examples: {
      breaks: {
        says: 'Three of five due in the last three weeks',
        plan: several(['2021-01-29', '2021-03-31', '2021-12-10', '2021-12-15', '2021-12-22']),
      },
      holds: {
        says: 'Two of five',
        plan: several(['2021-01-29', '2021-03-31', '2021-05-28', '2021-12-15', '2021-12-22']),
      },
    },
  },
  {
    id: 'dates.all-same',
    title: 'Due dates are not all the same day',
    why: 'One day for everything is a day for nothing: nobody has thought about the order.',
    toDo: 'Give each action the day on which it can be done.',
    severity: 'should be looked at',
    looksAt: 'The due dates of all open actions, where there are at least five',
    finds: allSame,
    examples: {
      breaks: {
        says: 'Five actions due on 31 March',
        plan: several(Array.from({ length: 5 }, () => '2021-03-31')),
      },
      holds: {
        says: 'One of them a month earlier',
        plan: several(['2021-02-26', ...Array.from({ length: 4 }, () => '2021-03-31')]),
      },
    },
  },
  {
    id: 'dates.after-plan',
    title: 'Nothing is due after the plan ends',
    why: 'No board of this plan will see it done.',
    toDo: 'Ask for an earlier date, or let the plan run longer.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered, where the plan’s last day is known',
    finds: eachOpenAction(
      ({ dueOn }, { whole: { plan } }) =>
        dueOn !== null && plan.endsOn !== null && dueOn > plan.endsOn
          ? `It is due on ${longDate(dueOn)}, after the plan’s last day, ${longDate(plan.endsOn)}.`
          : undefined,
      { form: 'redate#toOn' },
    ),
    examples: {
      breaks: { says: 'Due in February 2022; the plan ends in December 2021', plan: several(['2022-02-25']) },
      holds: { says: 'Due before', plan: sketch() },
    },
  },
  {
    id: 'dates.after-measure',
    title: 'An action is done before its measure is to show it',
    why: 'A target cannot be reached by what is done after its day.',
    toDo: 'Ask for an earlier date of the action, or a later day of the target.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered and has a measure with a day',
    finds: eachOpenAction(
      ({ dueOn, measures }) =>
        measures.flatMap(({ title, byOn }) =>
          dueOn !== null && byOn !== null && dueOn > byOn
            ? [
                `It is due on ${longDate(dueOn)}, after “${title}” is to reach its target, by ${longDate(byOn)}.`,
              ]
            : [],
        ),
      { form: 'redate#toOn' },
    ),
    examples: {
      breaks: {
        says: 'Due in March; the target is for January',
        plan: sketch({ action: { measures: [measure({ byOn: isoDate('2021-01-29') })] } }),
      },
      holds: { says: 'Due in March; the target is for June', plan: sketch() },
    },
  },
  {
    id: 'dates.waits-for-later',
    title: 'An action is due after what it waits for',
    why: 'Otherwise it is late from the first day, and nobody has said so.',
    toDo: 'Ask for another date of one of them, or take the waiting off.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered and waits for another',
    finds: waitsForLater,
    examples: {
      breaks: { says: 'Due in March, waits for one due in June', plan: waiting('2021-06-30') },
      holds: { says: 'Waits for one due in February', plan: waiting('2021-02-26') },
    },
  },
]
