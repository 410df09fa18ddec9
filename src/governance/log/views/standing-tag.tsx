import type { Shape, Tone } from '../../../design/index.ts'
import { ShapeTag } from '../../../design/index.ts'
import type { Standing } from '../model.ts'

const looks: Readonly<Record<Standing, readonly [Shape, Tone]>> = {
  overdue: ['triangle', 'bad'],
  'no date': ['dashes', 'watch'],
  open: ['ring', 'quiet'],
  'not kept': ['diamond', 'bad'],
  'kept late': ['half', 'watch'],
  kept: ['tick', 'done'],
  'no longer needed': ['square', 'quiet'],
}

/** How a promise stands: a word, a shape, a colour. */
export const StandingTag = ({ standing }: { readonly standing: Standing }) => {
  const [shape, tone] = looks[standing]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {standing}
    </ShapeTag>
  )
}
