import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import type { FactVersion } from './history.ts'
import { lineOf } from './line-of.ts'

const nothing = {
  contact: [],
  earlyHelp: [],
  referral: [],
  assessment: [],
  enquiry: [],
  need: [],
  protection: [],
  leavingCare: [],
  adoption: [],
}
const [told, asAt] = [isoDate('2020-10-01'), isoDate('2020-11-24')]
const sources = {
  held: [{ importId: 1, extract: 'Annex A', asAt: told, lists: [8] }],
  listOf: () => ({ number: 8, windowMonths: 12 }),
}

const officerOn = (seen: string) => {
  const care: FactVersion<'care'> = {
    ...careWith({ reviewed_on: isoDate('2020-09-20'), iro_seen_on: isoDate(seen) }),
    starts_on: '2020-01-10',
    occurrence: 1,
    valid_from: told,
    valid_to: 'infinity',
    source_import: 1,
    source_row: 12,
  }
  return lineOf({ ...nothing, care: [care] }, [], sources, asAt)
    .filter(({ kind }) => kind === 'Reviewing officer in touch')
    .map(({ on, words }) => [on, words])
}

describe('the reviewing officer’s visit or contact', () => {
  it('stands on the child’s line on its day', () => {
    expect(officerOn('2020-09-28')).toEqual([['2020-09-28', 'Visit or contact by the reviewing officer']])
  })

  it('is not told beside the review whose day the list repeats', () => {
    expect(officerOn('2020-09-20')).toEqual([])
  })
})
