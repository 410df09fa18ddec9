import { isoDate, longDate } from '../../../kernel/index.ts'
import { actionsOf } from '../../model/plan.ts'
import type { Risk } from '../../model/risk.ts'
import { isHigh, isReviewOverdue, levelOf, openRisks, scoreOf } from '../../model/risk.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, riskPlace } from '../places.ts'
import { actionId, post, risk, sketch } from '../sketch.ts'

/** Every open risk in turn. */
const eachOpenRisk =
  (judge: (risk: Risk, facts: PlanFacts) => string | undefined, form: string) =>
  (facts: PlanFacts): readonly Fault[] =>
    openRisks(facts.whole.risks).flatMap((each) => {
      const says = judge(each, facts)
      return says === undefined ? [] : [{ where: riskPlace(each, facts.whole, form), says }]
    })

/** Every action still to be delivered with an open high risk on it about which nothing is done. */
function blocked({ whole }: PlanFacts): readonly Fault[] {
  const bare = openRisks(whole.risks).filter((each) => isHigh(each) && each.controls.trim() === '')
  return actionsOf(whole)
    .filter(({ deliveredOn }) => deliveredOn === null)
    .flatMap((action) =>
      bare
        .filter(({ actionIds }) => actionIds.includes(action.id))
        .map(({ reference, now }) => ({
          where: actionPlace(action, { at: '#risks' }),
          says: `Risk ${reference} on it is ${levelOf(now)} (${scoreOf(now)}), and nothing is done about it.`,
        })),
    )
}

const withRisk = (changed: Partial<Risk> = {}) => sketch({ whole: { risks: [risk(changed)] } })

/** What may keep the plan from being carried out. */
export const riskRules: readonly PlanRule[] = [
  {
    id: 'risk.no-owner',
    title: 'Every open risk has a post that owns it, held by somebody',
    why: 'A risk that nobody owns is a worry written down; nobody looks at it again.',
    toDo: 'Choose the post that owns it.',
    severity: 'must be mended',
    looksAt: 'Each open risk',
    finds: eachOpenRisk(
      ({ owner }) =>
        owner === null
          ? 'No post owns it.'
          : owner.held === 'vacant'
            ? `Its owner, ${owner.title}, is vacant: who looks at it meanwhile?`
            : undefined,
      'edit#owner',
    ),
    examples: {
      breaks: { says: 'A risk without an owner', plan: withRisk({ owner: null }) },
      holds: { says: 'A risk owned by the Head of Service', plan: withRisk() },
    },
  },
  {
    id: 'risk.no-control',
    title: 'Something is done about every open risk',
    why: 'A register without controls tells what may go wrong and lets it.',
    toDo: 'Say what makes it less likely or less bad; or close it, if it is accepted, and say so.',
    severity: 'should be looked at',
    looksAt: 'Each open risk',
    finds: eachOpenRisk(
      ({ controls }) => (controls.trim() === '' ? 'It does not say what is done about it.' : undefined),
      'edit#controls',
    ),
    examples: {
      breaks: { says: 'A risk with nothing done about it', plan: withRisk({ controls: '' }) },
      holds: { says: 'Agency cover is agreed', plan: withRisk() },
    },
  },
  {
    id: 'risk.review-overdue',
    title: 'Every open risk is looked at again by its day',
    why: 'Scores that nobody has looked at for months describe a service that is no longer there.',
    toDo: 'Review the risk, and set the day of the next review.',
    severity: 'should be looked at',
    looksAt: 'Each open risk',
    finds: eachOpenRisk(
      (each, { whole: { day } }) =>
        each.reviewOn === null
          ? 'No day is set on which it is looked at again.'
          : isReviewOverdue(each, day)
            ? `Its review was due on ${longDate(each.reviewOn)}.`
            : undefined,
      'review#reviewOn',
    ),
    examples: {
      breaks: { says: 'A review due a month ago', plan: withRisk({ reviewOn: isoDate('2020-10-26') }) },
      holds: { says: 'The next review is in December', plan: withRisk() },
    },
  },
  {
    id: 'risk.blocks-action',
    title: 'No action stands under a high risk about which nothing is done',
    why: 'Its date is then a hope: what will keep it from being met is known, and left alone.',
    toDo: 'Say what is done about the risk, add an action that lessens it, or plan the action otherwise.',
    severity: 'must be mended',
    looksAt:
      'Each action that is not delivered, with the open risks of score 10 or more that are linked to it',
    finds: blocked,
    examples: {
      breaks: {
        says: 'Score 16 on an action, and no control',
        plan: withRisk({ actionIds: [actionId(1)], controls: '', now: { likelihood: 4, impact: 4 } }),
      },
      holds: {
        says: 'The same risk with agency cover agreed',
        plan: withRisk({
          actionIds: [actionId(1)],
          now: { likelihood: 4, impact: 4 },
          owner: post('Head of Service', 'interim', 2),
        }),
      },
    },
  },
]
