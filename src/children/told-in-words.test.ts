import { describe, expect, it } from 'vitest'
import { toldInWords } from './told-in-words.ts'

describe('what an extract told of a child', () => {
  it.each([
    ['legal_status', 'C2', 'legal status: C2, Full care order'],
    ['legal_status', 'ZZ', 'legal status: ZZ'],
    ['permanence_plan', 'long-term fostering', 'permanence plan: Long-term fostering'],
    ['entered_care_on', '2016-04-04', 'entered care on: 4 April 2016'],
    ['iro_seen_on', '2020-11-02', 'reviewing officer’s visit or contact: 2 November 2020'],
    ['unaccompanied', false, 'unaccompanied: no'],
    ['missing_in_12_months', 0, 'missing in 12 months: 0'],
    ['stops_on', '2028-07-19', 'not judged any more from: 19 July 2028'],
    ['stops', 'careEnds', 'why it is judged no more: the child is 18, and whether care goes on is not known'],
    ['worker_name', 'Iro Example', 'worker name: Iro Example'],
  ])('is told of %s, %j, in words that need no key', (column, value, words) => {
    expect(toldInWords(column, value)).toBe(words)
  })
})
