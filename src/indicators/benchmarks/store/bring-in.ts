import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { PublishedFile } from '../model/published-file.ts'

export interface PublishedSource {
  readonly bytes: Buffer
  readonly fileName: string
  readonly publishedBy: string
  readonly publishedOn: IsoDate
  readonly file: PublishedFile
}

export interface BroughtIn {
  /** The same file was there already: nothing was changed. */
  readonly again: boolean
  readonly kind: PublishedFile['kind']
  readonly rows: number
}

const rowsAtOnce = 2_000

/** Puts a published file on record, once: the same bytes again change nothing. */
export async function bringIn(tx: ViewerTx, source: PublishedSource): Promise<BroughtIn> {
  const { file, bytes } = source
  const told = { kind: file.kind, rows: file.rows.length }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { rows: held } = await sql`select from benchmark.source where sha256 = ${sha256}`.execute(tx.db)
  if (held.length > 0) return { again: true, ...told }
  const periods = JSON.stringify(file.kind === 'figures' ? file.periods : [])
  const { rows } = await sql<{ id: number }>`
    insert into benchmark.source (kind, sha256, file_name, published_by, published_on, periods)
    values (${file.kind}, ${sha256}, ${source.fileName}, ${source.publishedBy}, ${source.publishedOn}, ${periods}::jsonb)
    returning id`.execute(tx.db)
  const id = rows[0]?.id ?? 0
  for (let from = 0; from < file.rows.length; from += rowsAtOnce)
    await put(tx, id, { kind: file.kind, rows: file.rows.slice(from, from + rowsAtOnce) })
  return { again: false, ...told }
}

async function put(
  tx: ViewerTx,
  id: number,
  { kind, rows }: { readonly kind: PublishedFile['kind']; readonly rows: readonly unknown[] },
): Promise<void> {
  const given = JSON.stringify(rows)
  await (
    kind === 'figures'
      ? sql`
        insert into benchmark.figure (source_id, indicator, authority, area, printed)
        select ${id}::int, r.indicator, r.authority, r.area, r.printed
        from jsonb_to_recordset(${given}::jsonb) as r (indicator text, authority text, area text, printed jsonb)`
      : sql`
        insert into benchmark.neighbour (source_id, model, authority, area, place, neighbour, closeness)
        select ${id}::int, r.model, r.authority, r.area, r.place, r.neighbour, r.closeness
        from jsonb_to_recordset(${given}::jsonb)
          as r (model text, authority text, area text, place int, neighbour text, closeness text)`
  ).execute(tx.db)
}
