import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ExamplePerson, PostTitle, TeamName } from '../content/people.ts'
import { people, posts, teams } from '../content/people.ts'

/** Ids by the names that the example's files use. */
export interface Established {
  readonly post: (title: PostTitle) => number
}

async function inserted(tx: ViewerTx, insert: RawBuilder<{ id: number }>): Promise<number> {
  const { rows } = await insert.execute(tx.db)
  if (!rows[0]) throw new Error('A row of the example was not written')
  return rows[0].id
}

async function addTeams(tx: ViewerTx): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const { name, under } of teams) {
    const parent = under === null ? null : ids.get(under)
    ids.set(
      name,
      await inserted(
        tx,
        sql`insert into access.team (name, parent_id) values (${name}, ${parent}) returning id`,
      ),
    )
  }
  return ids
}

async function addPosts(
  tx: ViewerTx,
  team: (name: TeamName) => number,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const [title, in_] of posts) {
    const teamId = in_ === null ? null : team(in_)
    ids.set(
      title,
      await inserted(
        tx,
        sql`insert into access.post (title, team_id) values (${title}, ${teamId}) returning id`,
      ),
    )
  }
  return ids
}

async function addPerson(
  tx: ViewerTx,
  person: ExamplePerson,
  { post }: Established,
  team: (name: TeamName) => number,
): Promise<void> {
  const { name, basis, from, until = null, role, within } = person
  const state = until === null ? 'active' : 'left'
  const id = await inserted(
    tx,
    sql`insert into access.person (name, state) values (${name}, ${state}) returning id`,
  )
  await sql`insert into access.post_holder (post_id, person_id, basis, from_on, until_on)
    values (${post(person.post)}, ${id}, ${basis}, ${from}, ${until})`.execute(tx.db)
  if (role === undefined) return
  await sql`insert into access.role_held (person_id, role, team_id, from_on)
    values (${id}, ${role}, ${within === undefined ? null : team(within)}, ${from})`.execute(tx.db)
}

function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The example has no ${name}`)
  return id
}

/** Teams, posts, who holds them and which roles they have. */
export async function loadPeople(tx: ViewerTx): Promise<Established> {
  const teamIds = await addTeams(tx)
  const team = (name: TeamName) => idOf(teamIds, name)
  const postIds = await addPosts(tx, team)
  const established = { post: (title: PostTitle) => idOf(postIds, title) }
  for (const person of people) await addPerson(tx, person, established, team)
  return established
}
