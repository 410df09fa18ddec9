import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { versionsOf } from '../../access/index.ts'
import type { InspectionId } from '../ids.ts'
import type { Correction } from '../model/correction.ts'
import { differences } from '../model/draft-differences.ts'
import { draftFromRecord } from '../model/draft-from-record.ts'
import type { WholeInspection } from '../model/draft-from-record.ts'
import type { Finding, Inspection, Judgement, Strength } from '../model/inspection.ts'

/**
 * The corrections of an inspection, as known at the viewer's day, the latest first. A correction is a change with a
 * reason: checking a strength makes a version of its inspection too, and gives none.
 */
export async function correctionsOf(tx: ViewerTx, id: InspectionId): Promise<readonly Correction[]> {
  const versions = await versionsOf<{ readonly known_from: number }>(tx, 'inspection.inspection', id)
  const made: Correction[] = []
  for (const { change } of versions.slice(1).filter((version) => version.change.reason !== null)) {
    const before = await wholeAt(tx, id, change.id - 1)
    const after = await wholeAt(tx, id, change.id)
    if (before && after)
      made.unshift({ change, differences: differences(draftFromRecord(after), draftFromRecord(before)) })
  }
  return made
}

/** An inspection with all that belonged to it after the change with this number. */
async function wholeAt(tx: ViewerTx, id: InspectionId, change: number): Promise<WholeInspection | undefined> {
  const of = { id, change }
  const [inspection] = await rowsAt<Inspection>(
    tx,
    'inspection',
    of,
    sql`id,
    known_from as version, kind, framework, authority, inspected_from as "inspectedFrom",
    inspected_to as "inspectedTo", published_on as "publishedOn", received_on as "receivedOn",
    file_sha256 as "fileSha256", 0 as findings, 0 as "priorityFindings"`,
  )
  if (!inspection) return undefined
  return {
    inspection,
    judgements: await rowsAt<Judgement>(
      tx,
      'judgement',
      of,
      sql`inspection_id as "inspectionId", strand, grade,
      self_grade as "selfGrade"`,
    ),
    findings: await rowsAt<Finding>(
      tx,
      'finding',
      of,
      sql`id, inspection_id as "inspectionId", position, text,
      priority, tags, paragraph, page`,
    ),
    strengths: await rowsAt<Strength>(
      tx,
      'strength',
      of,
      sql`id, inspection_id as "inspectionId", text, paragraph,
      page, owner_post_id as "ownerPostId", watch, last_checked_on as "lastCheckedOn", state, note`,
    ),
  }
}

async function rowsAt<Row>(
  tx: ViewerTx,
  name: 'inspection' | 'judgement' | 'finding' | 'strength',
  { id, change }: { readonly id: InspectionId; readonly change: number },
  columns: ReturnType<typeof sql>,
): Promise<readonly Row[]> {
  const [table, history] = [`inspection.${name}`, `inspection.${name}_history`]
  const owner = name === 'inspection' ? 'id' : 'inspection_id'
  const order = name === 'inspection' ? 'id' : 'position'
  const { rows } = await sql<Row>`
    select ${columns} from (
      select *, null::bigint as known_to from ${sql.table(table)}
      union all select * from ${sql.table(history)}
    ) version
    where ${sql.ref(owner)} = ${id} and known_from <= ${change} and (known_to is null or known_to > ${change})
    order by ${sql.ref(order)}`.execute(tx.db)
  return rows
}
