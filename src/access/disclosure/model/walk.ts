import type { System } from './system.ts'

/** Another world that agrees with everything printed: by how much each number differs there from the true one. */
export type World = ReadonlyMap<number, number>

/** How many numbers one search may try. A search that gives up counts as "no other world", so less is published. */
const patience = 400

class Search {
  private readonly moved = new Map<number, number>()
  /** By how much each relation is out, while the search is under way. */
  private readonly out = new Map<number, number>()
  private left = patience
  private readonly system: System
  private readonly from: World

  constructor(system: System, from: World) {
    this.system = system
    this.from = from
  }

  find(variable: number, by: number): World | undefined {
    if (!this.room(variable, by)) return undefined
    this.move(variable, by)
    return this.settle() ? this.moved : undefined
  }

  private room(variable: number, by: number): boolean {
    const held = this.system.variables[variable]
    if (!held || held.fixed || this.moved.has(variable)) return false
    const there = held.value + (this.from.get(variable) ?? 0) + by
    return there >= held.low && there <= held.high
  }

  private move(variable: number, by: number): void {
    this.moved.set(variable, by)
    this.shift(variable, by)
  }

  private back(variable: number): void {
    this.shift(variable, -(this.moved.get(variable) ?? 0))
    this.moved.delete(variable)
  }

  private shift(variable: number, by: number): void {
    for (const { relation, times } of this.system.relationsOf[variable] ?? []) {
      const now = (this.out.get(relation) ?? 0) + by * times
      if (now === 0) this.out.delete(relation)
      else this.out.set(relation, now)
    }
  }

  /** Lets one more number take up what a relation is out by, until none is out; back up where that leads nowhere. */
  private settle(): boolean {
    const open = this.out.entries().next()
    if (open.done) return true
    const [relation, out] = open.value
    for (const { of, by } of this.takers(relation, out)) {
      if (--this.left < 0) return false
      this.move(of, by)
      if (this.settle()) return true
      this.back(of)
    }
    return false
  }

  /** Who could take it up, those first that put the fewest other sums out. */
  private takers(relation: number, out: number): readonly { of: number; by: number }[] {
    return (this.system.relations[relation]?.terms ?? [])
      .map(({ of, times }) => ({ of, by: -out * times }))
      .filter(({ of, by }) => this.room(of, by))
      .map((taker) => ({ ...taker, puts: this.putsOut(taker.of, taker.by, relation) }))
      .sort((one, other) => one.puts - other.puts || one.of - other.of)
  }

  private putsOut(variable: number, by: number, except: number): number {
    let count = 0
    for (const { relation, times } of this.system.relationsOf[variable] ?? []) {
      if (relation === except) continue
      const before = this.out.get(relation) ?? 0
      const after = before + by * times
      count += Number(after !== 0) - Number(before !== 0)
    }
    return count
  }
}

const joined = (one: World, other: World): World => {
  const all = new Map(one)
  for (const [variable, by] of other) all.set(variable, (all.get(variable) ?? 0) + by)
  return all
}

/**
 * A world in which this number is `target` and everything printed is as it is, in one move or one by one; undefined
 * where none was found. Every value between the true one and the target has such a world too: each step is one.
 */
export function worldWith(system: System, variable: number, target: number): World | undefined {
  const value = system.variables[variable]?.value ?? target
  if (value === target) return new Map()
  const atOnce = new Search(system, new Map()).find(variable, target - value)
  if (atOnce) return atOnce
  const step = Math.sign(target - value)
  let world: World = new Map()
  for (let at = value; at !== target; at += step) {
    const next = new Search(system, world).find(variable, step)
    if (!next) return undefined
    world = joined(world, next)
  }
  return world
}
