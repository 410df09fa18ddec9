import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { chartSentence, controlChart, rangeNotes, signalInWords, type ChartInput } from './index.ts'
import { month, sharesOf, steady, valuesOf } from './testing/months.ts'

const days = { one: 'day', many: 'days' } as const

const said = (values: readonly (number | undefined)[], rest: Partial<ChartInput> = {}) =>
  chartSentence(
    controlChart({ kind: 'amount', unit: days, better: 'lower', readings: valuesOf(values), ...rest }),
  )

const shareOf52 = (...met: readonly number[]) => sharesOf(met.map((count) => [count, 52]))
const saidOfShares = (met: readonly number[], rest: Partial<ChartInput> = {}) =>
  chartSentence(controlChart({ kind: 'share', better: 'higher', readings: shareOf52(...met), ...rest }))

const year = [44, 42, 44, 42, 44, 42, 44, 42, 44, 42, 44, 42]
const fixed = {
  baselines: [
    { from: month(0), to: month(11), reason: 'First full year', by: 'Board', on: isoDate('2020-05-01') },
  ],
}

describe('the sentence that comes with the chart', () => {
  it('of a usual month', () => {
    expect(said(steady(18))).toBe(
      '48 days in September 2020: within the usual range here, 39.4 to 60.6 days. No signal: ups and downs like this come by chance.',
    )
  })

  it('of a month outside, for the worse', () => {
    expect(saidOfShares([...year, 37], fixed)).toBe(
      '71% in April 2020, 37 of 52: below the usual range here, 72% to 93% (83% on average). A signal that something has changed for the worse: chance alone hardly explains it.',
    )
  })

  it('of a month outside, for the better', () => {
    expect(said([...steady(24), 30])).toBe(
      '30 days in April 2021: below the usual range here, 39.4 to 60.6 days (50 days on average). A signal that something has changed for the better: chance alone hardly explains it.',
    )
  })

  it('of a change that is neither good nor bad', () => {
    expect(said([...steady(24), 70], { better: 'neither', unit: { one: 'child', many: 'children' } })).toBe(
      '70 children in April 2021: above the usual range here, 39.4 to 60.6 children (50 children on average). A signal that something has changed: chance alone hardly explains it. Whether that is good or bad, the figure does not say.',
    )
  })

  it('of a run counts its months', () => {
    expect(said([...steady(24), 53, 54, 53, 54, 53, 54, 53, 54])).toBe(
      '54 days in November 2021: the 8th month in a row above the average of 50 days that is usual here. A signal that something has changed for the worse: chance alone hardly explains it.',
    )
  })

  it('of a run does not count the months of a run on the other side before it', () => {
    expect(said([...steady(24), 47, 46, 47, 46, 47, 46, 47, 53, 54, 53, 54, 53, 54, 53])).toContain(
      'the 7th month in a row above',
    )
  })

  it('of two months in three near the limit', () => {
    expect(said([...steady(24), 58, 54, 58.5])).toBe(
      '58.5 days in June 2021: near the upper end of the usual range here, 39.4 to 60.6 days, as was one of the two months before. A signal that something has changed for the worse: chance alone hardly explains it.',
    )
  })

  it('of three months in three near the limit', () => {
    expect(said([...steady(24), 58, 58, 58.5])).toContain('as were both months before.')
  })

  it('of a trend names the month that it starts from', () => {
    expect(said([...steady(24), 47, 48, 49, 50, 51, 52, 53])).toBe(
      '53 days in October 2021: rising month after month since April 2021. A signal that something has changed for the worse: chance alone hardly explains it.',
    )
    expect(said([...steady(24), 53, 52, 51, 50, 49, 48, 47, 46])).toContain(
      'falling month after month since April 2021',
    )
  })

  it('of too few months', () => {
    expect(said([50, 51, 52])).toBe(
      '52 days in June 2019. Too early to tell a real change from chance: that takes 12 months, and so far there are 3.',
    )
  })

  it('just after a re-base', () => {
    const baselines = [
      { from: month(12), to: month(23), reason: 'New team', by: 'Board', on: isoDate('2020-06-01') },
    ]
    expect(said([...steady(12), 90], { baselines })).toBe(
      '90 days in April 2020. Too few points since the new baseline of April 2020 to tell a real change from chance: that takes 12 months, and so far there is one.',
    )
  })

  it('of months that are too far apart', () => {
    const apart = Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 50 : undefined))
    expect(said(apart)).toBe(
      '50 days in February 2021. The months known are too far apart to say what is usual here.',
    )
  })

  it('of figures that look back over several months', () => {
    expect(said(steady(18), { looksBack: 6 })).toBe(
      '48 days in September 2020. Each figure looks back over 6 months, so neighbours share cases: whether something has changed is seen in figures of single months.',
    )
  })

  it('where the last months have no figure', () => {
    expect(said(steady(18), { until: month(18) })).toMatch(
      /^There is no figure for October 2020\. 48 days in Sep/,
    )
    expect(said(steady(18), { until: month(19) })).toMatch(
      /^There is no figure for October 2020 to November 2020\. 48 days in Sep/,
    )
  })

  it('where the last month is withheld', () => {
    const readings = [...valuesOf(steady(18)), { month: month(18), withheld: 'fewer than six' }]
    expect(said([], { readings })).toMatch(
      /^The figure for October 2020 is withheld \(fewer than six\)\. 48 days in Sep/,
    )
  })

  it('without any figure', () => {
    expect(said([])).toBe('No month has a figure yet, so there is nothing to show.')
  })

  it('of a usual month that follows a signal', () => {
    expect(said([...steady(24), 70, 50])).toMatch(
      /No signal: ups and downs like this come by chance\. The last signal was in April 2021, for the worse\.$/,
    )
  })

  it.each([
    [65, 'The target of 65 days will be met if things stay as usual: the whole usual range meets it.'],
    [30, 'The target of 30 days will not be met unless something changes: the whole usual range misses it.'],
    [
      48,
      'The target of 48 days lies within the usual range: if nothing changes, some months will meet it and some will not, by chance.',
    ],
  ])('of a target of %i days', (target, words) => {
    expect(said(steady(18), { target })).toContain(words)
  })

  it('never says that 72% is below 72%: it takes the decimals that it needs', () => {
    const values = [...Array.from({ length: 12 }, (_, at) => (at % 2 ? 80 : 82)), 75.6]
    expect(
      said([], { kind: 'share', unit: 'percent', better: 'higher', readings: valuesOf(values), ...fixed }),
    ).toBe(
      '75.6% in April 2020: below the usual range here, 75.7% to 86.3% (81% on average). A signal that something has changed for the worse: chance alone hardly explains it.',
    )
  })

  it('where nothing ever varied says the one usual value', () => {
    expect(said([...Array.from({ length: 12 }, () => 5), 6], fixed)).toContain(
      '6 days in April 2020: above the usual range here, 5 days (5 days on average).',
    )
  })
})

