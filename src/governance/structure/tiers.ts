import type { BodyId } from '../ids.ts'
import type { Structure } from './model.ts'

type Line = Structure['lines'][number]

/** Lines between bodies that are there, without those that lead in a circle: what is left can be drawn upwards. */
export function upwardLines({ bodies, lines }: Structure): readonly Line[] {
  const there = new Set(bodies.map(({ id }) => id))
  const up = new Map<BodyId, readonly Line[]>()
  const leadsTo = (from: BodyId, to: BodyId): boolean =>
    from === to || (up.get(from) ?? []).some((line) => leadsTo(line.toId, to))
  const kept: Line[] = []
  for (const line of lines) {
    if (!there.has(line.fromId) || !there.has(line.toId) || leadsTo(line.toId, line.fromId)) continue
    up.set(line.fromId, [...(up.get(line.fromId) ?? []), line])
    kept.push(line)
  }
  return kept
}

/**
 * Which row each body stands in: 0 answers to nobody, every other stands below all that it answers to. Bodies without
 * any line stand in a row of their own at the bottom, so that nothing is said of their rank.
 */
export function tiersOf(structure: Structure): ReadonlyMap<BodyId, number> {
  const lines = upwardLines(structure)
  const tiers = new Map<BodyId, number>()
  const tierOf = (id: BodyId): number => {
    const found = tiers.get(id)
    if (found !== undefined) return found
    const tier =
      Math.max(-1, ...lines.filter(({ fromId }) => fromId === id).map(({ toId }) => tierOf(toId))) + 1
    tiers.set(id, tier)
    return tier
  }
  const linked = new Set(lines.flatMap(({ fromId, toId }) => [fromId, toId]))
  const [inLine, apart] = [
    structure.bodies.filter(({ id }) => linked.has(id)),
    structure.bodies.filter(({ id }) => !linked.has(id)),
  ]
  for (const { id } of inLine) tierOf(id)
  const last = Math.max(-1, ...tiers.values()) + 1
  for (const { id } of apart) tiers.set(id, last)
  return tiers
}
