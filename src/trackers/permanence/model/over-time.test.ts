import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { madeChild } from '../testing/made-child.ts'
import { childrenOn, cohortsOf, stagesOverTime } from './over-time.ts'

const on = isoDate('2026-11-27')
const planned = madeChild(on, { enteredCareOn: isoDate('2026-04-01') }, [
  { kind: 'plan', on: isoDate('2026-09-30'), code: 'agreed', route: 'adoption' },
  { kind: 'step', on: isoDate('2026-11-20'), code: 'family finding began' },
])
const left = madeChild(on, { enteredCareOn: isoDate('2026-03-31'), leftCareOn: isoDate('2026-10-31') })
const unknown = madeChild(on, {})

describe('stages over time', () => {
  const picture = stagesOverTime([planned, left, unknown], on, { from: isoDate('2020-01-01'), months: 3 })

  it('counts each month’s last day, and the day looked at', () => {
    expect(picture.map((day) => day.on)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-27'])
  })

  it('puts each child where it stood then, and nobody who had left or whose entry is not known', () => {
    expect(picture.map(({ counts }) => counts['no plan on record'])).toEqual([2, 1, 0, 0])
    expect(picture.map(({ counts }) => counts['plan agreed'])).toEqual([0, 1, 1, 0])
    expect(picture.map(({ counts }) => counts['finding a family'])).toEqual([0, 0, 0, 1])
    expect(picture.map(childrenOn)).toEqual([2, 2, 1, 1])
  })
})

describe('before the first extract', () => {
  it('no day is shown: who had left by then is in no extract', () => {
    const since = (text: string) =>
      stagesOverTime([planned, left], on, { from: isoDate(text), months: 3 }).map((day) => day.on)
    expect(since('2026-09-15')).toEqual(['2026-09-30', '2026-10-31', '2026-11-27'])
    expect(since('2026-11-27')).toEqual(['2026-11-27'])
    expect(stagesOverTime([planned, left], on, { from: undefined, months: 3 })).toEqual([])
  })

  it('whose plan is a category alone is not said to wait for one', () => {
    const category = madeChild(on, { enteredCareOn: isoDate('2026-04-02'), recordedPlan: 'P1' })
    const [cohort] = cohortsOf([planned, category], 1)
    expect(cohort?.durations[0]).toMatchObject({ waiting: 0, notEvidenced: 1, notKnown: 0 })
    expect(cohort?.durations[3]).toMatchObject({ id: 'care-to-home', waiting: 1, notKnown: 1 })
  })
})

describe('cohorts', () => {
  it('begin on 1 April, the latest first, and hold who entered care then', () => {
    const cohorts = cohortsOf([planned, left, unknown], 5)
    expect(cohorts.map(({ year, children }) => [year, children])).toEqual([
      ['2026/27', 1],
      ['2025/26', 1],
    ])
    expect(cohorts[0]?.durations[0]).toMatchObject({ id: 'care-to-plan', count: 1, spread: { median: 182 } })
    expect(cohortsOf([planned, left], 1)).toHaveLength(1)
  })
})
