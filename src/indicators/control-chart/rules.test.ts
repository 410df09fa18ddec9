import { describe, expect, it } from 'vitest'
import type { RuleId, Side } from './model.ts'
import { rulesFor, type Row } from './rules.ts'

const range = { lower: -3, upper: 3, nearLower: -2, nearUpper: 2 }
const row = (values: readonly (number | undefined)[]): Row =>
  values.map((value) => (value === undefined ? undefined : { value, centre: 0, range }))

const marks = (rule: RuleId, values: readonly (number | undefined)[], lengths = { run: 7, trend: 7 }) =>
  rulesFor(lengths)
    .find(({ id }) => id === rule)
    ?.marks(row(values))
    .map((side: Side | undefined) => (side === 'above' ? 1 : side === 'below' ? -1 : 0))

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('a month outside the usual range', () => {
  it('is beyond a limit; on it is within', () => {
    expect(marks('outside', [3, 3.01, -3, -3.01, 0])).toEqual([0, 1, 0, -1, 0])
  })
})

describe('seven in a row on one side (as NHSRplotthedots tests it)', () => {
  it.each([
    ['six are not enough', times(6, 1), times(6, 0)],
    ['nor six and one on the other side', [...times(6, 1), -1], times(7, 0)],
    ['eight are all marked, the one across is not', [...times(8, 1), -1], [...times(8, 1), 0]],
    ['below as above', [1, ...times(8, -1), 1], [0, ...times(8, -1), 0]],
    ['a month on the average ends the row', [...times(6, 1), 0, ...times(6, 1)], times(13, 0)],
    ['a gap ends the row', [...times(6, 1), undefined, ...times(6, 1)], times(13, 0)],
  ])('%s', (_, values, expected) => {
    expect(marks('run', values)).toEqual(expected)
  })

  it('may be eight, as Wheeler has it', () => {
    expect(marks('run', times(7, 1), { run: 8, trend: 7 })).toEqual(times(7, 0))
    expect(marks('run', times(8, 1), { run: 8, trend: 7 })).toEqual(times(8, 1))
  })
})

describe('seven rising or falling (as NHSRplotthedots tests it)', () => {
  it.each([
    ['six are not enough', [1, 2, 3, 4, 5, 6], times(6, 0)],
    ['two alike break it', [1, 2, 3, 3, 4, 5, 6], times(7, 0)],
    ['seven rising', [1, 2, 3, 4, 5, 6, 7], times(7, 1)],
    ['before and after are not part of it', [2, 1, 2, 3, 4, 5, 6, 7, 3], [0, ...times(7, 1), 0]],
    ['seven falling', [7, 6, 5, 4, 3, 2, 1], times(7, -1)],
    ['falling, with neighbours', [2, 7, 6, 5, 4, 3, 2, 1, 3], [0, ...times(7, -1), 0]],
    ['a gap breaks it', [1, 2, 3, undefined, 5, 6, 7, 8], times(8, 0)],
  ])('%s', (_, values, expected) => {
    expect(marks('trend', values)).toEqual(expected)
  })

  it('may be six, as Nelson has it', () => {
    expect(marks('trend', [1, 2, 3, 4, 5, 6], { run: 7, trend: 6 })).toEqual(times(6, 1))
  })
})

describe('two of three near a limit (as NHSRplotthedots tests it)', () => {
  it.each([
    ['first and third', [2.5, 1, 2.5], [1, 0, 1]],
    ['second and third', [1, 2.5, 2.5], [0, 1, 1]],
    ['first and second', [2.5, 2.5, 1], [1, 1, 0]],
    ['three apart are not', [2.5, 1, 1, 2.5], [0, 0, 0, 0]],
    ['the two near, not the one far', [2.5, 1, 1, 2.5, 2.5], [0, 0, 0, 1, 1]],
    ['on opposite sides of the average are not', [1, 2.5, -2.5], [0, 0, 0]],
    ['the third must lie on the same side', [-1, 2.5, 2.5, -1], [0, 0, 0, 0]],
    ['a month outside is not near', [3.5, 2.5, 1], [0, 0, 0]],
    ['near below', [-2.5, -1, -2.5], [-1, 0, -1]],
    ['a gap is not a third month', [2.5, undefined, 2.5], [0, 0, 0]],
    ['two months are not three', [2.5, 2.5], [0, 0]],
  ])('%s', (_, values, expected) => {
    expect(marks('two-of-three', values)).toEqual(expected)
  })
})

describe('every rule', () => {
  it('has a name and plain words with its own length', () => {
    const [, run, , trend] = rulesFor({ run: 8, trend: 6 })
    expect(run?.name).toBe('Eight in a row on one side')
    expect(trend?.words).toBe(
      'At least six months in a row each lie higher than the month before, or each lower.',
    )
  })

  it('says nothing about no months', () => {
    for (const rule of rulesFor({ run: 7, trend: 7 })) expect(rule.marks([])).toEqual([])
  })

  it('says nothing about months without limits, but for runs and trends, which need none', () => {
    const bare: Row = [{ value: 9, centre: 0 }]
    for (const rule of rulesFor({ run: 7, trend: 7 })) expect(rule.marks(bare)).toEqual([undefined])
  })
})
