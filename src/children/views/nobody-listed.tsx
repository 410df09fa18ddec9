import { EmptyState } from '../../design/index.ts'
import type { ToldUpTo } from '../model/told-up-to.ts'

/** In place of a list of children that is empty; `all`: how many the viewer sees without search and filters. */
export const Nobody = ({ all, told }: { readonly all: number; readonly told: ToldUpTo }) => {
  if (told.newestOn === undefined && (told.firstOn !== undefined || told.knownAt < told.today))
    return (
      <EmptyState title="Not known who there was">
        Children come from the extracts that the council makes, and none tells of this day.
      </EmptyState>
    )
  return all === 0 ? (
    <EmptyState title="No children yet">
      Children come from the extracts that the council makes. None that you may see was held on this day.
    </EmptyState>
  ) : (
    <EmptyState title="No child fits" action={{ href: '/children', text: 'Show every child' }}>
      Of the children whom you may see, none fits the search and the filters.
    </EmptyState>
  )
}
