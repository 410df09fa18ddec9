import { sql } from 'kysely'
import { NotFound } from '../../../kernel/index.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'
import type { Holding, Person, RoleHeld } from '../model.ts'

export interface PersonInList extends Person {
  readonly roles: readonly { readonly role: string; readonly team: string | null }[]
  readonly posts: readonly string[]
}

const person = sql`person.id, person.known_from as version, person.name, person.email, person.state`

/** Everybody by name, with the roles and posts held on the as-at day. */
export async function people(tx: ViewerTx): Promise<readonly PersonInList[]> {
  const { rows } = await sql<PersonInList>`
    select ${person},
      coalesce((select jsonb_agg(jsonb_build_object('role', held.role, 'team', team.name) order by held.role, team.name)
        from access.role_held_known held left join access.team_known team on team.id = held.team_id
        where held.person_id = person.id and ${tx.at.asAt}::date between held.from_on and coalesce(held.until_on, 'infinity')), '[]') as roles,
      coalesce((select jsonb_agg(post.title order by post.title)
        from access.post_holder_known held join access.post_known post on post.id = held.post_id
        where held.person_id = person.id and ${tx.at.asAt}::date between held.from_on and coalesce(held.until_on, 'infinity')), '[]') as posts
    from access.person_known person order by lower(person.name), person.id`.execute(tx.db)
  return rows
}

export interface AboutPerson {
  readonly person: Person
  /** Latest first, also those over and those to come. */
  readonly roles: readonly RoleHeld[]
  readonly posts: readonly Holding[]
}

async function rolesOf(tx: ViewerTx, personId: PersonId): Promise<readonly RoleHeld[]> {
  const { rows } = await sql<RoleHeld>`
    select held.id, held.known_from as version, held.role, team.name as team,
           held.from_on as "fromOn", held.until_on as "untilOn"
    from access.role_held_known held left join access.team_known team on team.id = held.team_id
    where held.person_id = ${personId} order by held.from_on desc, held.role`.execute(tx.db)
  return rows
}

/** Who held which posts, from when to when: of one person, or of one post. Latest first. */
export async function holdings(
  tx: ViewerTx,
  of: { readonly personId: PersonId } | { readonly postId: number },
): Promise<readonly Holding[]> {
  const whose = 'personId' in of ? sql`held.person_id = ${of.personId}` : sql`held.post_id = ${of.postId}`
  const { rows } = await sql<Holding>`
    select held.id, held.known_from as version, held.basis, held.from_on as "fromOn", held.until_on as "untilOn",
           jsonb_build_object('id', post.id, 'title', post.title) as post,
           jsonb_build_object('id', held.person_id, 'name', coalesce(person.name, 'Somebody')) as person
    from access.post_holder_known held
    join access.post_known post on post.id = held.post_id
    left join access.person_known person on person.id = held.person_id
    where ${whose} order by held.from_on desc, held.id desc`.execute(tx.db)
  return rows
}

/** One person with every role and post. @throws NotFound when there is none that the viewer may see. */
export async function aboutPerson(tx: ViewerTx, personId: PersonId): Promise<AboutPerson> {
  const { rows } = await sql<Person>`
    select ${person} from access.person_known person where id = ${personId}`.execute(tx.db)
  const found = rows[0]
  if (!found) throw new NotFound(`person ${personId}`)
  return { person: found, roles: await rolesOf(tx, personId), posts: await holdings(tx, { personId }) }
}

/** The person as stored now, whatever day is looked at: for a form that was overtaken. */
export async function personNow(tx: ViewerTx, personId: PersonId): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select ${person} from access.person where id = ${personId}`.execute(
    tx.db,
  )
  return rows[0]
}
