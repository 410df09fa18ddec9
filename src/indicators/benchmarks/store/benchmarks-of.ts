import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { Others } from '../../model/others.ts'
import type { Benchmark, Comparator } from '../model/benchmark.ts'
import { bestOf, middleOf } from '../model/benchmark.ts'
import { othersOf } from '../model/others.ts'
import { readPrinted } from '../model/printed.ts'
import type { SourceShown } from '../model/source-shown.ts'
import type { PublishedIndicator } from '../rules/published.ts'
import { publishedIndicators } from '../rules/published.ts'
import { ourAuthority, sourcesOf } from './sources.ts'

const england = '970'

interface FigureHeld {
  readonly indicator: string
  readonly authority: string
  readonly area: string
  readonly printed: readonly string[]
}

interface Neighbours {
  readonly model: string | undefined
  readonly of: readonly { readonly neighbour: string; readonly closeness: string }[]
}

type Asked = Pick<Measure, 'id' | 'better'>

/**
 * What is published beside these measures, by their ids, from the newest files that the viewer's two dates know:
 * England, the council's statistical neighbours with their mean, median and best, and the council's own figure. A
 * measure without a published indicator, or whose indicator no file has, is not among them.
 * @param authority the council's code in the published files; undefined where nobody has said which it is.
 */
export async function benchmarksOf(
  tx: ViewerTx,
  measures: readonly Asked[],
  authority: string | undefined,
): Promise<ReadonlyMap<string, Benchmark>> {
  const sources = await sourcesOf(tx)
  const figures = sources.find(({ kind }) => kind === 'figures')
  const wanted = publishedIndicators.filter(({ measure }) => measures.some(({ id }) => id === measure))
  if (!figures || wanted.length === 0) return new Map()
  const neighbours = await neighboursOf(tx, sources, authority)
  const held = await figuresHeld(tx, figures, wanted, [
    england,
    authority ?? '',
    ...neighbours.of.map(({ neighbour }) => neighbour),
  ])
  const made = wanted.flatMap((indicator) => {
    const better = measures.find(({ id }) => id === indicator.measure)?.better ?? 'neither'
    const own = held.filter((figure) => figure.indicator === indicator.indicator)
    const benchmark = besideOthers({ indicator, better, figures, neighbours, authority, held: own })
    return benchmark ? [[indicator.measure, benchmark] as const] : []
  })
  return new Map(made)
}

interface Parts {
  readonly indicator: PublishedIndicator
  readonly better: Measure['better']
  readonly figures: SourceShown
  readonly neighbours: Neighbours
  readonly authority: string | undefined
  readonly held: readonly FigureHeld[]
}

/** The latest period for which England or the council has anything printed. */
function besideOthers(parts: Parts): Benchmark | undefined {
  const { indicator, figures, neighbours, authority, held } = parts
  const of = (code: string | undefined) => held.find((figure) => figure.authority === code)
  const at = Math.max(...[of(england), of(authority)].map((figure) => latestIn(figure)))
  const period = figures.periods[at]
  if (period === undefined) return undefined
  const printed = (code: string | undefined) => readPrinted(of(code)?.printed[at])
  const comparators: readonly Comparator[] = neighbours.of.map(({ neighbour, closeness }) => ({
    authority: neighbour,
    name: of(neighbour)?.area ?? `Authority ${neighbour}`,
    closeness,
    printed: printed(neighbour),
  }))
  return {
    indicator,
    period,
    own: printed(authority),
    ownName: of(authority)?.area ?? '',
    england: printed(england),
    neighbours: comparators,
    ...middleOf(comparators),
    best: bestOf(comparators, parts.better),
    publishedBy: figures.publishedBy,
    publishedOn: figures.publishedOn,
    model: neighbours.model,
  }
}

const latestIn = (figure: FigureHeld | undefined): number =>
  figure?.printed.findLastIndex((text) => text !== '') ?? -1

async function figuresHeld(
  tx: ViewerTx,
  source: SourceShown,
  wanted: readonly PublishedIndicator[],
  authorities: readonly string[],
): Promise<readonly FigureHeld[]> {
  const { rows } = await sql<FigureHeld>`
    select indicator, authority, area, printed from benchmark.figure
    where source_id = ${source.id} and indicator = any(${wanted.map(({ indicator }) => indicator)}::text[])
      and authority = any(${[...authorities]}::text[])`.execute(tx.db)
  return rows
}

/** Of the newest model that names the council: models are called by their year. */
async function neighboursOf(
  tx: ViewerTx,
  sources: readonly SourceShown[],
  authority: string | undefined,
): Promise<Neighbours> {
  const source = sources.find(({ kind }) => kind === 'neighbours')
  if (!source || authority === undefined) return { model: undefined, of: [] }
  const { rows } = await sql<{ model: string; neighbour: string; closeness: string }>`
    select model, neighbour, closeness from benchmark.neighbour
    where source_id = ${source.id} and authority = ${authority} order by place`.execute(tx.db)
  const year = (model: string): number => Number(/\d{4}/.exec(model)?.[0] ?? 0)
  const model = [...new Set(rows.map((row) => row.model))].toSorted(
    (one, other) => year(other) - year(one),
  )[0]
  return { model, of: rows.filter((row) => row.model === model) }
}

/** The same in few words, for the authority that this council is. */
export async function othersBeside(
  tx: ViewerTx,
  measures: readonly Asked[],
): Promise<ReadonlyMap<string, Others>> {
  const { code } = await ourAuthority(tx)
  const found = await benchmarksOf(tx, measures, code)
  return new Map([...found].map(([id, benchmark]) => [id, othersOf(benchmark)]))
}

/** The same of one measure, for the authority that this council is. */
export async function benchmarkOf(tx: ViewerTx, measure: Asked): Promise<Benchmark | undefined> {
  const { code } = await ourAuthority(tx)
  return (await benchmarksOf(tx, [measure], code)).get(measure.id)
}
