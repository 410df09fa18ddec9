import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { ageOn } from './child.ts'

const on = isoDate('2026-11-27')

describe('the age of a child on the tracker', () => {
  it('is by the birthday, and by the age given where there is none', () => {
    expect(ageOn({ bornOn: isoDate('2018-11-28'), ageGiven: undefined }, on)).toBe(7)
    expect(ageOn({ bornOn: isoDate('2018-11-27'), ageGiven: 3 }, on)).toBe(8)
    expect(ageOn({ bornOn: undefined, ageGiven: 12 }, on)).toBe(12)
  })

  it('is not known where neither is told, or the child is not born on the day', () => {
    expect(ageOn({ bornOn: undefined, ageGiven: undefined }, on)).toBeUndefined()
    expect(ageOn({ bornOn: isoDate('2026-12-01'), ageGiven: undefined }, on)).toBeUndefined()
  })
})
