import { describe, expect, it } from 'vitest'
import type { ListComparison } from '../import/model.ts'
import { muchGone } from './much-gone.ts'

const compared = (counts: Partial<ListComparison>): ListComparison => ({
  list: 8,
  same: 0,
  added: 0,
  changed: 0,
  agedOut: 0,
  gone: 0,
  corrected: 0,
  unexplained: 0,
  ...counts,
})

describe('a file that lacks much of what is held', () => {
  it('is told by lists of which a fifth or more is missing', () => {
    expect(muchGone([compared({ same: 16, changed: 4, gone: 5, unexplained: 5 })])).toEqual([
      { list: 8, missing: 5, held: 25 },
    ])
    expect(muchGone([compared({ same: 17, changed: 4, gone: 5, unexplained: 5 })])).toEqual([])
  })

  it('is not told by a handful, by dates that moved, or by what aged out', () => {
    expect(muchGone([compared({ gone: 4, unexplained: 4 })])).toEqual([])
    expect(muchGone([compared({ added: 9, gone: 9, corrected: 9 })])).toEqual([])
    expect(muchGone([compared({ same: 1, agedOut: 90 })])).toEqual([])
  })
})
