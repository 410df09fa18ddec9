import { expect, it } from 'vitest'
import { inSeries, lowerFirst } from './words.ts'

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j in one line is %j', (words, line) => {
  expect(inSeries(words)).toBe(line)
})

it.each([
  ['Left off list 6', 'left off list 6'],
  ['', ''],
  ['É', 'é'],
])('%j within a sentence is %j', (words, within) => {
  expect(lowerFirst(words)).toBe(within)
})
