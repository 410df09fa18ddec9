/**
 * Pairs rows with columns so that the scores add up to the most, each row and each column at most once (the Hungarian
 * method). Gives the column of each row; undefined where it has none that scores above 0.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const columns = Math.max(0, ...scores.map((row) => row.length))
  const size = Math.max(scores.length, columns)
  const cost = (row: number, column: number) => -(scores[row - 1]?.[column - 1] ?? 0)
  const rowOf = hungarian(size, cost)
  const result: (number | undefined)[] = scores.map(() => undefined)
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0
    if ((scores[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1
  }
  return result
}

/** Rows and columns count from 1; 0 stands for none. Potentials `u` and `v` keep every reduced cost at or above 0. */
function hungarian(size: number, cost: (row: number, column: number) => number): readonly number[] {
  const none = () => new Array<number>(size + 1).fill(0)
  const [u, v, rowOf] = [none(), none(), none()]
  for (let row = 1; row <= size; row += 1) {
    const way = none()
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Array<boolean>(size + 1).fill(false)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = true
      const from = rowOf[column] ?? 0
      let [delta, next] = [Number.POSITIVE_INFINITY, 0]
      for (let to = 1; to <= size; to += 1) {
        if (used[to]) continue
        const reduced = cost(from, to) - (u[from] ?? 0) - (v[to] ?? 0)
        if (reduced < (least[to] ?? 0)) [least[to], way[to]] = [reduced, column]
        if ((least[to] ?? 0) < delta) [delta, next] = [least[to] ?? 0, to]
      }
      for (let to = 0; to <= size; to += 1) {
        const paired = rowOf[to] ?? 0
        if (used[to]) [u[paired], v[to]] = [(u[paired] ?? 0) + delta, (v[to] ?? 0) - delta]
        else least[to] = (least[to] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = way[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  return rowOf
}
