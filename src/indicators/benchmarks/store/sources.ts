import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { Authority } from '../model/our-name.ts'
import type { SourceShown } from '../model/source-shown.ts'
import { authorityNamed } from '../model/our-name.ts'

/** Files published by the viewer's day and brought in by the other, the newest first. */
export async function sourcesOf(tx: ViewerTx): Promise<readonly SourceShown[]> {
  const { rows } = await sql<SourceShown>`
    select id, kind, file_name as "fileName", published_by as "publishedBy", published_on as "publishedOn", periods
    from benchmark.source_known where published_on <= ${tx.at.asAt}
    order by published_on desc, id desc`.execute(tx.db)
  return rows
}

/** The authorities of a file of figures, by name; the country and its regions are none. */
export async function authoritiesOf(tx: ViewerTx, source: SourceShown): Promise<readonly Authority[]> {
  const { rows } = await sql<Authority>`
    select distinct on (authority) authority as code, area from benchmark.figure
    where source_id = ${source.id} and authority !~ '^9[789]' order by authority`.execute(tx.db)
  return rows.toSorted((one, other) => one.area.localeCompare(other.area))
}

/** Which authority this council is, and the version of that answer: as somebody said, or by its name. */
export interface OurAuthority {
  readonly code: string | undefined
  readonly said: boolean
  /** 0 while nobody has said. */
  readonly version: number
}

export async function ourAuthority(tx: ViewerTx): Promise<OurAuthority> {
  const { rows } = await sql<{ authority: string; version: number }>`
    select authority, known_from as version from benchmark.our_authority_known`.execute(tx.db)
  const [said] = rows
  if (said) return { code: said.authority, said: true, version: said.version }
  const figures = (await sourcesOf(tx)).find(({ kind }) => kind === 'figures')
  const { rows: council } = await sql<{ name: string }>`select name from record.council`.execute(tx.db)
  const all = figures ? await authoritiesOf(tx, figures) : []
  return { code: authorityNamed(council[0]?.name ?? '', all)?.code, said: false, version: 0 }
}

/** Says which authority this council is. False where somebody else said it since the page was opened. */
export async function sayOurAuthority(tx: ViewerTx, code: string, version: number): Promise<boolean> {
  const { numAffectedRows } = await (
    version === 0
      ? sql`insert into benchmark.our_authority (authority) values (${code}) on conflict (one_row) do nothing`
      : sql`update benchmark.our_authority set authority = ${code} where known_from = ${version}`
  ).execute(tx.db)
  return (numAffectedRows ?? 0n) > 0n
}
