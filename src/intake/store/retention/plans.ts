import { whyListed } from '../../../children/index.ts'
import { sql } from 'kysely'
import { auditedRead, becauseOf, type PersonId, type ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Plan, Proof } from '../../model/retention.ts'

const columns = sql`id, known_from as version, state, drawn_up_on as "drawnUpOn", drawn_up_by as "drawnUpBy",
  files_months as "filesMonths", children_months as "childrenMonths", counts, fingerprint,
  approved_on as "approvedOn", approved_by as "approvedBy"`

/** Every plan, the latest first. */
export async function plans(tx: ViewerTx): Promise<readonly Plan[]> {
  const { rows } = await sql<Plan>`select ${columns} from retention.plan order by id desc`.execute(tx.db)
  return rows
}

export async function planById(tx: ViewerTx, id: number): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`select ${columns} from retention.plan where id = ${id}`.execute(tx.db)
  return rows[0]
}

export interface PlanChild {
  readonly childId: number
  readonly councilId: string
  readonly leftOn: IsoDate
}

/** The children of a plan whom the viewer may open; that they were read is kept. */
export async function planChildren(tx: ViewerTx, id: number): Promise<readonly PlanChild[]> {
  const about = { screen: '/intake/retention/:id', because: await whyListed(tx, `retention plan ${id}`) }
  return auditedRead(tx, about, async ({ db }) => {
    const { rows } = await sql<PlanChild>`
      select line.child_id as "childId", child.council_id as "councilId", line.left_on as "leftOn"
      from retention.plan_child line join children.child on child.id = line.child_id
      where line.plan_id = ${id} order by line.left_on, length(child.council_id), child.council_id`.execute(
      db,
    )
    return rows
  })
}

export interface PlanFile {
  readonly fileName: string
  readonly asAt: IsoDate
  readonly receivedOn: IsoDate
}

export async function planFiles(tx: ViewerTx, id: number): Promise<readonly PlanFile[]> {
  const { rows } = await sql<PlanFile>`
    select file_name as "fileName", as_at as "asAt", received_on as "receivedOn" from retention.plan_file
    where plan_id = ${id} order by received_on, as_at`.execute(tx.db)
  return rows
}

/** Approves a plan, as somebody other than whoever drew it up. False when it is not so, or the plan has changed. */
export async function approvePlan(
  tx: ViewerTx,
  { id, version, by }: { readonly id: number; readonly version: number; readonly by: PersonId },
): Promise<boolean> {
  await becauseOf(tx, `Retention plan ${id} approved`)
  const { rows } = await sql`
    update retention.plan set state = 'approved', approved_by = ${by}, approved_on = ${tx.today}::date
    where id = ${id} and known_from = ${version} and state = 'drawn up' and drawn_up_by is distinct from ${by}
    returning id`.execute(tx.db)
  return rows.length === 1
}

/**
 * Whether a plan stands approved at its version, held so until the transaction ends: who asks for it to be carried out
 * and who withdraws it take turns.
 */
export async function holdApproved(
  tx: ViewerTx,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<boolean> {
  const { rows } = await sql`
    select id from retention.plan where id = ${id} and known_from = ${version} and state = 'approved'
    for update`.execute(tx.db)
  return rows.length === 1
}

/** A plan that is not to be carried out, before anybody asked for that. */
export async function withdrawPlan(
  tx: ViewerTx,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<boolean> {
  await becauseOf(tx, `Retention plan ${id} withdrawn`)
  const { rows } = await sql`
    update retention.plan set state = 'withdrawn', approved_by = null, approved_on = null
    where id = ${id} and known_from = ${version} and state in ('drawn up', 'approved') and not exists (
      select from intake.task where plan_id = plan.id and state = 'waiting') returning id`.execute(tx.db)
  return rows.length === 1
}

export async function proofOf(tx: ViewerTx, planId: number): Promise<Proof | undefined> {
  const { rows } = await sql<Proof>`
    select plan_id as "planId", carried_out_on as "carriedOutOn", drawn_up_on as "drawnUpOn", drawn_up_by as "drawnUpBy",
      approved_on as "approvedOn", approved_by as "approvedBy", approved_fingerprint as "approvedFingerprint",
      removed_fingerprint as "removedFingerprint", files, children, adopters, row_count as rows,
      kept_after_all as "keptAfterAll"
    from retention.proof where plan_id = ${planId}`.execute(tx.db)
  return rows[0]
}
