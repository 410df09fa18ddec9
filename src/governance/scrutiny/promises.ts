import type { IsoDate } from '../../kernel/index.ts'
import type { LoggedAction, Standing } from '../log/model.ts'
import { byNeed, ownerName, standingOn } from '../log/model.ts'
import { sourceInWords } from '../log/views/actions-table.tsx'
import type { Meeting } from '../model.ts'
import type { Carried, Carriers } from '../recommendations/carried.ts'
import { carriedBy, standingOfPlanned } from '../recommendations/carried.ts'
import type { Recommendation } from '../recommendations/model.ts'
import { isAccepted } from '../recommendations/model.ts'

/** What was promised in public: to whom, where, by whom, until when, and whether it was kept. */
export interface Promised {
  readonly what: string
  readonly to: string
  readonly where: string
  readonly by: string
  readonly madeOn: IsoDate
  readonly dueOn: IsoDate | undefined
  readonly stands: Standing | 'promised, no action yet'
  /** What shows that it was kept, or why it was not. */
  readonly evidence: string | undefined
  readonly href: string
}

const ofAction = (action: LoggedAction, meetings: readonly Meeting[], day: IsoDate): Promised => ({
  what: action.words,
  to: action.promisedTo ?? action.body.name,
  where: sourceInWords(action, meetings),
  by: ownerName(action.owner),
  madeOn: action.agreedOn,
  dueOn: action.dueOn,
  stands: standingOn(action, day),
  evidence: action.ended?.words,
  href: `/governance/actions/${action.id}`,
})

type Kept = Pick<Promised, 'by' | 'dueOn' | 'stands' | 'evidence'>

/** What has become of an answer that accepts: the action that carries it says, as its own page does. */
function keptBy(carried: Carried | undefined, { to }: Recommendation, day: IsoDate): Kept {
  const nobodys = { by: to.name, dueOn: undefined, evidence: undefined }
  if (carried === undefined) return { ...nobodys, stands: 'promised, no action yet' }
  if (carried.kind === 'taken out')
    return { ...nobodys, stands: 'not kept', evidence: 'The action was taken out of the plan' }
  if (carried.kind === 'log') {
    const { owner, dueOn, ended } = carried.action
    return { by: ownerName(owner), dueOn, stands: standingOn(carried.action, day), evidence: ended?.words }
  }
  const { lead, dueOn, reference, delivery } = carried.action
  return {
    by: lead?.title ?? to.name,
    dueOn: dueOn ?? undefined,
    stands: standingOfPlanned(carried.action, day),
    evidence: `Action ${reference} of the plan: ${delivery.status}. ${delivery.because.join(' ')}`.trim(),
  }
}

/**
 * An answer that accepts is a promise to whoever asked; an action of the log that was promised in public stands for itself.
 */
function ofAnswer(recommendation: Recommendation, carriers: Carriers, day: IsoDate): readonly Promised[] {
  const { id, from, answered } = recommendation
  if (!answered || !isAccepted(recommendation)) return []
  const carried = carriedBy(recommendation, carriers)
  if (carried?.kind === 'log' && carried.action.promisedTo !== undefined) return []
  return [
    {
      ...{ what: answered.words, to: from.name, madeOn: answered.on },
      where: `Answer to a recommendation (${answered.how})`,
      ...keptBy(carried, recommendation, day),
      href: `/governance/recommendations/${id}`,
    },
  ]
}

interface Facts {
  readonly carriers: Carriers
  readonly recommendations: readonly Recommendation[]
  readonly meetings: readonly Meeting[]
  readonly day: IsoDate
}

/** The ledger: no register of its own, but what the action log and the answers to recommendations hold. Open first. */
export function promisesIn({ carriers, recommendations, meetings, day }: Facts): readonly Promised[] {
  const mine = carriers.logged.filter(({ promisedTo }) => promisedTo !== undefined)
  return [
    ...byNeed(mine, day).map((action) => ofAction(action, meetings, day)),
    ...recommendations.flatMap((each) => ofAnswer(each, carriers, day)),
  ]
}
