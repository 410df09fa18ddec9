import type { Figure, FigureKey } from './figure.ts'
import { keyText } from './figure.ts'
import type { Register } from './register.ts'

const without = (cell: FigureKey['cell'], dimension: string) =>
  Object.fromEntries(Object.entries(cell).filter(([name]) => name !== dimension))

/** The table that a cell belongs to in one of its dimensions. */
const tables = ({ key }: Figure) =>
  Object.entries(key.cell).map(([dimension, category]) => ({
    table: `${dimension}|${keyText({ ...key, cell: without(key.cell, dimension) })}`,
    category,
  }))

/**
 * Finds cells of a breakdown that was published before with other categories: bands of ages cut at five and then at six
 * tell who is five. Such cells are withheld; a table therefore lists every category each time, the empty ones too.
 */
export function recutIn(register: Register): (figure: Figure) => boolean {
  const before = new Map<string, Set<string>>()
  for (const { figures } of register)
    for (const { figure } of figures)
      for (const { table, category } of tables(figure))
        before.set(table, (before.get(table) ?? new Set()).add(category))
  return (figure) => tables(figure).some(({ table, category }) => before.get(table)?.has(category) === false)
}
