import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths, daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import { isLate } from '../../model/action-dates.ts'
import { limitInWords } from '../limits.ts'
import type { PlanRule } from '../model.ts'
import { eachOpenAction } from '../places.ts'
import { milestone, sketch } from '../sketch.ts'
import { nonWorking } from './non-working.ts'

const saysNonWorking = (what: string, day: IsoDate): string | undefined => {
  const because = nonWorking(day)
  return because === undefined ? undefined : `${what} on ${longDate(day)}, ${because}.`
}

const october = isoDate('2020-10-30')
const good = { says: 'Due on a Wednesday in March, with a milestone before', plan: sketch() }
/** When each action is to be done. */
export const dateRules: readonly PlanRule[] = [
  {
    id: 'dates.no-due',
    title: 'Every action has a due date',
    why: 'What has no date is never late and never done.',
    toDo: 'Enter when it is due. The first date is kept for ever.',
    severity: 'must be mended',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(({ dueOn }) => (dueOn === null ? 'It has no due date.' : undefined), {
      form: 'edit#dueOn',
    }),
    examples: {
      breaks: { says: 'No due date', plan: sketch({ action: { dueOn: null, originalDueOn: null } }) },
      holds: good,
    },
  },
  {
    id: 'dates.no-start',
    title: 'Every action has a start',
    why: 'Without one nobody can tell whether it should be under way, nor which evidence came after it.',
    toDo: 'Enter when it starts.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(({ startOn }) => (startOn === null ? 'It has no start.' : undefined), {
      form: 'edit#startOn',
    }),
    examples: { breaks: { says: 'No start', plan: sketch({ action: { startOn: null } }) }, holds: good },
  },
  {
    id: 'dates.start-after-due',
    title: 'An action starts before it is due',
    why: 'Otherwise one of the two days is a slip of the pen.',
    toDo: 'Put the start right, or ask for another due date.',
    severity: 'must be mended',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(
      ({ startOn, dueOn }) =>
        startOn !== null && dueOn !== null && startOn > dueOn
          ? `It starts on ${longDate(startOn)}, after it is due on ${longDate(dueOn)}.`
          : undefined,
      { form: 'edit#startOn' },
    ),
    examples: {
      breaks: {
        says: 'Starts a month after it is due',
        plan: sketch({ action: { startOn: isoDate('2021-04-30') } }),
      },
      holds: good,
    },
  },
  {
    id: 'dates.milestone-after-due',
    title: 'Milestones come before their action is due',
    why: 'A milestone is a step on the way: after the end there is no way.',
    toDo: 'Bring the milestone forward, or ask for another due date of the action.',
    severity: 'should be looked at',
    looksAt: 'Each milestone that is not met',
    finds: eachOpenAction(
      ({ dueOn, milestones }) =>
        milestones.flatMap((each) =>
          dueOn !== null && each.metOn === null && each.dueOn > dueOn
            ? [
                `Its milestone “${each.text}” is due on ${longDate(each.dueOn)}, after the action itself on ${longDate(dueOn)}.`,
              ]
            : [],
        ),
      { at: '#milestones' },
    ),
    examples: {
      breaks: {
        says: 'A milestone in June of an action due in March',
        plan: sketch({ action: { milestones: [milestone({ dueOn: isoDate('2021-06-30') })] } }),
      },
      holds: good,
    },
  },
  {
    id: 'dates.no-milestone',
    title: 'A long action has a milestone on the way',
    why: 'Work that shows nothing until its last day is found late on its last day.',
    toDo: 'Add what will have been reached half way.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered and has a start and a due date',
    limit: 'months without a milestone',
    finds: eachOpenAction(
      ({ startOn, dueOn, milestones }, { limits }) => {
        const months = limits['months without a milestone']
        return startOn !== null &&
          dueOn !== null &&
          milestones.length === 0 &&
          dueOn > addMonths(startOn, months)
          ? `It lasts from ${longDate(startOn)} to ${longDate(dueOn)}, longer than ${limitInWords('months without a milestone', months)}, and has no milestone.`
          : undefined
      },
      { at: '#milestones', form: 'milestones/new#text' },
    ),
    examples: {
      breaks: { says: 'Nine months without a milestone', plan: sketch({ action: { milestones: [] } }) },
      holds: {
        says: 'Three months without a milestone',
        plan: sketch({
          action: { milestones: [], startOn: isoDate('2020-11-02'), dueOn: isoDate('2021-01-29') },
        }),
      },
    },
  },
  {
    id: 'dates.non-working',
    title: 'Nothing is due on a day when nobody works',
    why: 'It will be delivered the working day before or after: say which.',
    toDo: 'Ask for a working day when the date is moved next; by itself this is no reason to move it.',
    severity: 'worth knowing',
    looksAt: 'The due date of each action that is not delivered, and of its milestones that are not met',
    finds: eachOpenAction(
      ({ dueOn, milestones }) => [
        ...(dueOn === null ? [] : [saysNonWorking('It is due', dueOn)].flatMap((says) => says ?? [])),
        ...milestones
          .filter(({ metOn }) => metOn === null)
          .flatMap((each) => saysNonWorking(`Its milestone “${each.text}” is due`, each.dueOn) ?? []),
      ],
      { form: 'redate#toOn' },
    ),
    examples: {
      breaks: { says: 'Due on a Sunday', plan: sketch({ action: { dueOn: isoDate('2021-03-28') } }) },
      holds: good,
    },
  },
  {
    id: 'dates.late-unasked',
    title: 'A late action says what becomes of it',
    why: 'A date that passes in silence is how plans drift: ask for another, or deliver.',
    toDo: 'Record that it is delivered, or ask for another date with a reason.',
    severity: 'should be looked at',
    looksAt: 'Each action that is late',
    finds: eachOpenAction(
      (each, { whole }) =>
        isLate(each, whole.day) && each.asked === null
          ? `It was due on ${longDate(each.dueOn ?? whole.day)}, ${daysBetween(each.dueOn ?? whole.day, whole.day)} days ago, and nobody has asked for another date.`
          : undefined,
      { form: 'redate#toOn' },
    ),
    examples: {
      breaks: {
        says: 'Due on 30 October, looked at on 24 November',
        plan: sketch({
          action: { dueOn: october, milestones: [milestone({ dueOn: october, metOn: october })] },
        }),
      },
      holds: good,
    },
  },
]
