import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { statusNotTold } from '../derive/ends.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { ChildHead } from '../model/child-head.ts'
import { diedAsAt } from './died.ts'
import { otherNumbers } from './identity/members.ts'
import type { Standing } from '../model/why-allowed.ts'
import { teamsCalled } from './team-labels.ts'
import { statusesInDoubt } from './in-doubt.ts'
import { namedBefore } from './named-before.ts'
import { dueToBegin } from './not-begun.ts'
import { columnsLeftOut } from './missing-columns.ts'

type HeadRow = {
  readonly council_id: string
  readonly name: string | null
  readonly born_on: IsoDate | null
  readonly unborn: boolean | null
  readonly age_given: number | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly disabled: boolean | null
  readonly status: ChildStatus | null
  readonly team_name: string | null
  readonly worker_name: string | null
  readonly last_seen_on: IsoDate | null
  readonly in_care: boolean | null
  readonly legal_status: string | null
  readonly legal_status_from: IsoDate | null
  readonly permanence_plan: string | null
  readonly restricted: boolean
  readonly sealed: boolean
}

/** The child of this number, if the viewer may see it. */
export async function childHead(tx: ViewerTx, childId: number): Promise<ChildHead | undefined> {
  const { rows } = await sql<HeadRow>`
    select child.council_id, name.name, details.born_on, details.unborn, details.age_given, details.gender,
           details.ethnicity, details.disabled, summary.status, summary.team_name, summary.worker_name,
           summary.last_seen_on, summary.in_care, care.legal_status, care.legal_status_from, care.permanence_plan,
           coalesce(relation.restricted, false) as restricted, coalesce(relation.sealed, false) as sealed
    from children.child child
    left join children.name name on name.child_id = child.id
    left join children.relation relation on relation.child_id = child.id
    left join children.details_as_at details on details.child_id = child.id
    left join children.summary_as_at summary on summary.child_id = child.id
    left join children.care_as_at care on care.child_id = child.id
    where child.id = ${childId}`.execute(tx.db)
  const [row] = rows
  if (!row) return undefined
  const called = await teamsCalled(tx)
  const named = { ...row, team_name: called(row.team_name) }
  const head = headOf(childId, named, await notToldOf(tx, childId, row.status))
  return {
    ...head,
    dueToBegin: (await dueToBegin(tx, [childId])).get(childId) ?? [],
    died: (await diedAsAt(tx, [childId])).get(childId),
    before: await beforeOf(tx, head),
    otherNumbers: await otherNumbers(tx, childId),
  }
}

const beforeOf = async (tx: ViewerTx, { childId, standing }: Pick<ChildHead, 'childId' | 'standing'>) =>
  standing ? undefined : (await namedBefore(tx, sql`child.id = ${childId}`))[0]

/** What would tell whether the child's status still holds. */
async function notToldOf(
  tx: ViewerTx,
  childId: number,
  status: ChildStatus | null,
): Promise<string | undefined> {
  if (status === null) return undefined
  const inDoubt = await statusesInDoubt(tx, [childId])
  return inDoubt(childId, status)?.why ?? statusNotTold(status, new Set(await columnsLeftOut(tx)))
}

const headOf = (
  childId: number,
  row: HeadRow,
  notTold: string | undefined,
): Omit<ChildHead, 'before' | 'died'> => ({
  childId,
  councilId: row.council_id,
  name: row.name ?? undefined,
  birth: { bornOn: row.born_on, unborn: row.unborn, ageGiven: row.age_given },
  gender: row.gender,
  ethnicity: row.ethnicity,
  disabled: row.disabled,
  standing:
    row.status === null
      ? undefined
      : {
          status: row.status,
          teamName: row.team_name,
          workerName: row.worker_name,
          lastSeenOn: row.last_seen_on,
          notTold,
        },
  legalStatus: row.in_care === true ? { code: row.legal_status, from: row.legal_status_from } : undefined,
  permanencePlan: row.in_care === true ? row.permanence_plan : null,
  restricted: row.restricted,
  sealed: row.sealed,
})

/** How the viewer stands to a child whom they may see. */
export async function standingTo(tx: ViewerTx, childId: number): Promise<Standing> {
  const { rows } = await sql<Omit<Standing, 'roles' | 'named'> & { readonly restricted: boolean }>`
    select coalesce(team_id = any((select access.viewer_teams('read children'))::int[]), false) as "ownTeam",
           coalesce(team_id in (select access.stand_in_teams(access.viewer_id(), ${tx.today}::date)), false) as "standsIn",
           access.granted('read children', 'care reviewed')
             and coalesce(reviewed_until >= children.today(), false) as "careReviewed",
           access.granted('read children', 'conferences chaired')
             and coalesce(conferenced_until >= children.today(), false) as "conferencesChaired",
           access.granted('read children', 'adoption planned')
             and coalesce(adoption_until >= children.today(), false) as "adoptionPlanned",
           child_id = any(children.of_person('read children')) as "spokenUpFor",
           restricted
    from children.relation where child_id = ${childId}`.execute(tx.db)
  // A restricted record is shown to nobody but those named for it.
  return {
    roles: tx.viewer.roles,
    ownTeam: rows[0]?.ownTeam ?? false,
    standsIn: rows[0]?.standsIn ?? false,
    named: rows[0]?.restricted ?? false,
    careReviewed: rows[0]?.careReviewed ?? false,
    conferencesChaired: rows[0]?.conferencesChaired ?? false,
    adoptionPlanned: rows[0]?.adoptionPlanned ?? false,
    spokenUpFor: rows[0]?.spokenUpFor ?? false,
  }
}
