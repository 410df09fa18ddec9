import { ShapeTag } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Target } from '../model/laid-beside.ts'
import type { Measure } from '../model/measure.ts'
import type { Standing } from '../model/standing.ts'
import { aimWords, toleranceWords } from '../model/standing-words.ts'

export const standingLooks = {
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
  const [shape, tone] = standingLooks[standing.word]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing.word}
    </ShapeTag>
  )
}

/** Who aims at what, since when and why. */
export const TargetWords = ({ measure, target }: { readonly measure: Measure; readonly target: Target }) => (
  <>
    Target {aimWords(measure, target.target)}, {toleranceWords(measure, target)}: set by {target.post} from{' '}
    {longDate(target.from)}. {target.reason}
  </>
)
