import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith, detailsWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

function inCare(
  enteredOn: string,
  bornOn: string | null,
  assessed: readonly string[],
  dental: readonly string[] = [],
) {
  return stateOf({
    details: detailsWith({ born_on: bornOn === null ? null : day(bornOn) }),
    care: careWith({
      entered_care_on: day(enteredOn),
      health_assessed_on: assessed.map(day).at(-1) ?? null,
      dental_checked_on: dental.map(day).at(-1) ?? null,
    }),
    heldOn: { healthAssessments: assessed.map(day), dentalChecks: dental.map(day) },
  })
}
type State = ReturnType<typeof inCare>
const health = (state: State, asAt: string) =>
  (['cla.health.initial', 'cla.health.review.u5', 'cla.health.review.5plus'] as const).flatMap((rule) =>
    linesOf(state, rule, asAt).map((line) => `${rule.slice(11)}: ${line}`),
  )
const dental = (state: State, asAt: string) => linesOf(state, 'cla.dental', asAt)

describe('the initial health assessment', () => {
  it('is due with the first review, twenty working days from entering care', () => {
    expect(health(inCare('2025-09-04', '2015-05-05', []), '2025-09-10')).toEqual([
      'initial: 2025-09-04 → 2025-10-02, running',
    ])
    expect(health(inCare('2026-03-24', '2015-05-05', []), '2026-03-30')).toEqual([
      'initial: 2026-03-24 → 2026-04-23, running',
    ])
  })

  it('is not needed where there was one in the three months before', () => {
    expect(health(inCare('2025-09-04', '2015-05-05', ['2025-06-04']), '2025-10-30')).toEqual([
      'review.5plus: 2025-06-04 → 2026-06-04, running',
    ])
    expect(health(inCare('2025-09-04', '2015-05-05', ['2025-06-03']), '2025-10-30')).toEqual([
      'initial: 2025-09-04 → 2025-10-02, running',
    ])
  })

  it('is not known within the year, and not asked about after it, where only a later one is known', () => {
    const state = inCare('2025-09-04', '2015-05-05', ['2026-02-02'])
    expect(health(state, '2026-03-01')[0]).toMatch(
      /^initial: 2025-09-04: Whether a health assessment .* not known/,
    )
    expect(health(state, '2026-10-01')).toEqual(['review.5plus: 2026-02-02 → 2027-02-02, running'])
  })
})

describe('later health assessments', () => {
  it('are six-monthly under five, and yearly from five', () => {
    expect(health(inCare('2023-01-09', '2022-06-01', ['2025-08-31']), '2025-10-01')).toEqual([
      'review.u5: 2025-08-31 → 2026-02-28, running',
    ])
    expect(health(inCare('2023-01-09', '2012-06-01', ['2024-02-29']), '2024-10-01')).toEqual([
      'review.5plus: 2024-02-29 → 2025-02-28, running',
    ])
  })

  it('move to twelve months from the last where the fifth birthday comes first, on its day too', () => {
    const due = (bornOn: string) => health(inCare('2023-01-09', bornOn, ['2025-05-10']), '2025-10-01')
    expect(due('2020-11-10')).toEqual(['review.5plus: 2025-05-10 → 2026-05-10, running'])
    expect(due('2020-11-11')).toEqual(['review.u5: 2025-05-10 → 2025-11-10, running'])
  })

  it('stay late where the day passed before the fifth birthday', () => {
    expect(health(inCare('2023-01-09', '2020-12-25', ['2025-05-10']), '2026-02-01')).toEqual([
      'review.u5: 2025-05-10 → 2025-11-10, running',
    ])
  })

  it('take a child born on a leap day to be five on 1 March', () => {
    expect(health(inCare('2023-01-09', '2020-02-29', ['2024-08-31']), '2024-10-01')).toEqual([
      'review.u5: 2024-08-31 → 2025-02-28, running',
    ])
  })

  it('are not known where no list gives the date of birth, once the shorter time has passed', () => {
    expect(health(inCare('2023-01-09', null, ['2025-05-10']), '2025-11-10')).toEqual([
      'review.u5: 2025-05-10 → 2025-11-10, running',
    ])
    expect(health(inCare('2023-01-09', null, ['2025-05-10']), '2025-11-11')).toEqual([
      'review.u5: 2025-05-10: Whether six or twelve months count is not known: no list gives the date of birth. ' +
        'Correct the list or record it.',
    ])
  })
})

describe('dental checks', () => {
  it('are yearly from the last, or from entering care where there was none in it', () => {
    expect(dental(inCare('2023-01-09', null, [], ['2024-02-29']), '2024-10-01')).toEqual([
      '2024-02-29 → 2025-02-28, running',
    ])
    expect(dental(inCare('2025-05-07', null, []), '2026-06-01')).toEqual(['2025-05-07 → 2026-05-07, running'])
    expect(dental(inCare('2025-05-07', null, [], ['2022-01-10']), '2025-06-01')).toEqual([
      '2025-05-07 → 2026-05-07, running',
    ])
  })

  it('of a child in care since before the guidance run from its first day, and are late a year later', () => {
    expect(dental(inCare('2015-01-10', null, []), '2016-02-01')).toEqual(['2015-03-01 → 2016-03-01, running'])
    expect(dental(inCare('2015-01-10', null, [], ['2015-02-10']), '2016-06-01')).toEqual([
      '2015-03-01 → 2016-03-01, running',
    ])
    expect(dental(inCare('2015-01-10', null, [], ['2016-01-12']), '2016-06-01')).toEqual([
      '2015-03-01 → 2016-03-01, met 2016-01-12',
      '2016-01-12 → 2017-01-12, running',
    ])
  })
})
