import { ShapeTag } from '../../design/index.ts'
import type { Standing } from '../model/standing.ts'

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
