import { sql } from 'kysely'
import type { TestRecord } from '../../app/testing/test-record.ts'

/** A made-up child with facts as one extract after another told them. */
export interface MadeUpChild {
  readonly id: number
  readonly councilId: string
  readonly team?: string
  readonly restricted?: boolean
  readonly sealed?: boolean
  /** Sets of own columns of facts, each with the days between which extracts said so. */
  readonly facts?: readonly MadeUpFact[]
}

export interface MadeUpFact {
  /** `care`, `contact`, `summary`; or a table with its schema. */
  readonly kind: string
  readonly from: string
  readonly to?: string
  readonly startsOn?: string
  readonly source?: { readonly importId: number; readonly row: number }
  readonly own: Readonly<Record<string, string | number | boolean | null>>
}

export interface MadeUpSource {
  readonly importId: number
  readonly asAt: string
  readonly lists: readonly number[]
}

/** Puts made-up children straight into the tables, past intake, which has tests of its own. */
export async function putChildren({ admin }: TestRecord, children: readonly MadeUpChild[]): Promise<void> {
  for (const { id, councilId, team, restricted = false, sealed = false, facts = [] } of children) {
    await admin.query(
      'insert into children.child (id, council_id, first_change) overriding system value values ($1, $2, 1)',
      [id, councilId],
    )
    await admin.query(
      `insert into children.relation (child_id, team_id, restricted, sealed)
       values ($1, (select id from access.team where name = $2), $3, $4)`,
      [id, team ?? null, restricted, sealed],
    )
    for (const fact of facts) await putFact(admin, id, fact)
    await bringStanding(admin, [id])
  }
}

/** Whose care is reviewed, whose conferences are chaired and for whom adoption is planned, as intake brings it after facts. */
export const bringStanding = (admin: TestRecord['admin'], ids: readonly number[]) =>
  admin.query(
    `update children.relation held set reviewed_until = now.reviewed_until, conferenced_until = now.conferenced_until,
       adoption_until = adoption.until_on
     from children.related_until($1::int[]) now left join children.adoption_until($1::int[]) adoption using (child_id)
     where now.child_id = held.child_id`,
    [ids],
  )

async function putFact(admin: TestRecord['admin'], childId: number, fact: MadeUpFact): Promise<void> {
  const table = fact.kind.includes('.') ? fact.kind : `children.${fact.kind}`
  const columns: Readonly<Record<string, string | number | boolean | null>> = {
    child_id: childId,
    fingerprint: 0,
    known_from: 1,
    valid_from: fact.from,
    valid_to: fact.to ?? 'infinity',
    starts_on: fact.startsOn ?? '-infinity',
    source_import: fact.source?.importId ?? null,
    source_row: fact.source?.row ?? null,
    ...fact.own,
  }
  const names = Object.keys(columns)
  await admin.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(columns),
  )
}

/** A summary that leaves out what does not matter. */
export const summaryOf = (
  from: string,
  own: Readonly<Record<string, string | boolean | null>>,
  to?: string,
): MadeUpFact => ({
  kind: 'summary',
  from,
  ...(to === undefined ? {} : { to }),
  own: {
    status: 'no open work',
    in_care: false,
    on_plan: false,
    in_need: false,
    being_assessed: false,
    leaving_care: false,
    ...own,
  },
})

/** Extracts that the record holds, put in as intake does it. */
export async function putSources(test: TestRecord, sources: readonly MadeUpSource[]): Promise<void> {
  await test.as({ kind: 'system', name: 'intake' }, async ({ db }) => {
    for (const { importId, asAt, lists } of sources)
      await sql`insert into intake.import
          (id, extract, file_sha256, file_name, as_at, received_on, state, lists, applied_change)
        overriding system value
        values (${importId}, 'Annex A', ${String(importId).padStart(64, '0')}, 'made-up.xlsx', ${asAt}::date, ${asAt}::date,
                'applied', ${[...lists]}::int[], record.change_id())`.execute(db)
  })
}
