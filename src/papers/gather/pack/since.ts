import type { ViewerTx } from '../../../access/index.ts'
import { decisionsAboutPlan } from '../../../governance/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Around, PlanAction, PlanWithAreas } from '../../../plan/index.ts'
import { actionsOf, evidenceInWords, planWithAreas } from '../../../plan/index.ts'
import type { SinceFacts, StatusMoved } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import type { Gathering } from '../source.ts'
import { bodyOfPaper, decidedFacts, lastMeeting, meetingDay } from './governed.ts'

const nothingSince: SinceFacts = {
  meeting: notKnown,
  statuses: [],
  areas: [],
  newActions: [],
  redated: [],
  risksOpened: [],
  risksClosed: [],
  evidence: [],
  decisions: [],
}

/** The plan as it stood on an earlier day. What measures read is not asked of that day: dates and decisions are. */
const planOn = (
  tx: ViewerTx,
  day: IsoDate,
  id: PlanWithAreas['plan']['id'],
  { library, boardDays }: Around,
) => planWithAreas({ ...tx, at: { ...tx.at, asAt: day } }, id, { library, boardDays })

type Pair = readonly [was: PlanAction, is: PlanAction]

function pairsOf(was: PlanWithAreas, is: PlanWithAreas): readonly Pair[] {
  const before = new Map(actionsOf(was).map((action) => [action.id, action]))
  return actionsOf(is).flatMap((action): readonly Pair[] => {
    const earlier = before.get(action.id)
    return earlier ? [[earlier, action]] : []
  })
}

const moved = ([was, is]: Pair): StatusMoved[] =>
  was.delivery.status === is.delivery.status
    ? []
    : [
        {
          id: String(is.id),
          reference: is.reference,
          text: is.text,
          was: was.delivery.status,
          is: is.delivery.status,
        },
      ]

const redated = ([was, is]: Pair): SinceFacts['redated'] =>
  was.dueOn === null || is.dueOn === null || was.dueOn === is.dueOn
    ? []
    : [{ id: String(is.id), reference: is.reference, was: was.dueOn, is: is.dueOn }]

const areasMoved = (was: PlanWithAreas, is: PlanWithAreas): SinceFacts['areas'] =>
  is.areas.flatMap(({ id, position, title, delivery }) => {
    const earlier = was.areas.find((area) => area.id === id)?.delivery.status
    return earlier === undefined || earlier === delivery.status
      ? []
      : [{ position, title, was: earlier, is: delivery.status }]
  })

function evidenceSince(is: PlanWithAreas, since: IsoDate): SinceFacts['evidence'] {
  const came = actionsOf(is)
    .flatMap(({ evidence }) => evidence)
    .filter(
      ({ receivedOn, withdrawnOn }) => receivedOn > since && receivedOn <= is.day && withdrawnOn === null,
    )
  return [...Map.groupBy(came, ({ kind }) => kind)].map(([kind, pieces]) => ({
    kind: evidenceInWords[kind],
    pieces: pieces.length,
  }))
}

function between(
  was: PlanWithAreas,
  is: PlanWithAreas,
  since: IsoDate,
): Omit<SinceFacts, 'meeting' | 'decisions'> {
  const pairs = pairsOf(was, is)
  const known = new Set(pairs.map(([, action]) => action.id))
  return {
    statuses: pairs.flatMap(moved),
    areas: areasMoved(was, is),
    newActions: actionsOf(is)
      .filter(({ id }) => !known.has(id))
      .map(({ reference, text }) => `${reference} ${text}`),
    redated: pairs.flatMap(redated),
    risksOpened: is.risks
      .filter(({ openedOn }) => openedOn > since)
      .map(({ reference, event }) => `${reference} ${event}`),
    risksClosed: is.risks
      .filter(({ closed }) => closed !== null && closed.on > since)
      .map(({ reference, event }) => `${reference} ${event}`),
    evidence: evidenceSince(is, since),
  }
}

/** What changed since the body last met: the plan as it stood then beside the plan now. */
export async function sinceGathered({ tx, kept, around, plan }: Gathering): Promise<SinceFacts> {
  const { meetings } = await bodyOfPaper(tx, kept)
  const last = lastMeeting(meetings, meetingDay(tx, kept))
  const is = await plan()
  const was = last && (await planOn(tx, last.heldOn, is.plan.id, around))
  if (!last || !was) return nothingSince
  const decisions = (await decisionsAboutPlan(tx, is.plan.id)).filter(
    ({ decidedOn }) => decidedOn > last.heldOn,
  )
  return {
    ...between(was, is, last.heldOn),
    meeting: known({ id: String(last.id), on: last.heldOn }),
    decisions: decisions.map(decidedFacts),
  }
}
