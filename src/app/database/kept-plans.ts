/** Asked so often on one connection, a question will come again. */
const often = 5

/** A plan takes some 50 to 100 kB of its connection's memory. */
const mostKept = 120

/** Questions that are counted, of those that are not asked often yet. */
const mostCounted = 1_000

/** Of a long list PostgreSQL ought to know how long it is before it plans, and then planning costs little beside answering. */
const longestValue = 2_000

/**
 * The same asking, by which the connection keeps the plan of what it is asked often. With row security and views, planning
 * one of our questions takes several times as long as answering it about a few children. The plan is PostgreSQL's to choose:
 * it plans anew wherever it reckons that to be cheaper, and after whatever changes a table.
 * @param query a client's own, bound to it.
 */
export function keepingPlans<Query extends (...asked: never[]) => unknown>(query: Query): Query {
  const plans = new Plans()
  return new Proxy(query, {
    apply: (asking, self, asked: readonly unknown[]): unknown =>
      Reflect.apply(asking, self, plans.named(asked)),
  })
}

/** The questions of one connection. */
class Plans {
  private readonly asked = new Map<string, number>()
  private readonly names = new Map<string, string>()

  /** What the client is to be given in place of text and values: anything else is given as it came. */
  named(given: readonly unknown[]): readonly unknown[] {
    const [text, values] = given
    if (given.length !== 2 || typeof text !== 'string' || !Array.isArray(values)) return given
    if (values.some(isLong)) return given
    const name = this.names.get(text) ?? this.nameFor(text)
    return name === undefined ? given : [{ name, text, values }]
  }

  private nameFor(text: string): string | undefined {
    if (this.names.size >= mostKept) return undefined
    const before = this.asked.get(text) ?? 0
    if (before < often) {
      if (this.asked.size >= mostCounted) this.asked.clear()
      this.asked.set(text, before + 1)
      return undefined
    }
    this.asked.delete(text)
    const name = `kept ${this.names.size + 1}`
    this.names.set(text, name)
    return name
  }
}

const isLong = (value: unknown): boolean =>
  (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array) &&
  value.length > longestValue
