import { ShapeTag, type Shape, type Tone } from '../../design/index.ts'
import type { ImportState } from '../import/model.ts'
import { stateWords } from './words.ts'

const looks: Readonly<Record<ImportState, readonly [Shape, Tone]>> = {
  checking: ['half', 'waiting'],
  checked: ['diamond', 'watch'],
  refused: ['triangle', 'bad'],
  applied: ['tick', 'done'],
  reversed: ['dashes', 'changed'],
  'thrown away': ['ring', 'quiet'],
}

/** Where an extract stands. */
export const StateTag = ({ state }: { readonly state: ImportState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {stateWords[state]}
    </ShapeTag>
  )
}
