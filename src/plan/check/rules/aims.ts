import type { PlanMeasure } from '../../model/measure.ts'
import type { PlanRule } from '../model.ts'
import { eachArea, eachMeasure, eachOpenAction } from '../places.ts'
import { action, measure, sketch } from '../sketch.ts'

const plan = (changed: Parameters<typeof measure>[0]) => sketch({ action: { measures: [measure(changed)] } })
const good = { says: 'A measure with all of it', plan: sketch() }
const edit = (field: string) => ({ form: `edit#${field}` })

const worseThanBaseline = ({ baseline, target, better }: PlanMeasure): boolean =>
  baseline !== null &&
  target !== null &&
  (better === 'higher' ? target < baseline.value : target > baseline.value)

/** Aims: from where, to where, by when. */
export const aimRules: readonly PlanRule[] = [
  {
    id: 'measure.none',
    strategic: true,
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
    strategic: true,
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
    strategic: true,
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
