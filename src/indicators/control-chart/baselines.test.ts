import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { baselineProblems } from './index.ts'

const year = { from: isoDate('2020-04-01'), to: isoDate('2021-03-31'), reason: 'New assessment team' }

describe('a baseline about to be recorded', () => {
  it('of twelve months with a reason is right', () => {
    expect(baselineProblems(year, [])).toEqual([])
  })

  it.each([
    [{ ...year, reason: ' ' }, 'Say why the usual range is worked out from these months.'],
    [{ ...year, to: isoDate('2020-03-01') }, 'The first month must not be later than the last.'],
    [{ ...year, to: isoDate('2020-08-01') }, 'Choose at least 12 months: these are 5.'],
  ])('%#: %s', (baseline, problem) => {
    expect(baselineProblems(baseline, [])).toEqual([problem])
  })

  it('must not begin in the month of another', () => {
    const other = { ...year, from: isoDate('2020-04-20'), by: 'Board', on: isoDate('2021-04-01') }
    expect(baselineProblems(year, [other])).toEqual([
      'A baseline already begins in April 2020: choose another first month.',
    ])
  })
})
