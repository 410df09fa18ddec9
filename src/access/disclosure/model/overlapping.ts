import type { Figure } from './figure.ts'
import { lastDay } from './figure.ts'
import type { Standing } from './standing.ts'

const isTop = ({ key }: Figure): boolean => key.area.length === 0 && Object.keys(key.cell).length === 0

const tableOf = ({ key }: Figure): string => JSON.stringify([key.measure, key.period])

/**
 * Figures that must stay out of print, since their periods overlap with what is in print already. Where one cell of a
 * breakdown must, all of it does: a table printed in part, twice, over nearly the same time, tells of the rest. Of two
 * overlapping periods asked for at once the later is printed.
 */
export function overlapping({ overlaps }: Standing, figures: readonly Figure[]): ReadonlySet<Figure> {
  const out = new Set<Figure>()
  const tables = [...Map.groupBy(figures, tableOf).values()].sort((one, other) => latest(other) - latest(one))
  for (const table of tables) {
    const whole = table.filter(isTop)
    const cells = table.filter((figure) => !isTop(figure))
    const stays = (some: readonly Figure[]) => some.every((figure) => overlaps.mayPrint(figure))
    const top = stays(whole)
    const all = top && stays(cells)
    for (const figure of table)
      if (isTop(figure) ? top : all) overlaps.print(figure, [])
      else out.add(figure)
  }
  return out
}

const latest = (table: readonly Figure[]): number =>
  Math.max(...table.map(({ key }) => Number(lastDay(key.period).replaceAll('-', ''))))
