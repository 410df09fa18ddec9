import { describe, expect, it } from 'vitest'
import { assuranceOf } from './assurance.ts'
import type { Better, KnownPoint } from './model.ts'
import { month } from './testing/months.ts'

const latest = (lower: number, upper: number): KnownPoint => ({
  state: 'known',
  month: month(0),
  segment: 0,
  value: (lower + upper) / 2,
  range: { lower, upper, nearLower: lower, nearUpper: upper },
  signals: [],
  meaning: 'usual',
})

/** The ranges and the target of 4 on which NHSRplotthedots tests its assurance icons. */
const ranges = [
  [1, 3],
  [5, 7],
  [1, 5],
] as const

const found = (better: Better, target: number | undefined = 4) =>
  ranges.map(([lower, upper]) => assuranceOf({ target, better, latest: latest(lower, upper) }))

describe('whether the target will be met (as NHSRplotthedots tests it)', () => {
  it('where higher is better: missed, met, by chance', () => {
    expect(found('higher')).toEqual(['missed', 'met', 'by chance'])
  })

  it('where lower is better: met, missed, by chance', () => {
    expect(found('lower')).toEqual(['met', 'missed', 'by chance'])
  })

  it('is not said where neither is better, or there is no target', () => {
    expect(found('neither')).toEqual([undefined, undefined, undefined])
    expect(assuranceOf({ target: undefined, better: 'higher', latest: latest(1, 3) })).toBeUndefined()
  })

  it('is not said without limits', () => {
    expect(
      assuranceOf({ target: 4, better: 'higher', latest: { ...latest(1, 3), range: undefined } }),
    ).toBeUndefined()
    expect(assuranceOf({ target: 4, better: 'higher', latest: undefined })).toBeUndefined()
  })

  it('a limit that is the target leaves it to chance', () => {
    expect(assuranceOf({ target: 4, better: 'higher', latest: latest(4, 9) })).toBe('by chance')
  })
})
