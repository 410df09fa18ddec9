import { daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { planPlace } from '../places.ts'
import { sketch } from '../sketch.ts'

/** From so many days before the statutory day on, what is missing is urgent. */
const soon = 14

const onPlan =
  (judge: (facts: PlanFacts) => string | undefined, path: string, form?: (facts: PlanFacts) => string) =>
  (facts: PlanFacts): readonly Fault[] => {
    const says = judge(facts)
    return says === undefined ? [] : [{ where: planPlace(facts.whole, path, form?.(facts)), says }]
  }

const newSubmission = ({ whole }: PlanFacts) => `/plan/submission/new?plan=${whole.plan.id}`
const details = ({ whole }: PlanFacts) => `/plan/details?plan=${whole.plan.id}#endsOn`

const submitted = (state: Partial<SubmissionState>, dueOn = isoDate('2020-07-21')) => ({
  expected: true,
  dueOn,
  state: { ...sketch().submission.state, ...state },
})
const toSend = { missing: ['send it to Ofsted (the Chief Inspector)', 'publish it'], doneOn: null }
const good = {
  says: 'Approved, with a last day, sent and published before the statutory day',
  plan: sketch(),
}

/** The plan as a whole: approved, sent, and with an end. */
export const wholeRules: readonly PlanRule[] = [
  {
    id: 'plan.no-end',
    title: 'The plan has a last day',
    why: 'Without one nobody can say how far along it is, or what is left until the end.',
    toDo: 'Enter the plan’s last day.',
    severity: 'worth knowing',
    looksAt: 'The plan',
    finds: onPlan(
      ({ whole }) => (whole.plan.endsOn === null ? 'Its last day is not known.' : undefined),
      '/plan',
      details,
    ),
    examples: { breaks: { says: 'No last day', plan: sketch({ plan: { endsOn: null } }) }, holds: good },
  },
  {
    id: 'plan.not-approved',
    strategic: true,
    title: 'A plan that has begun is approved',
    why: 'Until it is approved anything in it can be changed, and nothing in it was promised.',
    toDo: 'Have it approved as it stands.',
    severity: 'should be looked at',
    looksAt: 'The plan, from the day it begins',
    finds: onPlan(
      ({ whole: { plan, day } }) =>
        plan.approved === null && plan.beginsOn <= day
          ? `It began on ${longDate(plan.beginsOn)} and nobody has approved it.`
          : undefined,
      '/plan',
      ({ whole }) => `/plan/approve?plan=${whole.plan.id}`,
    ),
    examples: {
      breaks: { says: 'Begun and not approved', plan: sketch({ plan: { approved: null } }) },
      holds: good,
    },
  },
  {
    id: 'submission.no-day',
    strategic: true,
    title: 'The statutory day is known',
    why: 'The council must send and publish its statement by that day; it is counted from the day the report came.',
    toDo: 'Enter on the inspection when the report was received.',
    severity: 'must be mended',
    looksAt: 'The plan’s inspection, where the law sets a period',
    finds: ({ whole, submission }) =>
      submission.expected && submission.dueOn === null
        ? [
            {
              where: { ...planPlace(whole), href: `/inspections/${whole.plan.inspectionId}` },
              says: 'The law sets a day for its submission, and the day cannot be counted: when was the report received?',
            },
          ]
        : [],
    examples: {
      breaks: {
        says: 'A standard inspection whose report has no day of receipt',
        plan: sketch({
          submission: { ...submitted({ state: 'no statutory date', daysLeft: null }), dueOn: null },
        }),
      },
      holds: good,
    },
  },
  {
    id: 'submission.missed',
    strategic: true,
    title: 'The plan is sent and published by the statutory day',
    why: 'It is a duty in law, and Ofsted writes about it.',
    toDo: 'Do what is missing today, record it, and tell Ofsted why it is late.',
    severity: 'must be mended',
    looksAt: 'What was sent and published, against the statutory day',
    finds: onPlan(
      ({ submission: { state, dueOn } }) =>
        state.state === 'overdue' && dueOn !== null
          ? `The statutory day was ${longDate(dueOn)}. Still to do: ${state.missing.join(', ')}.`
          : undefined,
      '/plan/submission',
      newSubmission,
    ),
    examples: {
      breaks: {
        says: 'Four months over',
        plan: sketch({ submission: submitted({ ...toSend, state: 'overdue', daysLeft: -126 }) }),
      },
      holds: good,
    },
  },
  {
    id: 'submission.soon',
    strategic: true,
    title: 'Nothing is left to the statutory day’s last fortnight',
    why: 'Approval, sending to two places and publishing each take somebody’s day.',
    toDo: 'Agree who does what is missing, and when.',
    severity: 'should be looked at',
    looksAt: `What was sent and published, from ${soon} days before the statutory day`,
    finds: onPlan(
      ({ submission: { state, dueOn }, whole }) => {
        const left = dueOn === null ? soon + 1 : daysBetween(whole.day, dueOn)
        return state.state === 'running' && dueOn !== null && left <= soon
          ? `The statutory day is ${longDate(dueOn)}, in ${left} days. Still to do: ${state.missing.join(', ')}.`
          : undefined
      },
      '/plan/submission',
      newSubmission,
    ),
    examples: {
      breaks: {
        says: 'A week left',
        plan: sketch({
          submission: submitted({ ...toSend, state: 'running', daysLeft: 7 }, isoDate('2020-12-01')),
        }),
      },
      holds: {
        says: 'Two months left',
        plan: sketch({
          submission: submitted({ ...toSend, state: 'running', daysLeft: 58 }, isoDate('2021-01-21')),
        }),
      },
    },
  },
]
