import type { Permission } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { isAsked } from './child.ts'
import type { Listed } from './list.ts'
import { compareListed, mondayList } from './list.ts'

/** What row security leaves one viewer of the list. */
export interface Sight {
  readonly children: ReadonlySet<number>
  /** By permission: of which children the viewer is told what needs it; none where of all that the viewer sees. */
  readonly told: ReadonlyMap<Permission, ReadonlySet<number> | undefined>
}

/** The viewer's part of the whole list: its children, each with what the viewer may be told, in the order of need. */
export function seenBy(
  { children, told }: Sight,
  whole: readonly Listed[],
  asAt: IsoDate,
): readonly Listed[] {
  const seen = whole.filter(({ child }) => children.has(child.childId))
  const isTold = (childId: number, needs: Permission) =>
    told.has(needs) && (told.get(needs)?.has(childId) ?? true)
  const parts = Map.groupBy(seen, ({ child: { childId, exceptions } }) =>
    exceptions.every(({ needs }) => isTold(childId, needs)),
  )
  const untold = parts.get(false)
  if (!untold) return seen
  const less = untold
    .map(({ child }) => ({
      ...child,
      exceptions: child.exceptions.filter(({ needs }) => isTold(child.childId, needs)),
    }))
    .filter(isAsked)
  return [...(parts.get(true) ?? []), ...mondayList(less, asAt)].toSorted(compareListed)
}
