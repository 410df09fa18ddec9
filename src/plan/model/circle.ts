/** One action waiting for another. */
export interface Wait {
  readonly actionId: number
  readonly waitsForId: number
}

/**
 * The way round that would close if the action waited for the other one: from the other back to the action, both ends
 * named; undefined when no circle would close. Actions that wait for each other in a circle would never begin.
 */
export function circleClosedBy(wait: Wait, waits: readonly Wait[]): readonly number[] | undefined {
  const way = new Map<number, readonly number[]>([[wait.waitsForId, [wait.waitsForId]]])
  const open = [wait.waitsForId]
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const path = way.get(at) ?? []
    if (at === wait.actionId) return path
    for (const { actionId, waitsForId } of waits) {
      if (actionId !== at || way.has(waitsForId)) continue
      way.set(waitsForId, [...path, waitsForId])
      open.push(waitsForId)
    }
  }
  return undefined
}
