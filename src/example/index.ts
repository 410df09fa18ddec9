import { sql } from 'kysely'
import type { ViewerTx } from '../access/index.ts'
import { isoDate } from '../kernel/index.ts'

/** A made-up name, since made-up children must not be laid at a real council's door. */
export const exampleCouncil = { name: 'Fernshire County Council (made up)', today: isoDate('2020-11-24') }

/** Fills an empty database with the worked example, through the same doors a council would use. */
export async function loadExample(tx: ViewerTx): Promise<void> {
  await sql`
    with person as (insert into access.person (name) values ('Example Director') returning id)
    insert into access.role_held (person_id, role, from_on) select id, 'director', '2020-01-01' from person`.execute(tx.db)
}
