import type { ViewerTx } from '../../access/index.ts'
import type { BodyId, Meeting } from '../../governance/index.ts'
import { endAction, logAction, loggedAction, meetings } from '../../governance/index.ts'
import type { BodyName } from '../content/bodies.ts'
import type { ExampleLoggedAction } from '../content/logged-actions.ts'
import { loggedActions } from '../content/logged-actions.ts'
import type { Established } from './people.ts'
import type { LoadedPlan } from './plan.ts'

function meetingOf(
  all: readonly Meeting[],
  bodyId: BodyId,
  { agreedOn, body }: ExampleLoggedAction,
): Meeting {
  const meeting = all.find((each) => each.bodyId === bodyId && each.heldOn === agreedOn)
  if (!meeting) throw new Error(`The example's ${body} did not meet on ${agreedOn}`)
  return meeting
}

/** The action log: what was agreed, by whom, and what became of it. */
export async function loadLoggedActions(
  tx: ViewerTx,
  bodyId: (name: BodyName) => BodyId,
  { areaIds }: LoadedPlan,
  { post }: Established,
): Promise<void> {
  const held = await meetings(tx)
  for (const action of loggedActions) {
    const { body, from, words, owner, agreedOn, dueOn, area, ended, promisedTo } = action
    const id = await logAction(tx, {
      bodyId: bodyId(body),
      from: from ?? { kind: 'meeting', meetingId: meetingOf(held, bodyId(body), action).id },
      words,
      owner: 'post' in owner ? { postId: post(owner.post) } : owner,
      agreedOn,
      dueOn,
      promisedTo,
      areaId: area === undefined ? undefined : areaIds[area - 1],
    })
    if (ended) await endAction(tx, await loggedAction(tx, id), ended)
  }
}
