import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../../access/index.ts'
import { factTables } from '../../../children/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import { annexLists } from '../../annex-a/index.ts'
import type { DueRows, PlanCounts } from '../../model/retention.ts'
import type { DueAdopter, DueChild, DueFile } from './due.ts'
import { adoptersDue, childrenDue, keptUploads, mayName } from './due.ts'
import { retentionRule } from './rule.ts'

export type DrawnUp =
  { readonly ok: true; readonly id: number } | { readonly ok: false; readonly why: 'no rule' }

/**
 * Works out what would go by the rule today, and keeps it as a plan: nothing is removed. As the product, which sees every
 * child: whoever asked sees numbers, and only those children whom they may open.
 */
export async function drawUpPlan(tx: ViewerTx, by: PersonId | undefined): Promise<DrawnUp> {
  const rule = await retentionRule(tx)
  if (!rule) return { ok: false, why: 'no rule' }
  const uploads = await keptUploads(tx)
  const old = uploads.filter(({ receivedOn }) => receivedOn <= addMonths(tx.today, -rule.filesMonths))
  const files = old.filter(({ undecided }) => !undecided)
  const staying = uploads.filter((file) => !files.includes(file))
  const due = await childrenDue(tx, rule.childrenMonths, tx.today)
  const free = due.filter(({ held }) => !held)
  const children = free.filter(({ leftOn }) => !staying.some((file) => mayName(file, leftOn)))
  const adopters = (await adoptersDue(tx, rule.childrenMonths, tx.today)).filter(
    ({ held, leftOn }) => !held && !staying.some((file) => mayName(file, leftOn)),
  )
  const counts: PlanCounts = {
    files: files.length,
    children: children.length,
    adopters: adopters.length,
    rows: [...(await rowsOf(tx, children)), ...(await rowsOfAdopters(tx, adopters))],
    held: due.length - free.length,
    waitForFiles: free.length - children.length,
    filesUndecided: old.length - files.length,
  }
  const { rows } = await sql<{ id: number }>`
    insert into retention.plan (drawn_up_on, drawn_up_by, files_months, children_months, counts, fingerprint)
    values (${tx.today}::date, ${by ?? null}::int, ${rule.filesMonths}, ${rule.childrenMonths},
      ${JSON.stringify(counts)}::jsonb, ${fingerprintOf({ children, files, adopters })}) returning id`.execute(
    tx.db,
  )
  const id = rows[0]?.id ?? 0
  await keepLines(tx, id, { children, files, adopters })
  return { ok: true, id }
}

/** Exactly these. */
export interface Named {
  readonly children: readonly Pick<DueChild, 'childId' | 'leftOn'>[]
  readonly files: readonly Pick<DueFile, 'sha256'>[]
  readonly adopters: readonly Pick<DueAdopter, 'adopterId' | 'leftOn'>[]
}

/** What is removed in the end can be compared with what was approved. */
export function fingerprintOf({ children, files, adopters }: Named): string {
  const lines = [
    ...adopters.map(({ adopterId, leftOn }) => `adopter ${adopterId} ${leftOn}`),
    ...children.map(({ childId, leftOn }) => `child ${childId} ${leftOn}`),
    ...files.map(({ sha256 }) => `file ${sha256}`),
  ]
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
}

async function keepLines(
  tx: ViewerTx,
  plan: number,
  { children, files, adopters }: Omit<Named, 'files'> & { readonly files: readonly DueFile[] },
): Promise<void> {
  await sql`insert into retention.plan_adopter (plan_id, adopter_id, left_on)
    select ${plan}, * from unnest(${adopters.map(({ adopterId }) => adopterId)}::int[],
                                  ${adopters.map(({ leftOn }) => leftOn)}::date[])`.execute(tx.db)
  await sql`insert into retention.plan_child (plan_id, child_id, left_on)
    select ${plan}, * from unnest(${children.map(({ childId }) => childId)}::int[],
                                  ${children.map(({ leftOn }) => leftOn)}::date[])`.execute(tx.db)
  await sql`insert into retention.plan_file (plan_id, sha256, file_name, as_at, received_on)
    select ${plan}, * from unnest(${files.map(({ sha256 }) => sha256)}::text[],
      ${files.map(({ fileName }) => fileName)}::text[], ${files.map(({ asAt }) => asAt)}::date[],
      ${files.map(({ receivedOn }) => receivedOn)}::date[])`.execute(tx.db)
}

async function rowsOf(tx: ViewerTx, children: readonly DueChild[]): Promise<readonly DueRows[]> {
  const found: DueRows[] = []
  for (const [name, { kind, table, owner }] of Object.entries(factTables)) {
    if (owner !== 'child_id') continue
    const { rows } = await sql<{ year: number; children: number; rows: number }>`
      select extract(year from gone.left_on)::int as year, count(distinct gone.id)::int as children,
        count(distinct (fact.child_id, fact.starts_on, fact.occurrence))::int as rows
      from unnest(${children.map(({ childId }) => childId)}::int[], ${children.map(({ leftOn }) => leftOn)}::date[])
        gone (id, left_on) join ${sql.table(table)} fact on fact.child_id = gone.id
      group by 1 order by 1`.execute(tx.db)
    const list = annexLists.find(({ fact }) => fact === name)?.number ?? null
    found.push(...rows.map((row) => ({ list, kind, ...row })))
  }
  return found
}

async function rowsOfAdopters(tx: ViewerTx, adopters: readonly DueAdopter[]): Promise<readonly DueRows[]> {
  const { kind, table } = factTables.adopter
  const { rows } = await sql<DueRows>`
    select 11 as list, ${kind} as kind, extract(year from gone.left_on)::int as year,
      count(distinct gone.id)::int as children, count(distinct (fact.adopter_id, fact.starts_on, fact.occurrence))::int as rows
    from unnest(${adopters.map(({ adopterId }) => adopterId)}::int[], ${adopters.map(({ leftOn }) => leftOn)}::date[])
      gone (id, left_on) join ${sql.table(table)} fact on fact.adopter_id = gone.id
    group by 3 order by 3`.execute(tx.db)
  return rows
}
