import type { Need, NeedId } from '../rules/needs.ts'
import { needs } from '../rules/needs.ts'
import type { Reason } from './reason.ts'

const byId: ReadonlyMap<NeedId, Need> = new Map(needs.map((need) => [need.id, need]))

export function needOf(id: NeedId): Need {
  const need = byId.get(id)
  if (!need) throw new Error(`There is no need called ${id}`)
  return need
}

/** What an address says, as a need when there is such a one. */
export const readNeed = (text: string): Need | undefined => needs.find(({ id }) => id === text)

/** The more pressing first: by place, then by the share of the limit exceeded, then the earlier day. */
export function compareReasons(a: Reason, b: Reason): number {
  return (
    needOf(a.need).place - needOf(b.need).place ||
    b.share - a.share ||
    compareText(a.day ?? '9999', b.day ?? '9999') ||
    needs.indexOf(needOf(a.need)) - needs.indexOf(needOf(b.need))
  )
}

/** Faster than localeCompare, and the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
