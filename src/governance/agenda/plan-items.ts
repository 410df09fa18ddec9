import { daysBetween, longDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanAction, PlanWithAreas } from '../../plan/index.ts'
import {
  actionsOf,
  askedDates,
  isWaiting,
  openRelapse,
  slippageInWords,
  slippageOf,
} from '../../plan/index.ts'
import type { BodyKind, Meeting } from '../model.ts'
import type { ProposedItem } from './model.ts'

interface PlanFacts {
  readonly meeting: Meeting
  readonly body: { readonly kind: BodyKind }
  readonly plan: PlanWithAreas | undefined
  readonly day: IsoDate
}

const named = ({ reference, text }: PlanAction): string => `${reference} ${text.replace(/\.$/, '')}`

/** A measure fell back after its action was complete: the board decides, or the action is open again by itself. */
const relapses = (actions: readonly PlanAction[]): readonly ProposedItem[] =>
  actions.flatMap((action): readonly ProposedItem[] => {
    const relapse = openRelapse(action.relapses)
    if (!relapse) return []
    return [
      {
        source: `relapse ${action.id} ${relapse.openedOn}`,
        kind: 'decision',
        title: `Relapse of action ${action.reference}: re-open, new action, or accept with a reason`,
        note: `${named(action)}\n${relapse.because}`,
        href: `/plan/actions/${action.id}`,
        postId: action.lead?.id,
      },
    ]
  })

/** Dates and words of the approved plan that somebody asked to change, and nobody has settled. */
function changes(plan: PlanWithAreas): readonly ProposedItem[] {
  const dates = askedDates(plan).map(({ asked, dueOn, what, href }): ProposedItem => ({
    source: `redating ${asked.id}`,
    kind: 'decision',
    title: `Another date for ${what}`,
    note: `From ${dueOn === null ? 'no date' : longDate(dueOn)} to ${longDate(asked.toOn)}, asked by ${asked.askedBy}: ${asked.reason}`,
    href,
  }))
  const others = plan.changes
    .filter(isWaiting)
    .map(({ id, actionId, what, from, to, askedBy, reason }): ProposedItem => ({
      source: `change ${id}`,
      kind: 'decision',
      title: `Another ${what} asked for`,
      note: `“${from}” to “${to}”, asked by ${askedBy}: ${reason}`,
      href: actionId === null ? '/plan' : `/plan/actions/${actionId}`,
    }))
  return [...dates, ...others]
}

function late(actions: readonly PlanAction[], day: IsoDate): readonly ProposedItem[] {
  const found = actions.filter(({ delivery }) => delivery.status === 'late')
  if (found.length === 0) return []
  const line = (action: PlanAction): string => {
    const by =
      action.dueOn !== null && action.dueOn < day ? `, ${daysBetween(action.dueOn, day)} days late` : ''
    return `${named(action)}${by}: ${action.lead?.title ?? 'no lead'}`
  }
  return [
    {
      source: 'exception late',
      kind: 'exception',
      title: `Late actions (${found.length})`,
      note: found.map(line).join('\n'),
      href: '/plan',
    },
  ]
}

function slipped(actions: readonly PlanAction[]): readonly ProposedItem[] {
  return slippageOf(actions).some(({ days }) => days > 0)
    ? [
        {
          source: 'exception slippage',
          kind: 'exception',
          title: 'Dates that moved',
          note: slippageInWords(actions),
          href: '/plan/slippage',
        },
      ]
    : []
}

/**
 * What the plan asks of a meeting. An improvement board decides on relapses and on what is to change, and sees what is
 * late; a practice group sees what is late. Others hear of the plan by papers and by what is referred to them.
 */
export function planItems({ body, plan, day }: PlanFacts): readonly ProposedItem[] {
  if (!plan || (body.kind !== 'improvement board' && body.kind !== 'practice group')) return []
  const actions = actionsOf(plan)
  const exceptions = [...late(actions, day), ...slipped(actions)]
  return body.kind === 'practice group' ? exceptions : [...relapses(actions), ...changes(plan), ...exceptions]
}
