import { addDays, daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import type { PlanMeasure } from '../../model/measure.ts'
import type { PlanFacts, PlanRule } from '../model.ts'
import { eachArea, eachMeasure, eachOpenAction } from '../places.ts'
import { action, byHand, measure, post, sketch } from '../sketch.ts'

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

const worseThanBaseline = ({ baseline, target, better }: PlanMeasure): boolean =>
  baseline !== null &&
  target !== null &&
  (better === 'higher' ? target < baseline.value : target > baseline.value)

/** Aims: from where, to where, by when. */
const aimRules: readonly PlanRule[] = [
  {
    id: 'measure.none',
    title: 'A change of practice has a measure',
    why: 'Without one, nobody can tell whether anything became different for children.',
    toDo: 'Join a measure from the library, or one kept by hand with its source and collector.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered and is not a task',
    finds: eachOpenAction(
      ({ kind, measures }) =>
        kind !== 'task' && measures.length === 0 ? 'No measure tells whether it works.' : undefined,
      { at: '#measures', form: 'measures/new' },
    ),
    examples: {
      breaks: {
        says: 'A change of practice without a measure',
        plan: sketch({
          action: { measures: [] },
          area: { measures: [measure()], actions: [action({ measures: [] })] },
        }),
      },
      holds: good,
    },
  },
  {
    id: 'measure.none-for-task',
    title: 'A task stands under some measure',
    why: 'A task need not be measured itself, but it serves something that is.',
    toDo: 'Join a measure to the task, or to its area.',
    severity: 'worth knowing',
    looksAt: 'Each task that is not delivered, in an area that has no measure at all',
    finds: eachOpenAction(
      ({ kind, measures }, _facts, { measures: ofArea }) =>
        kind === 'task' && measures.length === 0 && ofArea.length === 0
          ? 'Neither it nor its area has a measure.'
          : undefined,
      { at: '#measures', form: 'measures/new' },
    ),
    examples: {
      breaks: {
        says: 'A task without a measure, in an area without one',
        plan: sketch({ action: { kind: 'task', measures: [] } }),
      },
      holds: {
        says: 'A task whose area has a measure',
        plan: sketch({ area: { actions: [action({ kind: 'task', measures: [] })], measures: [measure()] } }),
      },
    },
  },
  {
    id: 'measure.area-none',
    title: 'Every area has a measure',
    why: 'The board asks of each area whether it makes a difference; words alone do not answer.',
    toDo: 'Join a measure to the area or to one of its actions, and choose the one it is known first by.',
    severity: 'should be looked at',
    looksAt: 'Each area',
    finds: eachArea(({ measures }) => (measures.length === 0 ? 'It has no measure.' : undefined), {
      at: '#measures',
      form: 'measures/new',
    }),
    examples: {
      breaks: { says: 'An area without a measure', plan: sketch({ action: { measures: [] } }) },
      holds: good,
    },
  },
  {
    id: 'measure.no-baseline',
    title: 'A measure has a baseline',
    why: 'Without knowing from where it began nobody can say that it moved.',
    toDo: 'Enter the value before the work began, and its day.',
    severity: 'should be looked at',
    looksAt: 'Each measure of an area, or of an action that is not complete',
    finds: eachMeasure(
      ({ baseline }) => (baseline === null ? 'It has no baseline.' : undefined),
      edit('baseline'),
    ),
    examples: { breaks: { says: 'No baseline', plan: plan({ baseline: null }) }, holds: good },
  },
  {
    id: 'measure.no-target',
    title: 'A measure has a target',
    why: 'Otherwise any value will do.',
    toDo: 'Enter what it is to reach.',
    severity: 'should be looked at',
    looksAt: 'Each measure of an area, or of an action that is not complete',
    finds: eachMeasure(({ target }) => (target === null ? 'It has no target.' : undefined), edit('target')),
    examples: { breaks: { says: 'No target', plan: plan({ target: null }) }, holds: good },
  },
  {
    id: 'measure.no-day',
    title: 'A target has a day',
    why: 'A target without a day is never missed.',
    toDo: 'Enter by when it is to be reached.',
    severity: 'should be looked at',
    looksAt: 'Each measure with a target',
    finds: eachMeasure(
      ({ target, byOn }) =>
        target !== null && byOn === null ? 'It has a target and no day to reach it by.' : undefined,
      edit('byOn'),
    ),
    examples: { breaks: { says: 'No day', plan: plan({ byOn: null }) }, holds: good },
  },
  {
    id: 'measure.no-tolerance',
    title: 'A target has a tolerance',
    why: 'With none, every small dip opens a relapse, and soon nobody looks.',
    toDo: 'Enter how far from the target still counts as near it, or leave it where none is meant.',
    severity: 'worth knowing',
    looksAt: 'Each measure with a target',
    finds: eachMeasure(
      ({ target, tolerance }) =>
        target !== null && tolerance === 0 ? 'It has no tolerance: any dip counts as a miss.' : undefined,
      edit('tolerance'),
    ),
    examples: { breaks: { says: 'Tolerance 0', plan: plan({ tolerance: 0 }) }, holds: good },
  },
  {
    id: 'measure.target-backwards',
    title: 'A target is better than its baseline',
    why: 'One that is worse is a slip of the pen, or no improvement.',
    toDo: 'Put baseline or target right.',
    severity: 'must be mended',
    looksAt: 'Each measure with a baseline and a target',
    finds: eachMeasure(
      (each) =>
        worseThanBaseline(each)
          ? `Its target, ${each.target ?? ''}, is worse than its baseline, ${each.baseline?.value ?? ''}: ${each.better} is better.`
          : undefined,
      edit('target'),
    ),
    examples: {
      breaks: { says: 'From 40 to 30, higher is better', plan: plan({ target: 30 }) },
      holds: good,
    },
  },
]

/** Values: whether they come, from where, by whom. */
const valueRules: readonly PlanRule[] = [
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

/** Whether it makes a difference can be told. */
export const measureRules: readonly PlanRule[] = [...aimRules, ...valueRules]
