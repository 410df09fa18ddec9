import { longDate } from '../../kernel/index.ts'
import type { Answer } from './answer.ts'
import type { Target } from './laid-beside.ts'
import type { Measure } from './measure.ts'
import type { Standing } from './standing.ts'
import { fewIn } from './standing.ts'

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

interface Against {
  readonly measure: Measure
  readonly standing: Standing | undefined
  readonly target: Target | undefined
}

/** `4.2 points short of 90%; tolerance 5 points; Head of made-up care, 1 April 2026`. Empty without a target. */
export function againstWords({ measure, standing, target }: Against): string {
  if (!target) return ''
  const distance = standing
    ? distanceWords(measure, standing, target)
    : `Target ${aimWords(measure, target.target)}`
  return `${distance}; ${toleranceWords(measure, target)}; ${target.post}, ${longDate(target.from)}`
}
