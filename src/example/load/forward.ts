import type { ViewerTx } from '../../access/index.ts'
import type { BodyId, NewForwardEntry } from '../../governance/index.ts'
import {
  addForwardEntry,
  meetings,
  recordNotice,
  recordRepresentation,
  setDecisionRule,
} from '../../governance/index.ts'
import type { BodyName } from '../content/bodies.ts'
import type { ExampleEntry } from '../content/forward.ts'
import { decisionRule, forwardEntries } from '../content/forward.ts'
import type { Established } from './people.ts'
import type { LoadedPlan } from './plan.ts'

interface Around {
  readonly bodyId: (name: BodyName) => BodyId
  readonly plan: LoadedPlan
  readonly established: Established
}

function takerOf({ taker }: ExampleEntry, { bodyId, established }: Around): NewForwardEntry['taker'] {
  return taker === 'Cabinet' ? { bodyId: bodyId('Cabinet') } : { postId: established.post(taker) }
}

/** The forward plan, with the council's own rules and the notices that were given. */
export async function loadForwardPlan(tx: ViewerTx, around: Around): Promise<void> {
  const { bodyId, plan, established } = around
  await setDecisionRule(tx, decisionRule, 'As adopted (made up)')
  const cabinet = (await meetings(tx)).filter((each) => each.bodyId === bodyId('Cabinet'))
  for (const example of forwardEntries) {
    const { meetingOn, period, contact, area, addedOn, notices, representation, ...said } = example
    const [decideOn, decideUntil] = period ?? []
    const entry = {
      ...said,
      ...{ decideOn, decideUntil },
      taker: takerOf(example, around),
      meetingId: cabinet.find(({ heldOn }) => heldOn === meetingOn)?.id,
      contactPostId: contact && established.post(contact),
      areaId: area === undefined ? undefined : plan.areaIds[area - 1],
    }
    const id = await addForwardEntry(tx, entry, addedOn)
    for (const notice of notices ?? []) await recordNotice(tx, id, notice)
    if (representation) await recordRepresentation(tx, id, representation)
  }
}
