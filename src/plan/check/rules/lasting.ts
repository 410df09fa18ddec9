import { daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import { actionsOf } from '../../model/plan.ts'
import { openRelapse } from '../../model/relapse.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, eachAction } from '../places.ts'
import { closed } from './closed.ts'

/** Every look back that was due before the day and was not made, each with its own form. */
const lookBacks = ({ whole }: PlanFacts): readonly Fault[] =>
  actionsOf(whole).flatMap((action) =>
    action.checks
      .filter(({ state, dueOn }) => state === 'due' && dueOn < whole.day)
      .map(({ months, dueOn }) => ({
        where: actionPlace(action, { at: '#checks', form: `checks/${months}#doneOn` }),
        says: `The look back after ${months} months was due on ${longDate(dueOn)}, ${daysBetween(dueOn, whole.day)} days ago.`,
      })),
  )

const looked = (dueOn: string, holds?: boolean) => {
  const completedOn = isoDate('2020-07-20')
  const doneOn = isoDate('2020-10-22')
  const says = 'Ten plans read'
  const done =
    holds === undefined
      ? null
      : ({ completedOn, months: 3, doneOn, holds, says, writtenBy: 'Principal Social Worker' } as const)
  const state = done === null ? ('due' as const) : ('done' as const)
  return closed({ checks: [{ months: 3, dueOn: isoDate(dueOn), state, done }] })
}

const fellBack = (state: 'waiting for a decision' | 'decided') =>
  closed({
    relapses: [
      {
        openedOn: isoDate('2020-11-20'),
        dueOn: isoDate('2020-12-03'),
        because: '“Plans that are good” was outside its tolerance twice in a row.',
        state,
        decision: null,
      },
    ],
  })

/** Whether what was done lasts. */
export const lastingRules: readonly PlanRule[] = [
  {
    id: 'evidence.look-back',
    title: 'A change of practice is looked at again after three and six months',
    why: 'Practice slips back when nobody looks.',
    toDo: 'Look whether it holds, and record what you saw.',
    severity: 'should be looked at',
    looksAt: 'Each change of practice that is complete',
    finds: lookBacks,
    examples: {
      breaks: { says: 'Due on 20 October and not made', plan: looked('2020-10-20') },
      holds: { says: 'Made, and it holds', plan: looked('2020-10-20', true) },
    },
  },
  {
    id: 'evidence.did-not-last',
    title: 'What no longer holds is open again',
    why: 'A look back that finds the old practice, and changes nothing, was for nothing.',
    toDo: 'Open the action again, or add one that answers what was found.',
    severity: 'must be mended',
    looksAt: 'Each change of practice that is complete and was looked at again',
    finds: eachAction(
      ({ checks, acceptedOn }) =>
        checks.flatMap(({ months, done }) =>
          done !== null && !done.holds && acceptedOn !== null
            ? [
                `The look back after ${months} months, on ${longDate(done.doneOn)}, found that it does not hold.`,
              ]
            : [],
        ),
      { at: '#checks', form: 'reopen#because' },
    ),
    examples: {
      breaks: { says: 'Looked at again: it does not hold', plan: looked('2020-10-20', false) },
      holds: { says: 'Looked at again: it holds', plan: looked('2020-10-20', true) },
    },
  },
  {
    id: 'evidence.relapse',
    title: 'When a measure falls back, somebody decides',
    why: 'A result that was reported to the board and is no longer so must not stay in its papers.',
    toDo: 'Decide: open it again, a new action, or accept it with a reason.',
    severity: 'must be mended',
    looksAt: 'Each action that was complete',
    finds: eachAction(
      ({ relapses }) => {
        const open = openRelapse(relapses)
        if (open === undefined) return undefined
        return open.state === 'waiting for a decision'
          ? `${open.because} A decision is due by ${longDate(open.dueOn)}.`
          : `${open.because} Nobody decided by ${longDate(open.dueOn)}, so the action is open again.`
      },
      { at: '#relapse', form: 'relapse#decision' },
    ),
    examples: {
      breaks: { says: 'Outside its tolerance twice, undecided', plan: fellBack('waiting for a decision') },
      holds: { says: 'Decided', plan: fellBack('decided') },
    },
  },
]
