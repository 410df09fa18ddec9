import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { BodyRules } from '../body-rules.ts'
import type { BodyKind, Correcting } from '../model.ts'
import { governanceDb } from '../tables.ts'

/** How a body is run, as far as it is said; what is left out stays as it is, or not known. */
export type NewBodyRules = {
  readonly [Rule in Exclude<keyof BodyRules, 'clerk'>]?: BodyRules[Rule] | undefined
} & { readonly clerkPostId?: number | undefined }

/** A body as it is typed or loaded. */
export interface BodyDetails {
  readonly name: string
  readonly kind: BodyKind
  readonly purpose: string
  readonly chairPostId: number | undefined
  readonly meets: string | undefined
  readonly inPublic: boolean
  readonly setUpOn: IsoDate | undefined
  readonly memberPostIds: readonly number[]
  readonly partners: readonly string[]
  readonly rules?: NewBodyRules | undefined
}

export type BodyRecorded =
  | { readonly ok: true; readonly id: BodyId }
  | { readonly ok: false; readonly why: 'name taken' | 'changed meanwhile' }

const rulesColumns = (rules: NewBodyRules) => ({
  terms: rules.terms ?? null,
  terms_url: rules.termsUrl ?? null,
  quorum: rules.quorum ?? null,
  clerk_post_id: rules.clerkPostId ?? null,
  at_most_weeks: rules.atMostWeeks ?? null,
  access_rules: rules.accessRules ?? null,
  draft_days: rules.draftDays ?? null,
  clearance_days: rules.clearanceDays ?? null,
  papers_days: rules.papersDays ?? null,
  decisions_days: rules.decisionsDays ?? null,
  minuted_elsewhere: rules.minutedElsewhere ?? null,
})

const columnsOf = (body: BodyDetails) => ({
  name: body.name,
  kind: body.kind,
  purpose: body.purpose,
  chair_post_id: body.chairPostId ?? null,
  meets: body.meets ?? null,
  in_public: body.inPublic,
  set_up_on: body.setUpOn ?? null,
  ...(body.rules && rulesColumns(body.rules)),
})

async function nameIsTaken(tx: ViewerTx, name: string, exceptId?: BodyId): Promise<boolean> {
  const named = await governanceDb(tx)
    .selectFrom('governance.body')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .execute()
  return named.some(({ id }) => id !== exceptId)
}

const seatsOf = (bodyId: BodyId, body: BodyDetails) => [
  ...body.memberPostIds.map((post_id) => ({ body_id: bodyId, post_id, partner: null })),
  ...body.partners.map((partner) => ({ body_id: bodyId, post_id: null, partner })),
]

type Seat = ReturnType<typeof seatsOf>[number]

const sameSeat = (one: Omit<Seat, 'body_id'>) => (other: Omit<Seat, 'body_id'>) =>
  one.post_id === other.post_id && one.partner === other.partner

/** Members who stay keep their row, so that its history says since when they sit there. */
async function seat(tx: ViewerTx, bodyId: BodyId, body: BodyDetails): Promise<void> {
  const held = await governanceDb(tx)
    .selectFrom('governance.body_member')
    .select(['id', 'post_id', 'partner'])
    .where('body_id', '=', bodyId)
    .execute()
  const wanted = seatsOf(bodyId, body)
  const gone = held.filter((one) => !wanted.some(sameSeat(one))).map(({ id }) => id)
  const come = wanted.filter((one) => !held.some(sameSeat(one)))
  if (gone.length > 0)
    await governanceDb(tx).deleteFrom('governance.body_member').where('id', 'in', gone).execute()
  if (come.length > 0) await governanceDb(tx).insertInto('governance.body_member').values(come).execute()
}

/** Records a body with its members. Two bodies never bear one name, however it is capitalised. */
export async function recordBody(tx: ViewerTx, body: BodyDetails): Promise<BodyRecorded> {
  if (await nameIsTaken(tx, body.name)) return { ok: false, why: 'name taken' }
  const { id } = await governanceDb(tx)
    .insertInto('governance.body')
    .values(columnsOf(body))
    .returning('id')
    .executeTakeFirstOrThrow()
  await seat(tx, id, body)
  return { ok: true, id }
}

/** @param version the version that the change was made on; a later one is 'changed meanwhile' and nothing changes. */
export async function changeBody(
  tx: ViewerTx,
  changed: Correcting<BodyId> & { readonly body: BodyDetails },
): Promise<BodyRecorded> {
  const { id, version, reason, body } = changed
  if (await nameIsTaken(tx, body.name, id)) return { ok: false, why: 'name taken' }
  await becauseOf(tx, reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.body')
    .set(columnsOf(body))
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return { ok: false, why: 'changed meanwhile' }
  await seat(tx, id, body)
  return { ok: true, id }
}
