import type { At, RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asCounter, auditedRead, ownWork } from '../../access/index.ts'
import { familiesAmong, whyListed } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { pageWithin } from '../../kernel/index.ts'
import type { Answer } from '../model/answer.ts'
import { answerOf } from '../model/answer.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import type { Measure } from '../model/measure.ts'
import { trendDays } from '../model/months.ts'
import type { DifferingShown, Families, MeasureLine, MeasureList, MeasureShown } from '../model/shown.ts'
import { differing } from './differing.ts'
import { lastFactChange } from './fact-changes.ts'
import { restatedBefore } from './restated-before.ts'
import { leftOutOf } from './left-out.ts'
import { measureRows } from './rows.ts'
import type { StoredValue } from './stored.ts'
import { storedValues } from './stored.ts'
import { teamLabels } from './team-names.ts'

/** The dates of a request as measures take them: knowledge of today is all there is. */
export interface Looking {
  readonly asAt: IsoDate
  readonly knownOn: IsoDate | undefined
}

export const lookingAt = ({ asAt, knownAt }: At, today: IsoDate): Looking => ({
  asAt,
  knownOn: knownAt < today ? knownAt : undefined,
})

const answered = (measure: Measure, value: StoredValue | undefined): Answer =>
  value?.known === true ? answerOf(measure, value.tallies) : { known: false }

/** Every measure with what it comes to on the day looked at: stored values, the same for whoever asks. */
export async function measureLines(
  record: RecordNeeds,
  measures: readonly Measure[],
  { asAt, knownOn }: Looking,
): Promise<readonly MeasureLine[]> {
  const values = await storedValues(record, measures, [asAt], knownOn, { teams: [] })
  const whole = new Map(values.filter(({ team }) => team === null).map((value) => [value.measure, value]))
  return measures.map((measure) => {
    const value = whole.get(measure.id)
    return { measure, answer: answered(measure, value), rowsRemoved: value?.rowsRemoved ?? false }
  })
}

/** Everything about one measure that names nobody: its value, splits, trend and restatements. */
export async function measureFigures(
  record: RecordNeeds,
  measures: readonly Measure[],
  measure: Measure,
  { asAt, knownOn }: Looking,
): Promise<Omit<MeasureShown, 'list' | 'differing' | 'chart' | 'laid' | 'mayLay' | 'byWorker' | 'told'>> {
  const days = trendDays(asAt, 12)
  const values = await storedValues(record, measures, days, knownOn, { only: new Set([measure.id]) })
  const leftOut = await asCounter(record, async (tx) =>
    leftOutOf(tx, [measure], { asAt, knownAt: await lastFactChange(tx, knownOn) }),
  )
  const whole = (day: IsoDate) => values.find((value) => value.team === null && value.asAt === day)
  const [beside] = await measureLines(record, measures, { asAt, knownOn }).then((lines) =>
    lines.filter((line) => line.measure.id === measure.beside),
  )
  return {
    measure,
    asAt,
    answer: answered(measure, whole(asAt)),
    rowsRemoved: whole(asAt)?.rowsRemoved ?? false,
    leftOut: leftOut.get(measure.id) ?? [],
    byTeam: await byTeam(
      record,
      measure,
      values.filter((value) => value.team !== null && value.asAt === asAt),
    ),
    trend: days.map((day) => ({
      asAt: day,
      answer: answered(measure, whole(day)),
      rowsRemoved: whole(day)?.rowsRemoved ?? false,
    })),
    restated: await restatedBefore(record, measure, asAt, knownOn),
    beside,
  }
}

/** Teams as the council calls them; those it has not named stand as extracts name them. */
async function byTeam(record: RecordNeeds, measure: Measure, values: readonly StoredValue[]) {
  const labels = await asCounter(record, teamLabels)
  const named = Map.groupBy(
    values.filter(({ tallies }) => tallies.length > 0),
    ({ team }) => labels.get(team ?? '') ?? (team === '' || team === null ? 'No team given' : team),
  )
  return [...named]
    .map(([team, own]) => ({
      team,
      answer: answerOf(
        measure,
        own.flatMap(({ tallies }) => tallies),
      ),
    }))
    .toSorted((one, other) => one.team.localeCompare(other.team))
}

