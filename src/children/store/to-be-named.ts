import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ToBeNamed } from '../model/to-be-named.ts'

/** Who has to be named for a record once it is restricted, as `challenge.to_be_named` says and the database demands. */
export async function toBeNamed(tx: ViewerTx, childId: number): Promise<readonly ToBeNamed[]> {
  const { rows } = await sql<ToBeNamed>`
    select asked.challenge_id as "challengeId", asked.has_left as "hasLeft", (
      select jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name, 'post', (
        select post.title from access.post_holder holder join access.post on post.id = holder.post_id
        where holder.person_id = person.id and ${tx.today}::date between holder.from_on and coalesce(holder.until_on, 'infinity')
        order by holder.from_on desc, post.id limit 1)) order by lower(person.name))
      from access.person where person.id = any(asked.people)) as people
    from challenge.to_be_named(${childId}) asked order by asked.challenge_id`.execute(tx.db)
  return rows
}
