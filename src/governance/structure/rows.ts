import type { BodyId } from '../ids.ts'
import type { Structure } from './model.ts'
import { tiersOf, upwardLines } from './tiers.ts'

/** A place in a row: a body, or the gap that a long line needs to pass the row between bodies. */
export interface Place {
  readonly key: string
  readonly body: BodyId | undefined
}

/** One step of a line, from a place to the one in the row above that it leads to. */
export interface Step {
  readonly from: string
  readonly to: string
  readonly line: Structure['lines'][number]
}

export interface Rows {
  readonly rows: readonly (readonly Place[])[]
  readonly steps: readonly Step[]
}

const keyOf = (id: BodyId): string => `body ${id}`

/** Cuts a line that spans several rows into steps with a place to pass in each row between. */
function cut(line: Structure['lines'][number], number: number, tiers: ReadonlyMap<BodyId, number>) {
  const [from, to] = [tiers.get(line.fromId) ?? 0, tiers.get(line.toId) ?? 0]
  const passes = Array.from({ length: from - to - 1 }, (_, index) => ({
    tier: from - 1 - index,
    place: { key: `line ${number} in ${from - 1 - index}`, body: undefined },
  }))
  const keys = [keyOf(line.fromId), ...passes.map(({ place }) => place.key), keyOf(line.toId)]
  const steps = keys.slice(1).map((key, index): Step => ({ from: keys[index] ?? key, to: key, line }))
  return { passes, steps }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Puts each place near the middle of what it is joined to in the row that is already in order. */
function sorted(row: readonly Place[], beside: readonly Place[], joined: (key: string) => readonly string[]) {
  const at = new Map(beside.map(({ key }, index) => [key, (index + 0.5) / beside.length]))
  const middle = (place: Place, index: number): number => {
    const found = joined(place.key).flatMap((key) => at.get(key) ?? [])
    return found.length === 0 ? (index + 0.5) / row.length : mean(found)
  }
  return row
    .map((place, index) => ({ place, middle: middle(place, index) }))
    .toSorted((one, other) => one.middle - other.middle)
    .map(({ place }) => place)
}

/** The rows from the top, in an order that keeps lines short: three looks up and down are enough for such charts. */
export function rowsOf(structure: Structure): Rows {
  const tiers = tiersOf(structure)
  const cuts = upwardLines(structure).map((line, index) => cut(line, index, tiers))
  const steps = cuts.flatMap((one) => one.steps)
  const count = Math.max(-1, ...tiers.values()) + 1
  const rows = Array.from({ length: count }, (_, tier): readonly Place[] => [
    ...structure.bodies
      .filter(({ id }) => tiers.get(id) === tier)
      .map(({ id }) => ({ key: keyOf(id), body: id })),
    ...cuts.flatMap(({ passes }) => passes.filter((pass) => pass.tier === tier).map(({ place }) => place)),
  ])
  const above = (key: string) => steps.filter((step) => step.from === key).map(({ to }) => to)
  const below = (key: string) => steps.filter((step) => step.to === key).map(({ from }) => from)
  for (let sweep = 0; sweep < 3; sweep += 1) {
    for (let tier = 1; tier < count; tier += 1)
      rows[tier] = sorted(rows[tier] ?? [], rows[tier - 1] ?? [], above)
    for (let tier = count - 2; tier >= 0; tier -= 1)
      rows[tier] = sorted(rows[tier] ?? [], rows[tier + 1] ?? [], below)
  }
  return { rows, steps }
}
