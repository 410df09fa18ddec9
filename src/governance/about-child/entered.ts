import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { DecisionEntered, RouteToPermanence } from '../../trackers/permanence/index.ts'
import { permanenceDecisions } from '../../trackers/permanence/index.ts'
import type { DecidedAbout, PlanForChild } from './model.ts'

/** Early permanence is a way to adoption, not another plan. */
const planOfRoute = (route: RouteToPermanence): PlanForChild =>
  route === 'adoption by early permanence' ? 'adoption' : route

const tracker = 'permanence tracker'

function decidedIn(entered: DecisionEntered, titles: ReadonlyMap<number, string>): DecidedAbout {
  const { childId, kind, route, on, postId, place, words, href } = entered
  const title = postId === undefined ? undefined : (titles.get(postId) ?? 'A post that is no more')
  const where = [title ?? place, tracker].filter((each) => each !== undefined)
  return {
    ...{ childId, href, decidedOn: on, words },
    ...(kind === 'plan'
      ? { code: 'plan', ...(route === undefined ? {} : { plan: planOfRoute(route) }) }
      : { code: 'match', agreed: true }),
    by: where.join(', '),
    owner: postId === undefined || title === undefined ? undefined : { postId, title },
  }
}

/**
 * Plans and matches that the permanence tracker has in force, as decisions, about the children whom the viewer may see
 * there, or about these of them. To be read within `auditedRead`.
 */
export async function enteredDecisions(
  tx: ViewerTx,
  children?: readonly number[],
): Promise<readonly DecidedAbout[]> {
  const entered = await permanenceDecisions(tx, children)
  if (entered.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  return entered.map((each) => decidedIn(each, titles))
}
