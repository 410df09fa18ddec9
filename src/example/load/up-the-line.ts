import type { ViewerTx } from '../../access/index.ts'
import type { BodyId } from '../../governance/index.ts'
import {
  addQuestion,
  answerEscalation,
  callDecisionIn,
  callInOfId,
  decisions,
  escalate,
  escalationOf,
  markAbsent,
  meetings,
  publishDecision,
  ruleOnCallIn,
} from '../../governance/index.ts'
import type { BodyName } from '../content/bodies.ts'
import { away, calledIn, escalations, ownQuestion, publishedOn } from '../content/up-the-line.ts'
import type { Established } from './people.ts'
import type { LoadedPlan } from './plan.ts'

type BodyIds = (name: BodyName) => BodyId

/** Decisions of Cabinet as they were published, and the one that was called in. */
export async function loadCallIn(tx: ViewerTx, bodyId: BodyIds): Promise<void> {
  const taken = (await decisions(tx)).filter(({ body }) => body.id === bodyId('Cabinet'))
  for (const { id: decisionId, decidedOn } of taken) {
    const on = publishedOn[decidedOn]
    if (on) await publishDecision(tx, { decisionId, on, urgent: undefined }, 'Published')
  }
  const { decidedOn, valid, ...call } = calledIn
  const decision = taken.find((each) => each.decidedOn === decidedOn)
  if (!decision) throw new Error(`The example's Cabinet decided nothing on ${decidedOn}`)
  const id = await callDecisionIn(tx, { decisionId: decision.id, ...call })
  await ruleOnCallIn(tx, await callInOfId(tx, id), true, valid)
}

/** What was asked up the line, and answered. */
export async function loadEscalations(tx: ViewerTx, bodyId: BodyIds, { post }: Established): Promise<void> {
  const held = await meetings(tx)
  for (const { from, to, by, on, meetingOn, answered, ...said } of escalations) {
    const meeting = held.find((each) => each.bodyId === bodyId(from) && each.heldOn === meetingOn)
    const id = await escalate(tx, {
      ...said,
      fromId: bodyId(from),
      toId: bodyId(to),
      askedByPostId: post(by),
      askedOn: on,
      meetingId: meeting?.id,
      sourceHref: meeting ? `/governance/meetings/${meeting.id}` : said.sourceHref,
    })
    if (answered) await answerEscalation(tx, await escalationOf(tx, id), answered)
  }
}

/** Who is away, and the question that members added. */
export async function loadAwayAndQuestions(
  tx: ViewerTx,
  { areaIds }: LoadedPlan,
  { post }: Established,
): Promise<void> {
  for (const { post: title, coveredBy, lineManager, ...said } of away)
    await markAbsent(tx, {
      ...said,
      postId: post(title),
      coveredByPostId: coveredBy && post(coveredBy),
      lineManagerPostId: post(lineManager),
    })
  const areaId = areaIds[ownQuestion.area - 1]
  if (areaId !== undefined) await addQuestion(tx, areaId, ownQuestion)
}
