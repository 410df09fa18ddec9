import type { StandIn, ViewerTx } from '../../access/index.ts'
import { standingInFor } from '../../access/index.ts'
import { readByNobody, whyListed } from '../../children/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { partWith } from './model/part.ts'
import type { Seen } from './worked-out.ts'

/** The list as it was asked for: the viewer's own, or the part of it that is an absent manager's. */
export interface OnBehalf {
  readonly seen: Seen
  /** For whom the viewer stands in today. */
  readonly standIns: readonly StandIn[]
  /** The one whose list this is. */
  readonly standIn: StandIn | undefined
  /** Whether the viewer may name a deputy for some list. */
  readonly mayName: boolean
  /** Whether the viewer may look at what the extracts' names of teams mean. */
  readonly maySeeTeams: boolean
  /** How many restricted records nobody may read; none where the viewer does not review restrictions. */
  readonly readByNobody: number
}

/** @throws NotFound when the viewer does not stand in there today: the list ends with its last day. */
export async function onBehalf(seen: Seen, id: number | undefined): Promise<OnBehalf> {
  const standIns = await standingInFor(seen.tx)
  const { grants } = seen.tx.viewer
  const mayName = grants.has('change deputies | any') || grants.has('change deputies | own teams')
  const may = {
    mayName,
    maySeeTeams: grants.has('read intake | any'),
    readByNobody: grants.has('change restrictions | any') ? await readByNobody(seen.tx) : 0,
  }
  if (id === undefined) return { seen, standIns, standIn: undefined, ...may }
  const standIn = standIns.find((each) => each.id === id)
  if (!standIn) throw new NotFound()
  const all = seen.all.filter(
    ({ child: { teamId } }) => teamId !== undefined && standIn.teams.includes(teamId),
  )
  return { seen: { ...seen, ...partWith(all) }, standIns, standIn, ...may }
}

/** Why the list is read, as the audit keeps it. */
export const becauseFor = async (
  tx: ViewerTx,
  what: string,
  { standIn, standIns }: Pick<OnBehalf, 'standIn' | 'standIns'>,
): Promise<string> =>
  standIn === undefined ? whyListed(tx, what, standIns) : `${what}, standing in for the ${standIn.absentPost}`
