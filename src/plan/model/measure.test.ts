import { describe, expect, it } from 'vitest'
import { controlChart } from '../../indicators/index.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import { madeMeasure } from '../testing/made-measure.ts'
import { measureOn, standingAgainst } from './measure.ts'

const day = isoDate('2020-11-24')

describe('where a value stands against its target', () => {
  const higher = { target: 85, tolerance: 5, better: 'higher' } as const
  const lower = { target: 10, tolerance: 2, better: 'lower' } as const

  it.each([
    [85, higher, 'on target', 'it is reached'],
    [84.96, higher, 'on target', 'scorecards round to tenths'],
    [80, higher, 'within tolerance', 'it is as far short as it may be'],
    [79.9, higher, 'outside tolerance', 'a tenth further it is not'],
    [10, lower, 'on target', 'lower is better, and it is reached'],
    [12, lower, 'within tolerance', 'two above'],
    [12.1, lower, 'outside tolerance', 'more than two above'],
    [null, higher, 'not known', 'nobody has told'],
    [50, { ...higher, target: null }, 'no target', 'none was set'],
  ] as const)('%s of %o is %s, because %s', (value, against, standing, because) => {
    expect([standingAgainst(value, against), because]).toEqual([standing, because])
  })
})

describe('a measure kept by hand', () => {
  const measure = madeMeasure({ target: 90, tolerance: 5 }, [
    ['2020-09-30', 92],
    ['2020-10-30', 70],
  ])

  it('has the last value entered, with the day it speaks for', () => {
    const read = measureOn(measure, new Map(), day)
    expect(read).toMatchObject({
      value: 70,
      valueOn: '2020-10-30',
      words: '70%',
      standing: 'outside tolerance',
    })
  })

  it('has a period for each value, seen from the day it was entered', () => {
    const { periods } = measureOn(measure, new Map(), day)
    expect(periods.map(({ to, seenOn, standing }) => [to, seenOn, standing])).toEqual([
      ['2020-09-30', '2020-09-30', 'on target'],
      ['2020-10-30', '2020-10-30', 'outside tolerance'],
    ])
  })

  it('without a value is not known, neither met nor missed', () => {
    expect(measureOn(madeMeasure({}, []), new Map(), day)).toMatchObject({
      words: 'Not known',
      standing: 'not known',
    })
  })
})

describe('a measure of the library', () => {
  const readings = [90, 88, 91].map((value, at) => ({ month: addMonths(isoDate('2020-09-01'), at), value }))
  const read = measureOn(
    { ...madeMeasure({ target: 90 }, []), kept: { by: 'the library', library: 'made-up' } },
    new Map([
      [
        'made-up',
        {
          id: 'made-up',
          title: 'Assessments in time',
          better: 'higher',
          unit: 'percent',
          value: 88.4,
          words: '88.4% (38 of 43)',
          chart: controlChart({ kind: 'amount', better: 'higher', readings }),
        },
      ],
    ]),
    day,
  )

  it('says what its own page says', () => {
    expect(read).toMatchObject({
      title: 'Assessments in time',
      words: '88.4% (38 of 43)',
      standing: 'outside tolerance',
    })
  })

  it('has a period for each month that is over, seen from the day after', () => {
    expect(read.periods.map(({ from, to, seenOn }) => [from, to, seenOn])).toEqual([
      ['2020-09-01', '2020-09-30', '2020-10-01'],
      ['2020-10-01', '2020-10-31', '2020-11-01'],
    ])
  })
})
