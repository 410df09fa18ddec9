import type { IsoDate } from '../../kernel/index.ts'
import type { LoggedAction, Standing } from '../log/model.ts'
import { byNeed, ownerName, standingOn } from '../log/model.ts'
import { sourceInWords } from '../log/views/actions-table.tsx'
import type { Meeting } from '../model.ts'
import type { Recommendation } from '../recommendations/model.ts'

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

/** An answer that accepts is a promise to whoever asked: what it says stands here until an action carries it. */
const ofAnswer = ({ id, from, to, answered }: Recommendation): readonly Promised[] =>
  answered && answered.how !== 'not accepted'
    ? [
        {
          what: answered.words,
          to: from.name,
          where: `Answer to a recommendation (${answered.how})`,
          by: to.name,
          madeOn: answered.on,
          dueOn: undefined,
          stands: 'promised, no action yet',
          evidence: undefined,
          href: `/governance/recommendations/${id}`,
        },
      ]
    : []

interface Facts {
  readonly actions: readonly LoggedAction[]
  readonly recommendations: readonly Recommendation[]
  readonly meetings: readonly Meeting[]
  readonly day: IsoDate
}

/** The ledger: no register of its own, but what the action log and the answers to recommendations hold. Open first. */
export function promisesIn({ actions, recommendations, meetings, day }: Facts): readonly Promised[] {
  const mine = actions.filter(({ promisedTo }) => promisedTo !== undefined)
  return [
    ...byNeed(mine, day).map((action) => ofAction(action, meetings, day)),
    ...recommendations.flatMap(ofAnswer),
  ]
}
