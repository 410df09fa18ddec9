import { sql } from 'kysely'
import type { StandIn, ViewerTx } from '../../access/index.ts'
import { standingInFor } from '../../access/index.ts'
import type { Scope } from '../model/why-allowed.ts'
import { isToBeTold, ofWhomInWords, scopeInWords, scopeOf, speaksUp } from '../model/why-allowed.ts'

/**
 * Why the viewer is shown a list of children, as the audit keeps it: of the whole service and in which role, of the own
 * teams and for whom the viewer stands in, of whom the viewer reviews, or, by whoever opens no record, what is due from the
 * own posts alone. One word for the whole list, asked of no child.
 */
export async function whyListed(tx: ViewerTx, what: string, standIns?: readonly StandIn[]): Promise<string> {
  const { roles, grants } = tx.viewer
  const granted = scopeOf(grants)
  if (granted.wholeService)
    return `${what}: ${scopeInWords(roles, granted, { standsInFor: [], spokeUp: false })}`
  const away = standIns ?? (await standingInFor(tx))
  const scope = withTeams(tx, granted, away)
  const standsInFor = away.map(({ absentPost }) => absentPost)
  return `${what}: ${scopeInWords(roles, scope, { standsInFor, spokeUp: await spokeUpEarlier(tx, scope) })}`
}

/** Of which children a list is that this viewer is shown; undefined where nobody would take it for another's. */
export async function ofWhom(tx: ViewerTx): Promise<string | undefined> {
  const { roles, grants } = tx.viewer
  const granted = scopeOf(grants)
  if (!isToBeTold(granted)) return undefined
  const away = await standingInFor(tx)
  const scope = withTeams(tx, granted, away)
  const standsInFor = away.map(({ absentPost }) => absentPost)
  const spokeUp = await spokeUpEarlier(tx, scope)
  return ofWhomInWords(roles, scope, { standsInFor, named: await isNamed(tx), spokeUp })
}

/** Whose own work binds them to children has teams besides only where one is named with the role. */
function withTeams({ viewer }: ViewerTx, scope: Scope, away: readonly StandIn[]): Scope {
  if (!isToBeTold(scope)) return scope
  const others = new Set(away.flatMap(({ teams }) => teams))
  return { ...scope, ownTeams: scope.ownTeams && viewer.teams.some((team) => !others.has(team)) }
}

/** Whether some restricted record names the viewer as a reader today. */
async function isNamed(tx: ViewerTx): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select from children.allowed_reader
      where person_id = (select access.viewer_id()) and from_on <= (select children.today())
        and (until_on is null or until_on >= (select children.today()))) as named`.execute(tx.db)
  return rows[0]?.named === true
}

/** Whether a challenge is open of somebody who raises none now: asked of nobody else. */
async function spokeUpEarlier(tx: ViewerTx, scope: Scope): Promise<boolean> {
  if (!isToBeTold(scope) || speaksUp(tx.viewer.roles)) return false
  const { rows } = await sql<{ spoke: boolean }>`
    select exists (select from unnest(children.of_person('read children')) spoken(child_id)
      where not exists (select from children.allowed_reader reader
        where reader.child_id = spoken.child_id and reader.person_id = (select access.viewer_id()))) as spoke`.execute(
    tx.db,
  )
  return rows[0]?.spoke === true
}
