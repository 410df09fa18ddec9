import { isoDate } from '../../../kernel/index.ts'
import type { FigureKey, Part } from './figure.ts'
import { keyText } from './figure.ts'
import type { Known } from './gather.ts'
import { contains } from './periods.ts'
import type { Standing } from './standing.ts'

/**
 * A difference beyond this never binds: no search moves a number by more than five, so a part that is eleven smaller than
 * its whole stays smaller.
 */
const near = 10

/** Any day will do: it only stands where the period would, so that figures of other periods fall into one group. */
const sameDay = isoDate('2000-01-01')

interface Held {
  readonly variable: number
  readonly value: number
  readonly key: FigureKey
  readonly part: Part
}

const grouped = (all: readonly Held[], by: (held: Held) => string): readonly (readonly Held[])[] => [
  ...Map.groupBy(all, by).values(),
]

function relate(known: Known, whole: Held, part: Held): void {
  const apart = whole.value - part.value
  if (whole === part || apart < 0 || apart > near || !contains(whole.key, part.key)) return
  if (keyText(whole.key) === keyText(part.key)) return
  const { gathering } = known
  const rest = gathering.variable(`${whole.variable} but not ${part.variable}`, apart)
  gathering.relation([
    { of: whole.variable, times: -1 },
    { of: part.variable, times: 1 },
    { of: rest, times: 1 },
  ])
  known.wholes.push({ whole: whole.variable, parts: [part.variable] })
}

/**
 * What readers work out without being told of any sum: whoever is counted in a whole and not in one of its parts. A team
 * taken from the service, a cell from its row, eleven months from twelve: the difference is a number as well. Only of what
 * has a place in print, shown or withheld; of what stands beneath, readers know no whole.
 */
export function relatePairs({ known, withheld }: Standing): void {
  const restOf = new Map(known.shares.map(({ rest, part, all }) => [rest, [part, all]]))
  const isPrinted = (variable: number): boolean =>
    withheld.has(variable) || known.gathering.variables[variable]?.fixed === true
  const isKnown = (variable: number): boolean =>
    isPrinted(variable) || restOf.get(variable)?.every(isPrinted) === true
  const all = [...known.keys]
    .filter(([variable]) => isKnown(variable))
    .map(([variable, { key, part }]) => ({
      variable,
      value: known.gathering.valueOf(variable),
      key,
      part,
    }))
  const groups = [
    ...grouped(all, ({ key, part }) => JSON.stringify([key.measure, part, key.period])),
    ...grouped(all, ({ key, part }) => `${part}|${keyText({ ...key, period: { on: sameDay } })}`),
  ]
  for (const group of groups) for (const whole of group) for (const part of group) relate(known, whole, part)
}
