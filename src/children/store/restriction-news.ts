import { sql } from 'kysely'
import type { Change, ViewerTx } from '../../access/index.ts'
import { changesByIds } from '../../access/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { RestrictionDuty } from './restriction-duties.ts'

/** For how long a change that somebody else made is told. */
const toldForDays = 28

/**
 * What somebody else changed of restricted records, told to the posts that authorised them and to whoever lost their
 * name: nobody is put off a list without hearing of it. The words do not say whose record it is. To be read within
 * `auditedRead`.
 */
export async function restrictionNews(
  tx: ViewerTx,
  owners: readonly number[],
): Promise<readonly RestrictionDuty[]> {
  const changed = await changedByOthers(tx, owners)
  const lost = await namesLost(tx)
  const changes = new Map(
    (
      await changesByIds(
        tx,
        [...changed, ...lost].map(({ changeId }) => changeId),
      )
    ).map((one) => [one.id, one]),
  )
  const told = changed.map(({ changeId }) => changeId)
  const [ownPost] = tx.viewer.posts
  return [
    ...changed.flatMap((each) => {
      const change = changes.get(each.changeId)
      return change ? [toAuthoriser(each, change)] : []
    }),
    ...lost.flatMap(({ childId, changeId, seen }) => {
      const change = changes.get(changeId)
      return change && ownPost !== undefined && !told.includes(changeId)
        ? [{ childId, ...toWhoLost(childId, change, seen), ...undated, ownerPostId: ownPost }]
        : []
    }),
  ]
}

const undated = { about: 'Restricted record', dueOn: undefined } as const

interface ChangedByOther {
  readonly childId: number
  readonly ownerPostId: number
  readonly changeId: number
  readonly ended: boolean
}

/** Versions after the first of restrictions that these posts authorised, made by somebody who did not hold the post. */
async function changedByOthers(tx: ViewerTx, owners: readonly number[]): Promise<readonly ChangedByOther[]> {
  const columns = sql`id, child_id, authorised_by_post_id, known_from, ended_on`
  const { rows } = await sql<ChangedByOther>`
    select version.child_id as "childId", version.authorised_by_post_id as "ownerPostId", change.id as "changeId",
           version.ended_on is not null as ended
    from (select ${columns} from children.restriction union all select ${columns} from children.restriction_history) version
    join record.change on change.id = version.known_from
    where version.authorised_by_post_id = any(${[...owners]}::int[]) and ${lately(tx)}
      and exists (select from children.restriction_history before
        where before.id = version.id and before.known_from < version.known_from)
      and not exists (select from access.post_holder holder
        where holder.post_id = version.authorised_by_post_id and holder.person_id = change.person_id
          and (change.at at time zone 'Europe/London')::date
            between holder.from_on and coalesce(holder.until_on, 'infinity'))
    order by change.id`.execute(tx.db)
  return rows
}

const lately = (tx: ViewerTx) =>
  sql`change.at >= ${addDays(tx.today, -toldForDays)}::date and change.person_id is distinct from access.viewer_id()`

/** Records for which the viewer was named until somebody else took the name off, and is not named today. */
async function namesLost(tx: ViewerTx) {
  const { rows } = await sql<{ childId: number; changeId: number; seen: boolean }>`
    select lost.child_id as "childId", max(change.id)::int as "changeId",
           exists (select from children.child where child.id = lost.child_id) as seen
    from (
      select child_id, known_from as change_id from children.allowed_reader
      where person_id = access.viewer_id() and until_on is not null
      union all
      select child_id, known_to from children.allowed_reader_history gone
      where person_id = access.viewer_id()
        and not exists (select from children.allowed_reader still where still.id = gone.id)
    ) lost
    join record.change on change.id = lost.change_id
    where ${lately(tx)} and not exists (select from children.allowed_reader named
      where named.child_id = lost.child_id and named.person_id = access.viewer_id()
        and ${tx.today}::date between named.from_on and coalesce(named.until_on, 'infinity'))
    group by lost.child_id order by lost.child_id`.execute(tx.db)
  return rows
}

function toAuthoriser({ childId, ownerPostId, ended }: ChangedByOther, change: Change): RestrictionDuty {
  const { by, on, reason } = change
  const did = ended
    ? `ended the restriction of record ${childId}, which your post restricted`
    : `changed who may read record ${childId}, which your post restricted`
  return {
    ...undated,
    childId,
    ownerPostId,
    words: `Note that the ${by} ${did}, on ${longDate(on)}: “${reason ?? ''}”`,
    href: ended ? `/children/${childId}` : `/children/${childId}/restriction`,
  }
}

/** Whoever may see the child all the same, by team or duty once the restriction ended, is led there. */
const toWhoLost = (childId: number, { by, on }: Change, seen: boolean) => ({
  words: seen
    ? `Note that you are no longer named for record ${childId}, by a change of the ${by} on ${longDate(on)}`
    : `You may no longer read record ${childId}, by a change of the ${by} on ${longDate(on)}`,
  href: seen ? `/children/${childId}` : '/children',
})
