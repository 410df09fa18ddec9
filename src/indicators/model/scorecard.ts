import type { IsoDate } from '../../kernel/index.ts'
import type { ControlChart } from '../control-chart/index.ts'
import type { Answer } from './answer.ts'
import type { Audience } from './audience.ts'
import type { Fitness } from './fitness.ts'
import type { Commentary, Target } from './laid-beside.ts'
import type { Measure } from './measure.ts'
import type { Others } from './others.ts'
import type { Standing, StandingWord } from './standing.ts'

/** One measure as a scorecard shows it. Nothing of it names a child. */
export interface ScorecardRow {
  readonly measure: Measure
  readonly answer: Answer
  /** How many rows it is made of. */
  readonly cases: number
  readonly rowsRemoved: boolean
  readonly target: Target | undefined
  readonly standing: Standing | undefined
  readonly chart: ControlChart | undefined
  /** Neighbours and England, where they are known. */
  readonly others: Others | undefined
  readonly commentary: Commentary | undefined
}

export interface ScorecardTeam {
  readonly id: number
  readonly name: string
}

export interface Scorecard {
  readonly audience: Audience
  readonly asAt: IsoDate
  readonly rows: readonly ScorecardRow[]
  readonly fitness: readonly Fitness[]
  /** Of the team's scorecard: whose it is, and the others that the viewer may choose. */
  readonly team: ScorecardTeam | undefined
  readonly teams: readonly ScorecardTeam[]
  readonly mayWrite: boolean
  /** Whether the viewer may release it to the named members of a meeting. */
  readonly mayRelease: boolean
  /** Why the lists behind the numbers are not shown to the viewer; undefined where they are. */
  readonly whyNoLists: string | undefined
}

/** How many of the measures with a target are where. */
export function countOf(rows: readonly ScorecardRow[]) {
  const words = rows.map(({ standing }) => standing?.word)
  return {
    onTarget: words.filter((word) => word === 'on target').length,
    within: words.filter((word) => word === 'within tolerance').length,
    outside: words.filter((word) => word === 'outside tolerance').length,
    none: words.filter((word) => word === undefined).length,
  }
}

const places: readonly (StandingWord | undefined)[] = ['outside tolerance', 'within tolerance', 'on target']
const placeOf = ({ standing }: ScorecardRow): number => {
  const place = places.indexOf(standing?.word)
  return place === -1 ? places.length : place
}

/**
 * The measures that somebody aims at or speaks of, worst against the target first, and the others as they stand. Where
 * nobody has set or said anything yet, all are key.
 */
export function keyMeasures(rows: readonly ScorecardRow[]) {
  const isKey = ({ target, commentary }: ScorecardRow): boolean =>
    target !== undefined || commentary !== undefined
  if (!rows.some(isKey)) return { key: rows, others: [] }
  return {
    key: rows.filter(isKey).toSorted((one, other) => placeOf(one) - placeOf(other)),
    others: rows.filter((row) => !isKey(row)),
  }
}
