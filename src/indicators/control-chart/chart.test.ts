import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { controlChart, type Baseline, type ChartInput, type KnownPoint } from './index.ts'
import { isKnown } from './readings.ts'
import { month, sharesOf, steady, twentyNormal, valuesOf } from './testing/months.ts'

const chartOf = (values: readonly (number | undefined)[], rest: Partial<ChartInput> = {}) =>
  controlChart({ kind: 'amount', better: 'higher', readings: valuesOf(values), ...rest })

const rebase = (from: number, to: number): Baseline => ({
  from: month(from),
  to: month(to),
  reason: 'New assessment team',
  by: 'Improvement Board',
  on: isoDate('2021-05-06'),
})

const known = (chart: {
  readonly points: ReturnType<typeof controlChart>['points']
}): readonly KnownPoint[] => chart.points.filter(isKnown)
const meanings = (chart: ReturnType<typeof controlChart>) => known(chart).map(({ meaning }) => meaning)

describe('a control chart', () => {
  it('as NHSRplotthedots tests it: twenty months, all usual, 0.142 between -3.01 and 3.29', () => {
    const chart = chartOf(twentyNormal)
    expect(meanings(chart)).toEqual(twentyNormal.map(() => 'usual'))
    expect(chart.segments[0]?.centre).toBeCloseTo(0.142, 3)
    expect(chart.latest?.range?.lower).toBeCloseTo(-3.01, 2)
    expect(chart.latest?.range?.upper).toBeCloseTo(3.29, 2)
  })

  it('as NHSRplotthedots shows it: of eighteen days only the leap to 10 is a signal, and an improvement', () => {
    const chart = chartOf([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    expect(
      known(chart).flatMap(({ signals, meaning, value }) => (signals.length ? [[value, meaning]] : [])),
    ).toEqual([[10, 'better']])
  })

  it('as NHSRplotthedots tests it: two months near opposite limits are no signal', () => {
    const chart = chartOf([...Array.from({ length: 14 }, (_, at) => (at % 2 ? -1 : 1)), 5.5, -5.5])
    expect(meanings(chart).slice(-2)).toEqual(['usual', 'usual'])
  })

  it('draws nothing from nothing', () => {
    expect(chartOf([])).toMatchObject({ points: [], segments: [], latest: undefined, assurance: undefined })
  })

  it('refuses a month that is given twice, and more cases met than there were', () => {
    const twice = [...valuesOf([1]), { month: isoDate('2019-04-30'), value: 2 }]
    expect(() => controlChart({ kind: 'amount', better: 'higher', readings: twice })).toThrow(
      'April 2019 is given twice',
    )
    expect(() => controlChart({ kind: 'share', better: 'higher', readings: sharesOf([[3, 2]]) })).toThrow(
      'April 2019: 3 of 2 is not a share of cases',
    )
  })

  it('takes readings in any order', () => {
    expect(
      controlChart({ kind: 'amount', better: 'higher', readings: [...valuesOf(steady(14))].reverse() }),
    ).toEqual(chartOf(steady(14)))
  })
})

describe('months without a figure', () => {
  it('are gaps, not noughts, at the end too', () => {
    const chart = chartOf([50, undefined, 52], { until: month(4) })
    expect(chart.points.map(({ state }) => state)).toEqual(['known', 'gap', 'known', 'gap', 'gap'])
    expect(chart.latest?.month).toBe(month(2))
  })

  it('do not move the limits', () => {
    const steadyMonths = steady(16)
    const without = [...steadyMonths.slice(0, 8), undefined, undefined, ...steadyMonths.slice(8)]
    expect(chartOf(without).segments[0]?.centre).toBe(50)
    expect(chartOf(without).latest?.range).toEqual(chartOf(steadyMonths).latest?.range)
  })

  it('a share of no cases is one of them', () => {
    const chart = controlChart({
      kind: 'share',
      better: 'higher',
      readings: sharesOf([
        [1, 2],
        [0, 0],
      ]),
    })
    expect(chart.points[1]).toEqual({ state: 'gap', month: month(1), segment: 0 })
  })

  it('a withheld figure is a mark with its words, and enters no limit', () => {
    const chart = controlChart({
      kind: 'count',
      better: 'lower',
      readings: [...valuesOf(steady(12)), { month: month(12), withheld: 'fewer than six' }],
    })
    expect(chart.points[12]).toEqual({
      state: 'withheld',
      month: month(12),
      words: 'fewer than six',
      segment: 0,
    })
    expect(chart.segments[0]?.basis?.months).toBe(12)
  })
})

describe('the baseline', () => {
  it('by default is the first twelve months or more, up to twenty-four, and then stands still', () => {
    expect(chartOf(steady(12)).segments[0]?.basis).toEqual({ from: month(0), to: month(11), months: 12 })
    expect(chartOf(steady(40)).segments[0]?.basis).toEqual({ from: month(0), to: month(23), months: 24 })
    const later = [...steady(24), ...steady(16, 60)]
    expect(chartOf(later).latest?.range).toEqual(chartOf(steady(24)).latest?.range)
  })

  it('with fewer than twelve months has a median, no limits and no signals', () => {
    const chart = chartOf([...steady(10), 500])
    expect(chart.segments[0]).toMatchObject({ method: { kind: 'too few', has: 11, needs: 12 }, centre: 52 })
    expect(chart.latest).toMatchObject({ range: undefined, signals: [], meaning: 'too few' })
  })

  it('as recorded sets the limits, from its months alone', () => {
    const chart = chartOf([...steady(12), ...steady(12, 60)], { baselines: [rebase(0, 11)] })
    expect(chart.segments).toHaveLength(1)
    expect(chart.segments[0]).toMatchObject({ centre: 50, baseline: { reason: 'New assessment team' } })
    expect(chart.latest?.meaning).toBe('better')
  })

  it('recorded anew starts a segment with limits of its own', () => {
    const chart = chartOf([...steady(12), ...steady(12, 60)], { baselines: [rebase(12, 23)] })
    expect(chart.segments.map(({ from, until, centre }) => [from, until, centre])).toEqual([
      [month(0), month(11), 50],
      [month(12), month(23), 60],
    ])
    expect(meanings(chart)).toEqual(Array.from({ length: 24 }, () => 'usual'))
  })

  it('just after it was recorded has too few months to say anything, and does not borrow the old limits', () => {
    const chart = chartOf([...steady(12), 90, 91, 92], { baselines: [rebase(12, 23)] })
    expect(chart.segments[1]?.method).toEqual({ kind: 'too few', has: 3, needs: 12 })
    expect(chart.latest?.meaning).toBe('too few')
  })

  it('ends every run: four months above before it and four after are no eight', () => {
    const values = [...steady(20), 53, 53, 53, 53, 53, 53, 53, 53, ...steady(12)]
    const signalled = (baselines: readonly Baseline[]) =>
      known(chartOf(values, { baselines })).filter(({ signals }) =>
        signals.some(({ rule }) => rule === 'run'),
      ).length
    expect(signalled([])).toBe(9)
    expect(signalled([rebase(24, 39)])).toBe(0)
  })

  it('that begins after the chart ends does not show yet', () => {
    expect(chartOf(steady(14), { baselines: [rebase(20, 31)] }).segments).toHaveLength(1)
  })
})

describe('whatever the months', () => {
  const months = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), { maxLength: 50 })

  it('each has its place once, in order, in one segment', () => {
    fc.assert(
      fc.property(months, fc.nat(30), (values, from) => {
        const chart = chartOf(values, { baselines: [rebase(from, from + 11)] })
        const first = values.findIndex((value) => value !== undefined)
        expect(chart.points.map((point) => point.month)).toEqual(
          chart.points.map((_, at) => month(first + at)),
        )
        expect(chart.segments.every(({ from: begins, until }) => begins <= until)).toBe(true)
        for (const { segment, month: on } of chart.points) {
          expect(on >= (chart.segments[segment]?.from ?? '')).toBe(true)
          expect(on <= (chart.segments[segment]?.until ?? '')).toBe(true)
        }
      }),
    )
  })

  it('the same months upside down have the same signals on the other side', () => {
    fc.assert(
      fc.property(months, (values) => {
        const up = chartOf(values)
        const down = chartOf(values.map((value) => value && -value))
        const turned = known(down).map(({ signals }) =>
          signals.map(({ rule, side }) => ({ rule, side: side === 'above' ? 'below' : 'above' })),
        )
        expect(turned).toEqual(known(up).map(({ signals }) => signals))
      }),
    )
  })

  it('turning what is better round turns better and worse round, and changes nothing else', () => {
    const turned = { better: 'worse', worse: 'better' } as const
    fc.assert(
      fc.property(months, (values) => {
        const lower = meanings(chartOf(values, { better: 'lower' }))
        expect(lower.map((one) => (one === 'better' || one === 'worse' ? turned[one] : one))).toEqual(
          meanings(chartOf(values)),
        )
      }),
    )
  })
})
