import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** The review of one restricted record: `childId` is for the audit, which notes whose records were named. */
export interface RestrictionDuty extends PostDuty {
  readonly childId: number
}

/**
 * Reviews of restricted records, each a duty of the post that authorised the restriction. The words do not say whose record
 * it is: who owes the review need not be named for it. To be read within `auditedRead`.
 */
export async function restrictionDuties(
  tx: ViewerTx,
  owners: readonly number[],
): Promise<readonly RestrictionDuty[]> {
  const { rows } = await sql<{ childId: number; ownerPostId: number; dueOn: IsoDate }>`
    select child_id as "childId", authorised_by_post_id as "ownerPostId", review_by as "dueOn"
    from children.restriction where ended_on is null and authorised_by_post_id = any(${[...owners]}::int[])
    order by review_by, child_id`.execute(tx.db)
  return rows.map((held) => ({
    ...held,
    about: 'Restricted record',
    words: `Review who may read record ${held.childId}, which is restricted`,
    href: `/children/${held.childId}/restriction`,
  }))
}
