import type { ViewerTx } from '../../../access/index.ts'
import type { BodyId, Decision, LoggedAction, Meeting } from '../../../governance/index.ts'
import {
  bodies,
  byNeed,
  decidedBy,
  decisionsAboutPlan,
  isOpen,
  loggedActions,
  meetings,
  ownerName,
  promises,
  standingOn,
} from '../../../governance/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Around, PlanId } from '../../../plan/index.ts'
import type {
  DecidedFacts,
  KeptDraft,
  Level,
  LogFacts,
  LoggedFacts,
  PromiseFacts,
} from '../../model/index.ts'
import { knownOr } from '../../model/index.ts'
import { orNotKnown } from '../not-known.ts'

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** The body that the paper names, as far as it is on record, and its meetings in order. */
export async function bodyOfPaper(tx: ViewerTx, { meeting }: Pick<KeptDraft, 'meeting'>) {
  const body = (await bodies(tx)).find(({ name }) => sameName(name, meeting.body))
  const own = body ? (await meetings(tx)).filter(({ bodyId }) => bodyId === body.id) : []
  return { body, meetings: own }
}

/** The last meeting of the body before the one that the paper is for, or before the day looked at. */
export function lastMeeting(own: readonly Meeting[], before: IsoDate): Meeting | undefined {
  return own.filter(({ heldOn }) => heldOn < before).at(-1)
}

export const meetingDay = (tx: ViewerTx, { meeting }: Pick<KeptDraft, 'meeting'>): IsoDate =>
  knownOr(meeting.on, tx.at.asAt)

export const decidedFacts = ({ id, body, alone, decidedOn, words, outcome }: Decision): DecidedFacts => ({
  id: String(id),
  body: decidedBy({ body, alone }),
  on: decidedOn,
  words,
  outcome,
})

const loggedFacts = (action: LoggedAction, day: IsoDate): LoggedFacts => ({
  id: String(action.id),
  words: action.words,
  owner: ownerName(action.owner),
  agreedOn: action.agreedOn,
  due: orNotKnown(action.dueOn),
  standing: standingOn(action, day),
})

/** The body's own part of the one action log; all of it where the paper is for nobody who meets. */
export async function logGathered(tx: ViewerTx, kept: KeptDraft): Promise<LogFacts> {
  const { body, meetings: own } = await bodyOfPaper(tx, kept)
  const day = tx.at.asAt
  const all = (await loggedActions(tx)).filter((action) => body === undefined || action.body.id === body.id)
  const since = lastMeeting(own, meetingDay(tx, kept))?.heldOn
  const open = byNeed(all.filter(isOpen), day)
  const ended = all.filter(({ ended: end }) => end !== undefined && (since === undefined || end.on >= since))
  return {
    open: open.map((action) => loggedFacts(action, day)),
    overdue: open.filter((action) => standingOn(action, day) === 'overdue').length,
    ended: ended.map((action) => loggedFacts(action, day)),
  }
}

/** What a closed meeting agreed is not told to the public: only bodies whose meetings the public may attend are. */
async function bodiesToTell(tx: ViewerTx, level: Level): Promise<(id: BodyId) => boolean> {
  if (level !== 'public') return () => true
  const open = new Set((await bodies(tx)).filter(({ inPublic }) => inPublic).map(({ id }) => id))
  return (id) => open.has(id)
}

/** What was promised in public, and what became of it: the ledger that members read, the most pressing first. */
export const promisesGathered = async (tx: ViewerTx, around: Around): Promise<readonly PromiseFacts[]> =>
  (await promises(tx, around)).map(({ what, by, madeOn, dueOn, stands, href }) => ({
    id: href.split('/').at(-1) ?? '',
    words: what,
    ...{ by, on: madeOn, due: orNotKnown(dueOn), standing: stands },
  }))

/** What was decided about the plan, newest first, as far as a paper of this level may tell it. */
export async function decidedGathered(
  tx: ViewerTx,
  planId: PlanId,
  level: Level,
): Promise<readonly DecidedFacts[]> {
  const tellable = await bodiesToTell(tx, level)
  return (await decisionsAboutPlan(tx, planId)).filter(({ body }) => tellable(body.id)).map(decidedFacts)
}
