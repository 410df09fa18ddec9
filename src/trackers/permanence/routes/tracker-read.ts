import type { ViewerTx } from '../../../access/index.ts'
import { auditedRead, openedIn, ownStateSeen } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { Kept } from '../../../kernel/index.ts'
import type { Told } from '../../../children/index.ts'
import { limitsBefore, listsBehind, toldBy, whyListed } from '../../../children/index.ts'
import { challengesUnanswered } from '../../challenge/index.ts'
import type { Agenda, LimitsBefore } from '../model/agenda.ts'
import { agendaOf, movedToday } from '../model/agenda.ts'
import type { Listed, RuleCount } from '../model/tracker.ts'
import { countsOf } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'
import { childrenInCare } from '../store/children.ts'
import { postTitles } from '../store/publish.ts'
import { because, mayRecordSome } from './reads.ts'

/** What every view of the tracker goes by: the children in care whom one viewer may see, on one day. */
export interface Tracker {
  /** Whoever needs somebody first. */
  readonly children: readonly Listed[]
  readonly counts: readonly RuleCount[]
  readonly posts: PostTitles
  readonly asAt: IsoDate
  readonly mayRecord: boolean
  /** Challenges that nobody answered in time, as far as the viewer may see them. */
  readonly unanswered: number
  /** Of which day the extracts are by which the tracker goes. */
  readonly told: Told
  /** Of these children, or of one team of them. */
  readonly agenda: (team: string) => Agenda
}

/** Reads the tracker for a screen; whose records those are is noted each time. */
export type ReadTracker = (screen: string) => (tx: ViewerTx) => Promise<Tracker>

async function trackerOf(tx: ViewerTx): Promise<Tracker> {
  const [children, posts] = [await childrenInCare(tx), await postTitles(tx)]
  const moved = children.filter(movedToday).map(({ childId }) => childId)
  const before = await limitsBefore(tx, moved)
  return {
    children,
    counts: countsOf(children),
    posts,
    asAt: tx.at.asAt,
    mayRecord: mayRecordSome(tx),
    unanswered: await challengesUnanswered(tx),
    told: await toldBy(tx, listsBehind.permanence),
    agenda: agendas({ children, posts, on: tx.at.asAt, before }),
  }
}

const teamsKept = 6

interface Met extends Pick<Tracker, 'children' | 'posts'> {
  readonly on: IsoDate
  readonly before: LimitsBefore
}

function agendas({ children, posts, on, before }: Met) {
  const kept = new Kept<Agenda>(teamsKept)
  const teams = [...new Set(children.flatMap(({ facts }) => facts.teamName ?? []))].toSorted()
  return (asked: string): Agenda => {
    const team = teams.includes(asked) ? asked : ''
    const some = team === '' ? children : children.filter(({ facts }) => facts.teamName === team)
    const agenda = kept.at(team) ?? { items: agendaOf(some, on, before), posts, teams }
    kept.keep(team, agenda)
    return agenda
  }
}

async function noted(tx: ViewerTx, screen: string, tracker: Tracker): Promise<Tracker> {
  await auditedRead(tx, { screen, because: await whyListed(tx, because) }, () =>
    Promise.resolve(tracker.children),
  )
  return { ...tracker, mayRecord: mayRecordSome(tx) }
}

/** As the record stands, what this transaction has written included. */
export const trackerNow: ReadTracker = (screen) => async (tx) => noted(tx, screen, await trackerOf(tx))

/** So many readers' trackers are kept: some 3 MB each, where 2,000 children are in care. */
const trackersKept = 8

/**
 * The tracker, worked out once for each viewer and state of the record: whoever pages, filters, changes the view or takes
 * the turns of a meeting asks only whether anything has changed. Not for a transaction that writes.
 */
export function trackerReader(): ReadTracker {
  const kept = new Kept<Tracker>(trackersKept)
  return (screen) => async (tx) => {
    const state = JSON.stringify([ownStateSeen(tx), await openedIn(tx)])
    const tracker = kept.at(state) ?? (await trackerOf(tx))
    kept.keep(state, tracker)
    return noted(tx, screen, tracker)
  }
}
