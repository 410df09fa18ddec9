import { ShapeTag } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Target } from '../model/laid-beside.ts'
import type { Measure } from '../model/measure.ts'
import type { Standing } from '../model/standing.ts'
import { fewIn } from '../model/standing.ts'

const looks = {
  'on target': ['disc', 'good'],
  'within tolerance': ['half', 'watch'],
  'outside tolerance': ['triangle', 'bad'],
} as const

export const StandingTag = ({ standing }: { readonly standing: Standing | undefined }) => {
  if (!standing)
    return (
      <ShapeTag shape="dashes" tone="quiet">
        no target
      </ShapeTag>
    )
  const [shape, tone] = looks[standing.word]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing.word}
    </ShapeTag>
  )
}

const points = (measure: Pick<Measure, 'unit'>, value: number): string =>
  measure.unit === 'percent' ? `${value} ${value === 1 ? 'point' : 'points'}` : String(value)

/** `90%`, `12` */
export const aimWords = ({ unit }: Pick<Measure, 'unit'>, value: number): string =>
  unit === 'percent' ? `${value}%` : String(value)

/** `4.2 points short of 90%`, `2 over 10`, `3 points better than 90%`, `exactly 90%` */
export function distanceWords(measure: Measure, { short }: Standing, { target }: Target): string {
  const aim = aimWords(measure, target)
  if (short === 0) return `exactly ${aim}`
  if (short < 0) return `${points(measure, -short)} better than ${aim}`
  return `${points(measure, short)} ${measure.better === 'lower' ? 'over' : 'short of'} ${aim}`
}

export const toleranceWords = (measure: Measure, { tolerance }: Target): string =>
  tolerance === 0 ? 'no tolerance' : `tolerance ${points(measure, tolerance)}`

/** What a small number asks of its reader; nothing where the number is large enough. */
export function smallWords(answer: Answer, standing: Standing | undefined): string | undefined {
  const few = fewIn(answer)
  if (standing?.turnsOnOne === true) return 'one case more or fewer would change this word'
  return few === undefined ? undefined : `few cases: one of them is ${Math.round(100 / few)} points`
}

/** Who aims at what, since when and why. */
export const TargetWords = ({ measure, target }: { readonly measure: Measure; readonly target: Target }) => (
  <>
    Target {aimWords(measure, target.target)}, {toleranceWords(measure, target)}: set by {target.post} from{' '}
    {longDate(target.from)}. {target.reason}
  </>
)
