import type { RecordNeeds } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ControlChart } from '../control-chart/index.ts'
import type { Audience } from '../model/audience.ts'
import type { Answer } from '../model/answer.ts'
import { answerOf } from '../model/answer.ts'
import type { Commentary, LaidBeside } from '../model/laid-beside.ts'
import { targetOn } from '../model/laid-beside.ts'
import type { Measure } from '../model/measure.ts'
import type { Others } from '../model/others.ts'
import type { Scorecard, ScorecardRow, ScorecardTeam } from '../model/scorecard.ts'
import { standingOf } from '../model/standing.ts'
import type { Looking } from './measure-shown.ts'
import { monthCharts } from './month-charts.ts'
import type { StoredValue } from './stored.ts'
import { storedValues } from './stored.ts'
import { teamNamesOf } from './team-names.ts'

/** What the viewer's own transaction says of a scorecard; the numbers are added from stored values. */
export interface ScorecardFrame extends Omit<Scorecard, 'rows' | 'fitness' | 'asAt'> {
  readonly laid: LaidBeside
  readonly said: readonly Commentary[]
  readonly others: ReadonlyMap<string, Others>
}

/** The scorecard of an audience on the day looked at: two queries for all its numbers, the same for whoever reads. */
export async function scorecardRows(
  record: RecordNeeds,
  every: readonly Measure[],
  frame: ScorecardFrame,
  { asAt, knownOn }: Looking,
): Promise<readonly ScorecardRow[]> {
  const { audience, team, laid } = frame
  const teams = await namesOf(record, team)
  const values = await storedValues(record, every, [asAt], knownOn, { teams: teams ?? [] })
  const own = Map.groupBy(
    values.filter((value) => (teams === undefined) === (value.team === null)),
    ({ measure }) => measure,
  )
  const known = knownIn(values)
  const measures = shownTo(audience, every, own)
  const charts = await monthCharts(record, every, measures, {
    asAt,
    knownOn,
    teams,
    beside: ({ id }) => ({
      target: targetOn(laid.targets, id, asAt)?.target,
      baselines: teams ? [] : laid.baselines.filter(({ measure }) => measure === id),
    }),
  })
  return measures.map((measure) =>
    rowOf({ measure, frame, asAt, mine: own.get(measure.id) ?? [], known, chart: charts.get(measure.id) }),
  )
}

interface RowParts {
  readonly measure: Measure
  readonly frame: ScorecardFrame
  readonly asAt: IsoDate
  readonly mine: readonly StoredValue[]
  readonly known: ReadonlySet<string>
  readonly chart: ControlChart | undefined
}

function rowOf({ measure, frame, asAt, mine, known, chart }: RowParts): ScorecardRow {
  const target = targetOn(frame.laid.targets, measure.id, asAt)
  const answer = answerIn(measure, mine, known)
  return {
    measure,
    answer,
    cases: casesIn(mine),
    rowsRemoved: mine.some(({ rowsRemoved }) => rowsRemoved),
    target,
    standing: standingOf(measure, answer, target),
    chart,
    others: frame.others.get(measure.id),
    commentary: saidOf(frame.said, measure, frame.audience, frame.team),
  }
}

const namesOf = async (record: RecordNeeds, team: ScorecardTeam | undefined) =>
  team && asCounter(record, (tx) => teamNamesOf(tx, team.name))

const casesIn = (values: readonly StoredValue[]): number =>
  values.flatMap(({ tallies }) => tallies).reduce((sum, { rows }) => sum + rows, 0)

/** Of a team, a list that was held and has none of its rows is known too. */
const knownIn = (values: readonly StoredValue[]): ReadonlySet<string> =>
  new Set(values.flatMap(({ team, known, measure }) => (team === null && known ? [measure] : [])))

/** Kinds of placement and legal status are for the measure's own page; a team has the measures that have its rows. */
function shownTo(
  audience: Audience,
  every: readonly Measure[],
  own: ReadonlyMap<string, readonly StoredValue[]>,
): readonly Measure[] {
  const oneNumber = every.filter(({ value }) => value !== 'breakdown')
  return audience === 'team'
    ? oneNumber.filter(({ id }) => own.get(id)?.some(({ tallies }) => tallies.length > 0))
    : oneNumber
}

const answerIn = (measure: Measure, values: readonly StoredValue[], known: ReadonlySet<string>): Answer =>
  known.has(measure.id)
    ? answerOf(
        measure,
        values.flatMap(({ tallies }) => tallies),
      )
    : { known: false }

const saidOf = (
  said: readonly Commentary[],
  { id }: Measure,
  audience: Audience,
  team: ScorecardTeam | undefined,
): Commentary | undefined =>
  said.find((each) => each.measure === id && each.audience === audience && each.teamId === (team?.id ?? null))
