/** As many values as `most` by their keys; of more, the one that was asked for longest ago is let go. */
export class Kept<Value> {
  readonly #values = new Map<string, Value>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  at(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.keep(key, value)
    return value
  }

  keep(key: string, value: Value): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const oldest of [...this.#values.keys()].slice(0, -this.#most)) this.#values.delete(oldest)
  }
}
