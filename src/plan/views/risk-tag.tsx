import { ShapeTag, type Shape, type Tone } from '../../design/index.ts'
import type { Rating, RiskLevel } from '../model/risk.ts'
import { levelOf, scoreOf } from '../model/risk.ts'

const looks: Readonly<Record<RiskLevel, readonly [Shape, Tone]>> = {
  low: ['ring', 'quiet'],
  medium: ['half', 'watch'],
  high: ['triangle', 'bad'],
  'very high': ['diamond', 'bad'],
}

/** The level in words, then the score, with a shape of its own. */
export const RiskTag = ({ rating }: { readonly rating: Rating }) => {
  const level = levelOf(rating)
  const [shape, tone] = looks[level]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {`${level}, ${scoreOf(rating)}`}
    </ShapeTag>
  )
}
