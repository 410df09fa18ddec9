import type { ChartPoint, ControlChart, KnownPoint, Signal } from './model.ts'
import { monthInWords } from './months.ts'
import { inUnit } from './units.ts'

/** `71% (37 of 52)` */
export const valueInWords = (point: KnownPoint, { unit }: Pick<ControlChart, 'unit'>): string =>
  point.counts === undefined
    ? inUnit(point.value, unit)
    : `${inUnit(point.value, unit)} (${point.counts.met} of ${point.counts.of})`

const rules: Record<Signal['rule'], (side: string, lengths: ControlChart['lengths']) => string> = {
  outside: (side) => `${side} the usual range`,
  run: (side, { run }) => `one of ${run} or more in a row ${side} the average`,
  'two-of-three': (side) => `near the ${side === 'above' ? 'upper' : 'lower'} end, with another of three`,
  trend: (side, { trend }) => `part of ${trend} or more months ${side === 'above' ? 'rising' : 'falling'}`,
}

/** What a month says: `No signal`, `For the worse: below the usual range`. */
export function sayingOf(
  { signals, meaning }: KnownPoint,
  { lengths }: Pick<ControlChart, 'lengths'>,
): string {
  const why = signals.map(({ rule, side }) => rules[rule](side, lengths)).join('; ')
  switch (meaning) {
    case 'usual':
      return 'No signal'
    case 'too few':
      return 'Too early to say'
    case 'not judged':
      return 'Not judged month by month'
    case 'better':
    case 'worse':
      return `For the ${meaning}: ${why}`
    case 'higher':
    case 'lower':
      return `A change: ${why}`
  }
}

/** All that a chart says of one month, in one line. */
export function pointInWords(chart: ControlChart, point: ChartPoint): string {
  const month = monthInWords(point.month)
  if (point.state === 'gap') return `${month}: no figure`
  if (point.state === 'withheld') return `${month}: withheld, ${point.words}`
  return `${month}: ${valueInWords(point, chart)}. ${sayingOf(point, chart)}`
}