describe('the note on where the usual range comes from', () => {
  const notes = (input: Partial<ChartInput>) =>
    rangeNotes(controlChart({ kind: 'amount', better: 'lower', unit: days, readings: [], ...input }))

  it('says the months and the method', () => {
    expect(notes({ readings: valuesOf(steady(30)) })).toEqual([
      'Usual range from 24 months, April 2019 to March 2021: from how much a month usually differs from the one before (XmR chart).',
    ])
  })

  it('says what screening left out', () => {
    expect(notes({ readings: valuesOf([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2]) })[0]).toContain(
      '(XmR chart); 2 leaps were left out as too large.',
    )
  })

  it('says why limits were counted exactly', () => {
    expect(notes({ kind: 'share', unit: 'percent', readings: sharesOf(year.map(() => [10, 12])) })).toEqual([
      'Usual range from 12 months, April 2019 to March 2020: counted exactly for each month’s number of cases (binomial), since the rarer answer has fewer than five cases a month (2 on average).',
    ])
    expect(notes({ kind: 'count', unit: 'number', readings: valuesOf(year.map((_, at) => at % 3)) })[0]).toBe(
      'Usual range from 12 months, April 2019 to March 2020: counted exactly (Poisson), since there are fewer than five cases a month (1 on average).',
    )
  })

  it('gives the reason of a re-base', () => {
    const baselines = [
      {
        from: month(12),
        to: month(23),
        reason: 'New assessment team.',
        by: 'Board',
        on: isoDate('2020-06-01'),
      },
    ]
    expect(notes({ readings: valuesOf(steady(14)), baselines })[1]).toBe(
      'No usual range: it takes 12 months, and there are 2. New baseline from April 2020: New assessment team.',
    )
  })
})

describe('the chart in a few words', () => {
  it.each([
    [[...steady(24), 70], 'a change for the worse'],
    [steady(24), 'no signal'],
    [[1, 2], 'too early to say'],
    [[], 'no figure'],
  ])('%#: %s', (values, words) => {
    expect(signalInWords(controlChart({ kind: 'amount', better: 'lower', readings: valuesOf(values) }))).toBe(
      words,
    )
  })
})
