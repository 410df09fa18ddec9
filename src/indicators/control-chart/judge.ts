import type { Limits } from './method.ts'
import type { Better, ChartPoint, Meaning, Side, Signal } from './model.ts'
import type { Plain } from './readings.ts'
import type { Judged, Rule } from './rules.ts'

interface Judging {
  readonly segment: number
  readonly limits: Limits | undefined
  /** What months say where there are no limits. */
  readonly withoutLimits: 'too few' | 'not judged'
  readonly better: Better
  readonly rules: readonly Rule[]
}

/** The months of one segment with what each says. Rules look at this segment only: none runs across a re-base. */
export function judged(months: readonly Plain[], judging: Judging): ChartPoint[] {
  const { segment, limits, better, rules, withoutLimits } = judging
  const row = months.map((month) => limits && withLimits(month, limits))
  const marks = rules.map((rule) => ({ rule: rule.id, sides: rule.marks(row) }))
  return months.map((month, at): ChartPoint => {
    if (month.state !== 'known') return { ...month, segment }
    const signals = marks.flatMap(({ rule, sides }): Signal[] => {
      const side = sides[at]
      return side === undefined ? [] : [{ rule, side }]
    })
    return {
      ...month,
      segment,
      range: row[at]?.range,
      signals,
      meaning: limits ? meaningOf(signals, better) : withoutLimits,
    }
  })
}

const withLimits = (month: Plain, { centre, rangeFor }: Limits): Judged | undefined =>
  month.state === 'known' ? { value: month.value, centre, range: rangeFor(month.counts?.of) } : undefined

/** The heaviest rule speaks: where a month stands counts before which way it is going. */
function meaningOf([heaviest]: readonly Signal[], better: Better): Meaning {
  return heaviest === undefined ? 'usual' : sideInWords(heaviest.side, better)
}

function sideInWords(side: Side, better: Better): Meaning {
  if (better === 'neither') return side === 'above' ? 'higher' : 'lower'
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse'
}
