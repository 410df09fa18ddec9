import { daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import { impacts } from '../../../design/index.ts'
import type { Override } from '../../model/override.ts'
import type { PlanAction, PlanArea } from '../../model/plan.ts'
import { worstFirst } from '../../model/area-delivery.ts'
import { isWaiting } from '../../model/change.ts'
import type { Redating } from '../../model/redating.ts'
import { quietFor } from '../../rules/delivery.ts'
import { limitInWords } from '../limits.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, areaPlace, eachAction, eachOpenAction, measurePlace, planPlace } from '../places.ts'
import { sketch } from '../sketch.ts'
import { overrideShown, redatingShown, requestShown } from './shown.ts'

/** How far up its scale a word stands: the better, the higher. */
const rank = (scale: Override['scale'], word: string): number =>
  scale === 'impact'
    ? impacts.findIndex((each) => each === word)
    : worstFirst.findIndex((each) => each === word)

function standing({ overrides }: Pick<PlanAction, 'overrides'>): readonly Override[] {
  return [overrides.delivery, overrides.impact].flatMap((each) => each ?? [])
}

function betterForLong(
  { delivery, impact }: PlanAction | PlanArea,
  each: Override,
  facts: PlanFacts,
): string | undefined {
  const computed = each.scale === 'impact' ? impact.impact : delivery.status
  const limit = facts.limits['days an override stands']
  const since = daysBetween(each.fromOn, facts.whole.day)
  if (rank(each.scale, each.says) <= rank(each.scale, computed) || since <= limit) return undefined
  return `${each.writtenBy} has rated its ${each.scale} “${each.says}” for ${since} days; it is computed as “${computed}”. Does the reason still hold?`
}

const overridesOf = (facts: PlanFacts): readonly Fault[] =>
  facts.whole.areas.flatMap((area) => [
    ...standing(area).flatMap((each) => {
      const says = betterForLong(area, each, facts)
      return says === undefined
        ? []
        : [
            {
              where: { ...areaPlace(area, { at: '#impact' }), form: `/plan/overrides/${each.id}/lift` },
              says,
            },
          ]
    }),
    ...area.actions.flatMap((one) =>
      standing(one).flatMap((each) => {
        const says = betterForLong(one, each, facts)
        return says === undefined
          ? []
          : [{ where: { ...actionPlace(one), form: `/plan/overrides/${each.id}/lift` }, says }]
      }),
    ),
  ])

const movesOf = ({ redatings }: PlanFacts, { id }: PlanAction): readonly Redating[] =>
  redatings.filter(({ actionId: of }) => of === id)

/** Requests that nobody answered in time, dates and all else alike. */
function unanswered({ whole, limits }: PlanFacts): readonly Fault[] {
  const limit = limits['days a request waits']
  const old = (askedOn: Redating['askedOn']) => daysBetween(askedOn, whole.day) > limit
  const since = (askedOn: Redating['askedOn'], askedBy: string) =>
    `${askedBy} asked on ${longDate(askedOn)}, ${daysBetween(askedOn, whole.day)} days ago, and nobody has answered.`
  const actions = whole.areas.flatMap((area) => area.actions)
  const dates = actions.flatMap((each) =>
    [each, ...each.milestones].flatMap(({ asked }) =>
      asked !== null && old(asked.askedOn)
        ? [
            {
              where: actionPlace(each),
              says: `Another date, ${longDate(asked.toOn)}: ${since(asked.askedOn, asked.askedBy)}`,
            },
          ]
        : [],
    ),
  )
  const measures = whole.areas.flatMap((area) => area.measures)
  const changes = whole.changes
    .filter((each) => isWaiting(each) && old(each.askedOn))
    .map((each) => {
      const about = actions.find(({ id }) => id === each.actionId)
      const measured = measures.find(({ id }) => id === each.measureId)
      const where = about ? actionPlace(about) : measured ? measurePlace(measured) : planPlace(whole)
      return { where, says: `Another ${each.what}: ${since(each.askedOn, each.askedBy)}` }
    })
  return [...dates, ...changes]
}

const good = { says: 'News eight days ago; no date moved; nothing asked', plan: sketch() }

/** News, ratings and requests: whether the plan says how it really goes. */
export const progressRules: readonly PlanRule[] = [
  {
    id: 'progress.kind',
    title: 'It is said whether an action is a task or a change of practice',
    why: 'A task closes on one piece of evidence; a change of practice has to be seen in the work, and to last.',
    toDo: 'Choose which it is.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered',
    finds: eachOpenAction(
      ({ kind }) =>
        kind === null ? 'Nobody has said whether it is a task or a change of practice.' : undefined,
      { form: 'edit#kind' },
    ),
    examples: { breaks: { says: 'Not said', plan: sketch({ action: { kind: null } }) }, holds: good },
  },
  {
    id: 'progress.stale',
    title: 'An action under way has news',
    why: 'No news is read as good news, until the date has passed.',
    toDo: 'Write an update: what was done, what comes next, what help is needed.',
    severity: 'should be looked at',
    looksAt: 'Each action that has begun and is not delivered',
    limit: 'days without an update',
    finds: eachOpenAction(
      (each, { whole, limits }) => {
        const quiet = quietFor(each, whole)
        const limit = limits['days without an update']
        if (quiet <= limit) return undefined
        return each.lastUpdateOn === null
          ? `It began ${quiet} days ago and nobody has written how it goes. The limit is ${limitInWords('days without an update', limit)}.`
          : `Its last update was ${quiet} days ago. The limit is ${limitInWords('days without an update', limit)}.`
      },
      { form: 'progress#done' },
    ),
    examples: {
      breaks: {
        says: 'No update since September',
        plan: sketch({ action: { lastUpdateOn: isoDate('2020-09-15') } }),
      },
      holds: good,
    },
  },
  {
    id: 'progress.override-old',
    title: 'A better rating by a manager is looked at again',
    why: 'What is rated better than its dates and measures show should not stay so out of habit.',
    toDo: 'Lift it, or sign it anew with today’s reason.',
    severity: 'should be looked at',
    looksAt: 'Each override of delivery or impact that is better than what is computed',
    limit: 'days an override stands',
    finds: overridesOf,
    examples: {
      breaks: {
        says: 'Impact rated “early signs” since August, computed as “none yet”',
        plan: sketch({ action: overrideShown('2020-08-31', 'early signs') }),
      },
      holds: {
        says: 'The same, signed in November',
        plan: sketch({ action: overrideShown('2020-11-10', 'early signs') }),
      },
    },
  },
  {
    id: 'progress.moved-often',
    title: 'A due date is not moved again and again',
    why: 'A date that was moved three times is no date. Ask why it was ever thought possible.',
    toDo: 'Bring the action before the board: another way, a smaller step, or out of the plan.',
    severity: 'should be looked at',
    looksAt: 'Each action that is not delivered',
    limit: 'times a date is moved',
    finds: eachOpenAction(
      ({ timesRedated, originalDueOn }, { limits }) =>
        timesRedated > limits['times a date is moved']
          ? `Its due date was moved ${timesRedated} times${originalDueOn === null ? '' : `; at first it was ${longDate(originalDueOn)}`}.`
          : undefined,
      { at: '#history' },
    ),
    examples: {
      breaks: { says: 'Moved three times', plan: sketch({ action: { timesRedated: 3 } }) },
      holds: good,
    },
  },
  {
    id: 'progress.moved-unapproved',
    title: 'A date of an approved plan moves with approval',
    why: 'What the Cabinet approved and Ofsted was sent is not changed by one person.',
    toDo: 'Put the move before somebody who may approve the plan.',
    severity: 'must be mended',
    looksAt: 'Each move of a due date after the plan was first approved',
    finds: eachAction((each, facts) => {
      const { approved } = facts.whole.plan
      return movesOf(facts, each)
        .filter(
          ({ settled, settledOn }) =>
            settled === 'settled as drafted' && approved !== null && (settledOn ?? '') > approved.on,
        )
        .map(
          ({ fromOn, toOn, askedBy }) =>
            `${askedBy} moved it from ${longDate(fromOn)} to ${longDate(toOn)} without approval, after the plan was approved.`,
        )
    }),
    examples: {
      breaks: {
        says: 'Moved in September, not approved',
        plan: sketch({ redatings: [redatingShown('settled as drafted')] }),
      },
      holds: {
        says: 'Moved in September with approval',
        plan: sketch({ redatings: [redatingShown('approved')] }),
      },
    },
  },
  {
    id: 'progress.request-unanswered',
    title: 'Requests are answered',
    why: 'While nobody answers, the plan says one thing and people do another.',
    toDo: 'Approve or refuse it.',
    severity: 'should be looked at',
    looksAt: 'Each request for another date, owner, wording, kind or target that waits for approval',
    limit: 'days a request waits',
    finds: unanswered,
    examples: {
      breaks: {
        says: 'Asked in September',
        plan: sketch({ whole: { changes: [requestShown('2020-09-15')] } }),
      },
      holds: { says: 'Asked last week', plan: sketch({ whole: { changes: [requestShown('2020-11-17')] } }) },
    },
  },
]
