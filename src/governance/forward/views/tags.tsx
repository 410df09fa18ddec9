import type { Shape, Tone } from '../../../design/index.ts'
import { ShapeTag } from '../../../design/index.ts'
import type { NoticeState } from '../routes-left.ts'

const looks: Readonly<Record<NoticeState, readonly [Shape, Tone]>> = {
  'no route remains': ['diamond', 'bad'],
  'special urgency needed': ['triangle', 'bad'],
  'general exception needed': ['triangle', 'bad'],
  'agreement needed': ['triangle', 'bad'],
  'notice to publish': ['ring', 'waiting'],
  'not known': ['dashes', 'watch'],
  'notice given': ['tick', 'done'],
  'general exception given': ['half', 'watch'],
  'special urgency agreed': ['half', 'watch'],
  'urgency agreed': ['half', 'watch'],
  'none needed': ['square', 'quiet'],
}

/** How the notice of a decision stands: a word, a shape, a colour. */
export const NoticeTag = ({ state }: { readonly state: NoticeState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {state}
    </ShapeTag>
  )
}
