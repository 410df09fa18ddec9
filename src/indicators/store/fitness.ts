import { sql } from 'kysely'
import type { RecordNeeds } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import { factTables } from '../../children/facts/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import { columnsUsed } from '../model/columns-used.ts'
import type { Fitness } from '../model/fitness.ts'
import type { Measure } from '../model/measure.ts'
import type { Source } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import { lastFactChange } from './fact-changes.ts'
import type { Looking } from './measure-shown.ts'
import type { AnyTx } from './relation.ts'

interface LastExtract {
  readonly list: number
  readonly importId: number
  readonly extractOn: IsoDate
  readonly before: IsoDate | null
  readonly fileName: string
  readonly checksFailed: number
}

/** The same until facts change: kept for the few days that are looked at. */
const worked = new Map<string, readonly Fitness[]>()
const mostKept = 50

/** How fit each list that measures stand on is to be read, on the day looked at. */
export async function fitnessOf(
  record: RecordNeeds,
  measures: readonly Measure[],
  { asAt, knownOn }: Looking,
): Promise<readonly Fitness[]> {
  return asCounter(record, async (tx) => {
    const knownAt = await lastFactChange(tx, knownOn)
    const extracts = await lastExtracts(tx, asAt, knownAt)
    const key = JSON.stringify([asAt, knownAt, extracts, measures.length])
    const kept = worked.get(key)
    if (kept) return kept
    const found: Fitness[] = []
    for (const extract of extracts) found.push(...(await ofList(tx, measures, extract, { asAt, knownAt })))
    if (worked.size >= mostKept) worked.clear()
    worked.set(key, found)
    return found
  })
}

async function lastExtracts(tx: AnyTx, asAt: IsoDate, knownAt: number): Promise<readonly LastExtract[]> {
  const { rows } = await sql<LastExtract>`
    with held as (
      select s.import_id, s.as_at, s.known_from, list from children.source s cross join unnest(s.lists) list
      where s.as_at <= ${asAt}::date and s.known_from <= ${knownAt} and s.known_to > ${knownAt}),
    latest as (
      select distinct on (list) list, import_id, as_at from held order by list, as_at desc, known_from desc)
    select latest.list, latest.import_id as "importId", latest.as_at as "extractOn",
      (select max(o.as_at) from held o where o.list = latest.list and o.as_at < latest.as_at) as before,
      coalesce(i.file_name, '') as "fileName",
      (select count(*)::int from intake.problem p
        where p.import_id = latest.import_id and p.list = latest.list and p.effect <> 'warning') as "checksFailed"
    from latest left join intake.import i on i.id = latest.import_id
    order by latest.list`.execute(tx.db)
  return rows
}

interface Counts {
  readonly rows: number
  readonly blanks: number
  readonly late: number
}

async function ofList(
  tx: AnyTx,
  measures: readonly Measure[],
  extract: LastExtract,
  moment: { readonly asAt: IsoDate; readonly knownAt: number },
): Promise<readonly Fitness[]> {
  const source = Object.values(sources).find(({ list, byChild }) => list === extract.list && !byChild)
  if (!source) return []
  const columns = columnsUsed(
    factTables[source.fact],
    measures.filter((measure) => sources[measure.source].list === extract.list),
  )
  const { rows } = await sql<Counts>`
    select count(*)::int as rows, coalesce(sum(num_nulls(${columns.length === 0 ? sql`0` : sql.join(columns.map((name) => sql.ref(`f.${name}`)))})), 0)::int as blanks,
      count(*) filter (where ${lateIn(source, extract)})::int as late
    from ${sql.table(factTables[source.fact].table)} f
    where f.valid_from <= ${moment.asAt}::date and f.valid_to > ${moment.asAt}::date
      and f.known_from <= ${moment.knownAt} and f.known_to > ${moment.knownAt}`.execute(tx.db)
  const { rows: all, blanks, late } = rows[0] ?? { rows: 0, blanks: 0, late: 0 }
  const { list, extractOn, fileName, checksFailed } = extract
  return [
    {
      list,
      of: source.of,
      extractOn,
      fileName,
      age: daysBetween(extractOn, moment.asAt),
      blank: { cells: blanks, of: all * columns.length },
      late: extract.before !== null && hasStart(source) ? { rows: late, of: all } : undefined,
      checksFailed,
    },
  ]
}

const hasStart = ({ fact }: Source): boolean => 'startsOn' in factTables[fact].key

/** First told of by this extract, although it began before the extract before was taken. */
const lateIn = (source: Source, { importId, before }: LastExtract) =>
  before === null || !hasStart(source)
    ? sql`false`
    : sql`f.source_import = ${importId} and f.starts_on < ${before}::date and not exists (
        select from ${sql.table(factTables[source.fact].table)} q where q.child_id = f.child_id
          and q.starts_on = f.starts_on and q.occurrence = f.occurrence and q.source_import <> f.source_import
          and q.valid_from <= ${before}::date)`
