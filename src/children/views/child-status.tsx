import type { Shape, Tone } from '../../design/index.ts'
import { ShapeTag } from '../../design/index.ts'
import type { ChildStatus } from '../derive/summary.ts'

/** None of these is good or bad: the shapes tell them apart, the more of the circle the more work there is. */
const looks: Readonly<Record<ChildStatus, readonly [Shape, Tone]>> = {
  'in care': ['disc', 'waiting'],
  'protection plan': ['triangle', 'waiting'],
  'child in need': ['half', 'waiting'],
  'being assessed': ['ring', 'waiting'],
  'care leaver': ['square', 'quiet'],
  'no open work': ['dashes', 'quiet'],
}

export const ChildStatusTag = ({ status }: { readonly status: ChildStatus }) => {
  const [shape, tone] = looks[status]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {status}
    </ShapeTag>
  )
}
