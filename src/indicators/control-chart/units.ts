/** What a value is counted in: `percent`, a bare `number`, or a noun as in `12 days`. */
export type Unit = 'percent' | 'number' | { readonly one: string; readonly many: string }

const formatters = new Map<number, Intl.NumberFormat>()

/** Making a formatter takes a hundred times as long as using it: one is made for each number of decimals. */
function formatterFor(decimals: number): Intl.NumberFormat {
  const held = formatters.get(decimals)
  if (held) return held
  const made = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  formatters.set(decimals, made)
  return made
}

const written = (value: number, decimals: number) => formatterFor(decimals).format(value)

/** `71%`, `12 days`, `1 child`. Shares are said in whole per cents, other values with one decimal where they have one. */
export function inUnit(value: number, unit: Unit, decimals = unit === 'percent' ? 0 : 1): string {
  const number = written(value, decimals)
  if (unit === 'percent') return `${number}%`
  if (unit === 'number') return number
  return `${number} ${number === '1' ? unit.one : unit.many}`
}

/**
 * How many decimals (three at most) it takes to tell two values apart in words: one for 60.8% and 61.2%, lest 61% be
 * said to lie below 61%. Never fewer than the unit usually has.
 */
export function decimalsApart(one: number, other: number, unit: Unit): number {
  const usual = unit === 'percent' ? 0 : 1
  const wanted = [usual, 1, 2, 3].find(
    (decimals) => one === other || written(one, decimals) !== written(other, decimals),
  )
  return Math.max(usual, wanted ?? 3)
}
