import { ShapeTag } from '../../design/index.ts'
import type { PartState } from '../model/index.ts'

/** Whether a part follows the record, in words. */
export const PartStateTag = ({ state }: { readonly state: PartState['state'] }) => {
  switch (state) {
    case 'filled':
      return (
        <ShapeTag shape="ring" tone="quiet">
          filled from the record
        </ShapeTag>
      )
    case 'edited':
      return (
        <ShapeTag shape="disc" tone="done">
          edited
        </ShapeTag>
      )
    case 'edited, record changed since':
      return (
        <ShapeTag shape="diamond" tone="watch">
          edited, record changed since
        </ShapeTag>
      )
  }
}