const rowsOnPage = 100

/** The list behind a measure under the viewer's own policies, audited; or why this viewer has none. */
export async function measureList(
  tx: ViewerTx,
  record: RecordNeeds,
  measure: Measure,
  { asAt, knownOn }: Looking,
  asked: number,
): Promise<MeasureList> {
  const may = mayList(tx, measure)
  if (may.kind === 'not permitted') return may
  const knownAt = await asCounter(record, (counting) => lastFactChange(counting, knownOn))
  const about = { screen: '/measures/:id', because: `the list behind ${measure.id}: ${may.scope}` }
  const read = (inside: ViewerTx, limit: number, offset: number) =>
    measureRows(inside, measure, { asAt, knownAt }, undefined, { limit, offset })
  // Each row says of how many it is: only where the page may be beyond the last is the first one asked, and shown to nobody.
  const page = asked === 1 ? 1 : pageWithin(asked, (await read(tx, 1, 0))[0]?.of ?? 0, rowsOnPage)
  const rows = await auditedRead(tx, about, (inside) => read(inside, rowsOnPage, (page - 1) * rowsOnPage))
  const families = await familiesIn(tx, measure, rows)
  return { kind: 'rows', rows, of: rows[0]?.of ?? 0, page, scope: may.scope, families }
}

/** One family may be most of what is wrong: it is looked for there, as far as the viewer may see its children. */
async function familiesIn(tx: ViewerTx, measure: Measure, rows: readonly MeasureRow[]): Promise<Families> {
  const among =
    measure.value !== 'share' ? 'all' : measure.better === 'higher' ? 'those that do not' : 'those that count'
  const looked = among === 'all' ? rows : rows.filter(({ met }) => met === (among === 'those that count'))
  const numbers = new Map(looked.map(({ childId, councilId }) => [childId, councilId]))
  const families = await familiesAmong(tx, [...numbers.keys()])
  return { among, numbers: families.map((ids) => ids.flatMap((id) => numbers.get(id) ?? [])) }
}

type Rows = Extract<MeasureList, { readonly kind: 'rows' }>

type MayList =
  | { readonly kind: 'rows'; readonly scope: Rows['scope'] }
  | { readonly kind: 'not permitted'; readonly why: string }

function mayList({ viewer: { grants } }: ViewerTx, measure: Measure): MayList {
  if (measure.source === 'adoption' && !grants.has('read adoption | any'))
    return { kind: 'not permitted', why: 'Adoption records are read by the adoption service alone.' }
  if (grants.has('read children | any')) return { kind: 'rows', scope: 'whole service' }
  if (ownWork.some((relation) => grants.has(`read children | ${relation}`)))
    return { kind: 'rows', scope: 'those reviewed' }
  if (grants.has('read children | own teams')) return { kind: 'rows', scope: 'own teams' }
  return { kind: 'not permitted', why: 'Your role does not open children’s records.' }
}

/** The children whom the measure and its clock answer differently, as far as the viewer may see them; audited. */
export async function differingShown(
  tx: ViewerTx,
  record: RecordNeeds,
  measure: Measure,
  { asAt, knownOn }: Looking,
): Promise<DifferingShown | undefined> {
  if (!measure.clock) return undefined
  if (mayList(tx, measure).kind === 'not permitted') return { kind: 'not permitted' }
  const knownAt = await asCounter(record, (counting) => lastFactChange(counting, knownOn))
  const found = await differing(tx, measure, { asAt, knownAt })
  if (!found) return undefined
  const about = {
    screen: '/measures/:id',
    because: await whyListed(tx, `${measure.id} beside its time limit`),
  }
  await auditedRead(tx, about, () => Promise.resolve([...found.measureOnly, ...found.clockOnly]))
  return { kind: 'children', ...found }
}
