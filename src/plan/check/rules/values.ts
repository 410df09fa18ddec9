import { addDays, daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import type { PlanMeasure } from '../../model/measure.ts'
import type { PlanFacts, PlanRule } from '../model.ts'
import { eachMeasure } from '../places.ts'
import { byHand, measure, post, sketch } from '../sketch.ts'

const plan = (changed: Parameters<typeof measure>[0]) => sketch({ action: { measures: [measure(changed)] } })
const good = { says: 'A measure with all of it', plan: sketch() }
const edit = (field: string) => ({ form: `edit#${field}` })

/** How long it may go without a value: twice its own usual interval, or the council's limit where it has none yet. */
function mayWait({ values }: PlanMeasure, { limits }: PlanFacts): number {
  const gaps = values.slice(1).flatMap(({ onDay }, index) => {
    const before = values[index]
    return before ? [daysBetween(before.onDay, onDay)] : []
  })
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)]
  return usual === undefined || gaps.length < 2 ? limits['days without a value'] : Math.max(14, usual * 2)
}

function stale(measured: PlanMeasure, facts: PlanFacts): string | undefined {
  if (measured.kept.by !== 'hand' || measured.valueOn === null) return undefined
  const allowed = mayWait(measured, facts)
  const since = daysBetween(measured.valueOn, facts.whole.day)
  if (since <= allowed) return undefined
  return `Its last value speaks for ${longDate(measured.valueOn)}, ${since} days ago; by how often it is usually counted, the next was due by ${longDate(addDays(measured.valueOn, allowed))}.`
}

/** Values: whether they come, from where, by whom. */
export const valueRules: readonly PlanRule[] = [
  {
    id: 'measure.no-value',
    title: 'A measure has a value',
    why: 'Until it has one, impact cannot be seen, whatever is done.',
    toDo: 'Enter the first value; for a measure of the library, see what its page says is missing in the extract.',
    severity: 'should be looked at',
    looksAt: 'Each measure of an area, or of an action that is not complete',
    finds: eachMeasure(({ value }) => (value === null ? 'Nobody knows its value yet.' : undefined), {
      at: '#values',
    }),
    examples: { breaks: { says: 'No value yet', plan: plan({ valuesOn: [] }) }, holds: good },
  },
  {
    id: 'measure.stale',
    title: 'The latest value is not old',
    why: 'A board that reads last term’s number decides on last term.',
    toDo: 'Enter the value that is due, or say on the measure’s page that it is counted less often.',
    severity: 'should be looked at',
    looksAt:
      'Each measure kept by hand: late after twice its own usual interval, or after the limit while it has fewer than three values',
    limit: 'days without a value',
    finds: eachMeasure(stale, { at: '#values', form: 'values/new' }),
    examples: {
      breaks: {
        says: 'Counted monthly until August, looked at in late November',
        plan: plan({ valuesOn: ['2020-06-30', '2020-07-31', '2020-08-31'] }),
      },
      holds: good,
    },
  },
  {
    id: 'measure.no-source',
    title: 'A measure kept by hand says where it comes from',
    why: 'The next person who counts must count the same.',
    toDo: 'Enter the source: which record, how many, who looked.',
    severity: 'should be looked at',
    looksAt: 'Each measure kept by hand',
    finds: eachMeasure(
      ({ kept }) =>
        kept.by === 'hand' && kept.source.trim() === '' ? 'It does not say its source.' : undefined,
      edit('source'),
    ),
    examples: { breaks: { says: 'No source', plan: plan({ kept: byHand({ source: '' }) }) }, holds: good },
  },
  {
    id: 'measure.no-collector',
    title: 'A measure kept by hand has somebody who collects it',
    why: 'Values that nobody is asked for do not come.',
    toDo: 'Choose the post that enters its values.',
    severity: 'should be looked at',
    looksAt: 'Each measure kept by hand',
    finds: eachMeasure(({ kept }) => {
      if (kept.by !== 'hand') return undefined
      if (kept.collector === null) return 'No post collects it.'
      return kept.collector.held === 'vacant'
        ? `Its collector, ${kept.collector.title}, is vacant.`
        : undefined
    }, edit('collector')),
    examples: {
      breaks: { says: 'No collector', plan: plan({ kept: byHand({ collector: null }) }) },
      holds: {
        says: 'An interim collects it',
        plan: plan({ kept: byHand({ collector: post('Performance Analyst', 'interim', 9) }) }),
      },
    },
  },
  {
    id: 'measure.missed',
    title: 'A target is reached by its day',
    why: 'A target that passed unreached needs a decision: another day, another way, or the truth.',
    toDo: 'Ask for another day or target with a reason, or say in the action’s next update what will change.',
    severity: 'should be looked at',
    looksAt: 'Each measure whose day has passed',
    finds: eachMeasure(
      ({ byOn, standing }, { whole }) =>
        byOn !== null && byOn < whole.day && (standing === 'outside tolerance' || standing === 'not known')
          ? `It was to reach its target by ${longDate(byOn)} and ${standing === 'not known' ? 'nobody knows whether it did' : 'has not'}.`
          : undefined,
      edit('byOn'),
    ),
    examples: {
      breaks: { says: 'Due by October, not reached', plan: plan({ byOn: isoDate('2020-10-31') }) },
      holds: {
        says: 'Reached by its day',
        plan: plan({ byOn: isoDate('2020-10-31'), target: 60 }),
      },
    },
  },
  {
    id: 'measure.day-after-plan',
    title: 'A target is to be reached while the plan runs',
    why: 'What is due after the plan ends, no board of the plan will look at.',
    toDo: 'Bring the day forward, or let the plan run longer.',
    severity: 'worth knowing',
    looksAt: 'Each measure, where the plan’s last day is known',
    finds: eachMeasure(
      ({ byOn }, { whole }) =>
        byOn !== null && whole.plan.endsOn !== null && byOn > whole.plan.endsOn
          ? `It is to be reached by ${longDate(byOn)}; the plan ends on ${longDate(whole.plan.endsOn)}.`
          : undefined,
      edit('byOn'),
    ),
    examples: {
      breaks: { says: 'Three months after the plan', plan: plan({ byOn: isoDate('2022-03-31') }) },
      holds: good,
    },
  },
]
