/** One number that readers may work out: a count inside a figure, a month beneath it, or a difference of two. */
export interface Variable {
  readonly id: string
  readonly value: number
  /** The bounds within which a reader who knows our rules would look for it. */
  low: number
  high: number
  /** Printed somewhere: it stands still. */
  fixed: boolean
}

export type Times = 1 | -1

export interface Relation {
  /** The terms add up to nothing: which variable, times what. */
  readonly terms: readonly { readonly of: number; readonly times: Times }[]
}

/** Everything a reader can set up: numbers, and the sums between them. Relations are exact whole-number sums. */
export interface System {
  readonly variables: readonly Variable[]
  readonly relations: readonly Relation[]
  /** For each variable, the relations that it stands in, and times what. */
  readonly relationsOf: readonly (readonly { readonly relation: number; readonly times: number }[])[]
}

/** Puts a system together; ids that are given twice are one variable. */
export class Gathering {
  readonly variables: Variable[] = []
  readonly relations: Relation[] = []
  readonly places = new Map<string, number>()
  private readonly seen = new Set<string>()

  /** The number of the variable of this id; a new one may be anything from nothing up, until somebody says otherwise. */
  variable(id: string, value: number): number {
    const held = this.places.get(id)
    if (held !== undefined) return held
    const place = this.variables.length
    this.places.set(id, place)
    this.variables.push({ id, value, low: 0, high: Infinity, fixed: false })
    return place
  }

  valueOf(variable: number): number {
    return this.variables[variable]?.value ?? 0
  }

  relation(terms: Relation['terms']): void {
    const text = terms.map(({ of, times }) => `${of}*${times}`).join()
    if (this.seen.has(text)) return
    this.seen.add(text)
    this.relations.push({ terms })
  }

  system(): System {
    const relationsOf: { relation: number; times: Times }[][] = this.variables.map(() => [])
    this.relations.forEach(({ terms }, relation) => {
      for (const { of, times } of terms) relationsOf[of]?.push({ relation, times })
    })
    return { variables: this.variables, relations: this.relations, relationsOf }
  }
}
