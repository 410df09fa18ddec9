import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { controlChart, type Baseline, type ChartInput } from './index.ts'
import { isKnown } from './readings.ts'
import { month, sharesOf, steady, valuesOf } from './testing/months.ts'

const chartOf = (values: readonly (number | undefined)[], rest: Partial<ChartInput> = {}) =>
  controlChart({ kind: 'amount', better: 'higher', readings: valuesOf(values), ...rest })

const fixed = (from: number, to: number): Baseline => ({
  from: month(from),
  to: month(to),
  reason: 'First full year',
  by: 'Improvement Board',
  on: isoDate('2021-05-06'),
})

describe('the way limits are worked out', () => {
  const share = (met: number, of: number) =>
    controlChart({
      kind: 'share',
      better: 'higher',
      readings: sharesOf(Array.from({ length: 12 }, () => [met, of])),
    })

  it('is the moving range where both answers have five cases a month or more', () => {
    expect(share(37, 52).segments[0]?.method.kind).toBe('moving range')
    expect(share(5, 10).segments[0]?.method.kind).toBe('moving range')
  })

  it('is the exact binomial where the rarer answer has fewer than five', () => {
    expect(share(48, 52).segments[0]?.method).toEqual({ kind: 'exact binomial', rarer: 4 })
    expect(share(3, 52).segments[0]?.method).toEqual({ kind: 'exact binomial', rarer: 3 })
  })

  it('gives each month limits for its own number of cases', () => {
    const months = Array.from({ length: 12 }, (_, at): [number, number] => (at % 2 ? [9, 10] : [18, 20]))
    const chart = controlChart({ kind: 'share', better: 'higher', readings: sharesOf(months) })
    expect(
      chart.points.map((point) => (isKnown(point) ? point.range?.lower : undefined)).slice(0, 2),
    ).toEqual([65, 50])
  })

  it('does not take a year without a miss for proof that there are none: of eight, one is no signal, two are', () => {
    const withLast = (met: number) =>
      controlChart({
        kind: 'share',
        better: 'higher',
        readings: sharesOf([...Array.from({ length: 12 }, (): [number, number] => [8, 8]), [met, 8]]),
        baselines: [fixed(0, 11)],
      }).latest?.meaning
    expect([withLast(8), withLast(7), withLast(6)]).toEqual(['usual', 'usual', 'worse'])
  })

  it('is the moving range for shares whose cases are not told', () => {
    const readings = valuesOf(Array.from({ length: 12 }, (_, at) => 98 + (at % 2)))
    expect(controlChart({ kind: 'share', better: 'higher', readings }).segments[0]?.method.kind).toBe(
      'moving range',
    )
  })

  it('is the exact Poisson for fewer than five a month, the moving range from five on', () => {
    const counts = (average: number) =>
      controlChart({
        kind: 'count',
        better: 'lower',
        readings: valuesOf(Array.from({ length: 12 }, () => average)),
      })
    expect(counts(4).segments[0]?.method).toEqual({ kind: 'exact Poisson', average: 4 })
    expect(counts(4).latest?.range).toMatchObject({ lower: 0, upper: 11 })
    expect(counts(5).segments[0]?.method.kind).toBe('moving range')
    expect(counts(0).latest?.range).toMatchObject({ lower: 0, upper: 1 })
  })

  it('is none where each figure looks back over several months, however many there are', () => {
    const chart = chartOf([...steady(24), 90], { looksBack: 6 })
    expect(chart.segments[0]?.method).toEqual({ kind: 'overlapping', looksBack: 6 })
    expect(chart.latest).toMatchObject({ range: undefined, signals: [], meaning: 'not judged' })
  })

  it('is never exact for amounts, which are no counts', () => {
    expect(chartOf(steady(12, 2.5)).segments[0]?.method.kind).toBe('moving range')
  })
})

describe('what a signal means', () => {
  const after = (last: number, better: ChartInput['better']) =>
    chartOf([...steady(24), last], { better }).latest?.meaning

  it.each([
    [99, 'higher', 'better'],
    [1, 'higher', 'worse'],
    [99, 'lower', 'worse'],
    [1, 'lower', 'better'],
    [99, 'neither', 'higher'],
    [1, 'neither', 'lower'],
    [50, 'higher', 'usual'],
  ] as const)('%i where %s is better: %s', (last, better, meaning) => {
    expect(after(last, better)).toBe(meaning)
  })

  it('a trend is judged by where it goes, even below the average', () => {
    const chart = chartOf([...steady(24, 60), 54, 54.5, 55, 55.5, 56, 56.5, 57], {
      baselines: [fixed(0, 23)],
    })
    const rules = chart.latest?.signals.map(({ rule, side }) => [rule, side])
    expect(rules).toEqual([
      ['run', 'below'],
      ['trend', 'above'],
    ])
    expect(chart.latest?.meaning).toBe('worse')
  })
})
