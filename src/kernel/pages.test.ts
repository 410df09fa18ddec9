import { describe, expect, it } from 'vitest'
import { pageWithin } from './pages.ts'

describe('the page of a list', () => {
  it.each([
    [1, 0, 1],
    [2, 0, 1],
    [2, 44, 1],
    [2, 50, 1],
    [2, 51, 2],
    [9, 120, 3],
  ])('asked for page %i of %i rows is page %i', (asked, found, shown) => {
    expect(pageWithin(asked, found, 50)).toBe(shown)
  })
})
