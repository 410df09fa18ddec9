import type { ViewerTx } from '../../access/index.ts'
import type { BodyId } from '../../governance/index.ts'
import type { PaperId } from '../../papers/index.ts'
import {
  meetingTitle,
  recordBody,
  recordDecision,
  recordMeeting,
  recordReportingLine,
} from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyName, ExampleBody } from '../content/bodies.ts'
import { bodies, lines } from '../content/bodies.ts'
import { bodyRules } from '../content/body-rules.ts'
import { decisions } from '../content/decisions.ts'
import { meetings } from '../content/meetings.ts'
import type { Established } from './people.ts'
import { loadForwardPlan } from './forward.ts'
import { loadLoggedActions } from './logged-actions.ts'
import type { LoadedPlan } from './plan.ts'
import { loadAwayAndQuestions, loadCallIn, loadEscalations } from './up-the-line.ts'
import { loadAgreements, loadSittings, placeOf } from './sittings.ts'

async function addBody(
  tx: ViewerTx,
  body: ExampleBody & { readonly name: BodyName },
  { post }: Established,
): Promise<BodyId> {
  const { clerk, ...rules } = bodyRules[body.name] ?? {}
  const recorded = await recordBody(tx, {
    name: body.name,
    kind: body.kind,
    purpose: body.purpose,
    chairPostId: post(body.chair),
    meets: body.meets,
    inPublic: body.inPublic,
    setUpOn: body.setUpOn,
    memberPostIds: body.members.map(post),
    partners: body.partners ?? [],
    rules: { ...rules, clerkPostId: clerk && post(clerk) },
  })
  if (!recorded.ok) throw new Error(`The example's ${body.name} was refused: ${recorded.why}`)
  return recorded.id
}

type BodyIds = (name: BodyName) => BodyId

async function loadLinesAndMeetings(tx: ViewerTx, bodyId: BodyIds): Promise<void> {
  for (const { from, to, kind, what } of lines) {
    const recorded = await recordReportingLine(tx, { fromId: bodyId(from), toId: bodyId(to), kind, what })
    if (!recorded.ok) throw new Error(`The example's line from ${from} to ${to} was refused: ${recorded.why}`)
  }
  for (const { name } of bodies)
    for (const { on, at, place } of meetings[name] ?? []) {
      const meeting = {
        bodyId: bodyId(name),
        heldOn: isoDate(on),
        title: meetingTitle(name),
        ...{ startsAt: at?.[0], endsAt: at?.[1], place },
      }
      if (!(await recordMeeting(tx, meeting)).ok) throw new Error(`${name} meets twice on ${on}`)
    }
}

/** A plan with the report that brought it to Cabinet. */
export type ReportedPlan = LoadedPlan & { readonly report: PaperId }

async function loadDecisions(
  tx: ViewerTx,
  bodyId: BodyIds,
  { planId, areaIds, report }: ReportedPlan,
  { post }: Established,
): Promise<void> {
  for (const { body, alone, on, words, outcome, reasons, area, minutes, ...more } of decisions)
    await recordDecision(tx, {
      ...(alone
        ? { alone: { postId: post(alone.post), power: alone.power } }
        : await placeOf(tx, bodyId, { body, on, item: more.item })),
      alternatives: more.alternatives,
      interests: more.interests,
      referredTo: more.referredTo && bodyId(more.referredTo),
      bodyId: bodyId(body),
      decidedOn: on,
      words,
      outcome,
      reasons,
      planId,
      areaId: area === undefined ? undefined : areaIds[area - 1],
      paperId: more.onReport === true ? report : undefined,
      minutesUrl: minutes,
    })
}

/** Bodies, whom they answer to, when they met and what they decided. */
export async function loadGovernance(
  tx: ViewerTx,
  plan: ReportedPlan,
  established: Established,
): Promise<void> {
  const ids = new Map<BodyName, BodyId>()
  for (const body of bodies) ids.set(body.name, await addBody(tx, body, established))
  const bodyId = (name: BodyName): BodyId => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`The example has no ${name}`)
    return id
  }
  await loadLinesAndMeetings(tx, bodyId)
  await loadSittings(tx, bodyId, established)
  await loadDecisions(tx, bodyId, plan, established)
  await loadLoggedActions(tx, bodyId, plan, established)
  await loadAgreements(tx, bodyId)
  await loadForwardPlan(tx, { bodyId, plan, established })
  await loadCallIn(tx, bodyId)
  await loadEscalations(tx, bodyId, established)
  await loadAwayAndQuestions(tx, plan, established)
}
