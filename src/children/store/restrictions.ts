import { sql } from 'kysely'
import type { Change, ViewerTx } from '../../access/index.ts'
import { becauseOf, versionsOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { LookedAfterBy, Restriction, RestrictionReason } from '../model/restriction.ts'
import { readersNow } from './readers.ts'
import { takeTurnOfEntries } from './turns.ts'

type Row = Omit<Restriction, 'readers'>

const bound = {
  some: 'those who authorised it or are named',
  none: 'whoever may change restrictions',
} as const satisfies Readonly<Record<string, LookedAfterBy>>

/** The restrictions that hold, those first whose review comes first. */
export async function restrictions(tx: ViewerTx): Promise<readonly Restriction[]> {
  const { rows } = await sql<Row>`
    select held.id, held.child_id as "childId", held.known_from as version, child.council_id as "councilId", held.reason,
           held.from_on as "fromOn", held.review_by as "reviewBy", post.title as "authorisedBy",
           children.may_look_after(held.child_id) as "isViewers",
           case when cardinality(children.look_after(held.child_id)) = 0 then ${bound.none} else ${bound.some} end as "lookedAfterBy"
    from children.restriction held
    join access.post post on post.id = held.authorised_by_post_id
    left join children.child child on child.id = held.child_id
    where held.ended_on is null order by held.review_by, held.child_id`.execute(tx.db)
  const readers = await readersNow(tx)
  return rows.map((row) => ({ ...row, readers: readers.get(row.childId) ?? [] }))
}

export async function restrictionOf(tx: ViewerTx, childId: number): Promise<Restriction | undefined> {
  return (await restrictions(tx)).find((held) => held.childId === childId)
}

/** Why a restriction began, and what each review of it found: by whom and when, oldest first. */
export async function saidOfRestriction(tx: ViewerTx, { id }: Restriction): Promise<readonly Change[]> {
  const versions = await versionsOf<{ readonly known_from: number }>(tx, 'children.restriction', id)
  return versions.map(({ change }) => change)
}

export interface NewRestriction {
  readonly reason: RestrictionReason
  readonly reviewBy: IsoDate
  readonly authorisedByPostId: number
  readonly readers: readonly number[]
}

/**
 * Whether anybody bound to the restriction could look after it: a holder of the post that authorised it, or somebody who is
 * named, as `children.look_after` will judge it. Where none could, whoever may change restrictions might end it at once.
 * @param postId the post that authorises it; undefined where it stands already, and is that of the restriction.
 */
export async function wouldBeLookedAfter(
  tx: ViewerTx,
  childId: number,
  { postId, readers }: { readonly postId: number | undefined; readonly readers: readonly number[] },
): Promise<boolean> {
  const { rows } = await sql<{ would: boolean }>`
    select exists (select from access.post_holder holder
        where holder.post_id = coalesce(${postId ?? null}::int, (select held.authorised_by_post_id
            from children.restriction held where held.child_id = ${childId} and held.ended_on is null)) and ${tx.today}::date between holder.from_on and coalesce(holder.until_on, 'infinity')
          and children.allows(holder.person_id, 'change', 'restrictions'))
      or exists (select from unnest(${[...readers]}::int[]) reader join children.relation on relation.child_id = ${childId}
        where children.allows(reader, 'change', 'restrictions') and children.allows(reader, 'read', 'children')
          and (not relation.sealed or children.allows(reader, 'read', 'adoption'))) as would`.execute(tx.db)
  return rows[0]?.would ?? false
}

/** Keeps a record to named people from now on. False, with nothing changed, where it is restricted already. */
export async function restrictRecord(tx: ViewerTx, childId: number, given: NewRestriction): Promise<boolean> {
  await oneAtATime(tx)
  if (await restrictionOf(tx, childId)) return false
  await becauseOf(tx, `Record restricted: ${given.reason}`)
  // Before the restriction: once it stands, names are put to it by those alone who look after it.
  await nameReaders(tx, childId, given.readers)
  await sql`insert into children.restriction (child_id, reason, from_on, review_by, authorised_by_post_id)
    values (${childId}, ${given.reason}, ${tx.today}::date, ${given.reviewBy}::date, ${given.authorisedByPostId})`.execute(
    tx.db,
  )
  return true
}

export interface Review {
  readonly version: number
  readonly reviewBy: IsoDate
  readonly readers: readonly number[]
  readonly because: string
}

/**
 * Goes on with a restriction until another day, for these readers. What was reviewed before is its earlier version.
 * False when somebody changed it since that version.
 */
export async function reviewRestriction(tx: ViewerTx, childId: number, review: Review): Promise<boolean> {
  await oneAtATime(tx)
  const held = await restrictionOf(tx, childId)
  if (held?.version !== review.version) return false
  await becauseOf(tx, becauseBy(held, review.because))
  // The 90 days run from each review: the row's own beginning moves on, and its history keeps the first.
  await sql`update children.restriction set from_on = ${tx.today}::date, review_by = ${review.reviewBy}::date
    where child_id = ${childId} and ended_on is null`.execute(tx.db)
  await nameReaders(tx, childId, review.readers)
  return true
}

/** Ends a restriction: whoever may read the child by team or duty may again. False as above. */
export async function endRestriction(
  tx: ViewerTx,
  childId: number,
  { version, because }: { readonly version: number; readonly because: string },
): Promise<boolean> {
  await oneAtATime(tx)
  const held = await restrictionOf(tx, childId)
  if (held?.version !== version) return false
  await becauseOf(tx, becauseBy(held, because))
  await sql`update children.restriction set ended_on = ${tx.today}::date
    where child_id = ${childId} and ended_on is null`.execute(tx.db)
  await nameReaders(tx, childId, [])
  return true
}

/** Why somebody who neither authorised it nor is named looked after it stands with what they found. */
const becauseBy = ({ lookedAfterBy }: Restriction, because: string): string =>
  lookedAfterBy === bound.none
    ? `${because} (nobody who authorised it or is named may look after it any more)`
    : because

/**
 * Makes these people the ones who may read it. One who was named today and is not any more was never to be. In one
 * statement, so that whoever takes their own name off may still change the others.
 */
async function nameReaders(tx: ViewerTx, childId: number, readers: readonly number[]): Promise<void> {
  const given = sql`${[...readers]}::int[]`
  await sql`
    with never as (delete from children.allowed_reader
      where child_id = ${childId} and from_on >= ${tx.today}::date and person_id <> all(${given})),
    no_longer as (update children.allowed_reader set until_on = ${tx.today}::date - 1
      where child_id = ${childId} and from_on < ${tx.today}::date and person_id <> all(${given})
        and coalesce(until_on, 'infinity') >= ${tx.today}::date)
    insert into children.allowed_reader (child_id, person_id, from_on)
    select ${childId}, person, ${tx.today}::date from unnest(${given}) person
    where not exists (select from children.allowed_reader held where held.child_id = ${childId} and held.person_id = person
      and ${tx.today}::date between held.from_on and coalesce(held.until_on, 'infinity'))`.execute(tx.db)
}

/** Before the first write: who may see a child stands beside who works with the child, which imports bring into step. */
async function oneAtATime(tx: ViewerTx): Promise<void> {
  await takeTurnOfEntries(tx)
  await sql`select pg_advisory_xact_lock(hashtext('children.restriction'))`.execute(tx.db)
}
