import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { Reading } from '../lists/index.ts'
import { acceptanceReader, cellReader } from './read-value.ts'
import type { ReadCell } from './read-value.ts'

const asAt = isoDate('2026-10-30')

/** The value; null for blank; the kind where there is none. */
function said(read: ReadCell, text: string): unknown {
  const value = read({ kind: 'text', text })
  return value.kind === 'known' ? value.value : value.kind === 'blank' ? null : value.kind
}

const reading = (as: Reading) => {
  const read = cellReader(as, asAt)
  return (text: string) => said(read, text)
}

describe('a day', () => {
  const day = reading({ as: 'day' })

  it.each([
    '31/03/2025',
    '\u200E31/03/2025\u202C',
    "'31/03/2025",
    '\u201931/03/2025',
    '31-03-2025',
    '31.3.25',
    '2025-03-31',
    '2025/03/31',
    '20250331',
    '31-Mar-2025',
    '31 March 2025',
    '31st March 2025',
    '31/03/2025 00:00:00',
    '31/03/2025 9:05 am',
    '2025-03-31T14:22:07',
    '2025-03-31T00:00:00Z',
    'Monday, 31 March 2025',
    '45747',
    '45747.5',
    '45747.0',
    ' 31/03/2025\u00A0',
    '31 / 03 / 2025',
    'March 31, 2025',
    'Mar 31 2025',
    'March 31st, 2025',
    '31 of March 2025',
    '31st of March 2025',
    '2025-Mar-31',
    'Monday, March 31, 2025',
    '31-MAR-25 12.00.00.000000000 AM',
    '31-MAR-25 12.00.00.000000 AM +01:00',
    '31/03/2025 2.05 pm',
    '31MAR2025:00:00:00',
    '31\\03\\2025',
    '31/03/2025 (Mon)',
    '31/03/2025 Monday',
    'Mon 31/03/2025',
    'Mon 31.03.25',
  ])('is read from %j', (text) => {
    expect(day(text)).toBe('2025-03-31')
  })

  it.each([
    '03/31/2025',
    '30/02/2025',
    '31/04/2025',
    'next week',
    '2025',
    '12',
    '1/2',
    '99999',
    '03\\31\\2025',
    '31/03/2025 (am)',
  ])('is not read from %j', (text) => {
    expect(day(text)).toBe('unread')
  })

  it('of two figures for the year lies at most a year ahead', () => {
    expect([day('01/02/27'), day('01/02/28'), day('01/02/99')]).toEqual([
      '2027-02-01',
      '1928-02-01',
      '1999-02-01',
    ])
  })

  it('is taken from cells of a workbook as they are', () => {
    const read = cellReader({ as: 'day' }, asAt)
    expect(read({ kind: 'day', day: isoDate('2025-03-31') })).toEqual({ kind: 'known', value: '2025-03-31' })
    expect(read({ kind: 'number', number: 45_747 })).toEqual({ kind: 'known', value: '2025-03-31' })
    expect(read({ kind: 'error', error: '#N/A' })).toEqual({ kind: 'error' })
  })
})

describe('blank', () => {
  it.each([
    '',
    ' ',
    '\u00A0',
    '-',
    '–',
    '.',
    '..',
    'n/a',
    'N/A',
    'NULL',
    'null',
    'nan',
    'pd.NA',
    '<blank>',
    'None',
    '--',
  ])('is %j', (text) => {
    for (const as of ['day', 'whole', 'truth', 'words', 'id', 'age', 'postcode'] as const)
      expect(reading({ as })(text)).toBeNull()
  })

  it.each(['#N/A', '#REF!', '#MULTIVALUE', '#VALUE!'])('is worth a look for %s', (text) => {
    expect(reading({ as: 'day' })(text)).toBe('error')
  })
})

describe('an age', () => {
  const age = reading({ as: 'age' })

  it.each([
    ['6', 6],
    ['6.138', 6],
    ['6.99', 6],
    ['-1', -1],
    ['Unborn', -1],
    ['0', 0],
    ['6 years', 6],
    ['8 months', 0],
    ['14 mths', 1],
    ['3 weeks', 0],
    ['<1', 0],
    ['Under 1 year', 0],
    ['less than one', 0],
    ["'6", 6],
  ])('from %j is %j', (text, value) => {
    expect(age(text)).toBe(value)
  })

  it.each(['-2', '140', 'young'])('is not read from %j', (text) => {
    expect(age(text)).toBe('unread')
  })
})

describe('yes and no', () => {
  const truth = reading({ as: 'truth' })

  it.each(['a) Yes', 'Yes', 'Y', 'y', '1', 'True', 'TRUE', 'a. Yes', '1 - Yes'])('%j is yes', (text) =>
    expect(truth(text)).toBe(true),
  )
  it.each(['b) No', 'No', 'N', '0', 'False', 'b. No', '0 = No'])('%j is no', (text) =>
    expect(truth(text)).toBe(false),
  )
  it.each(['c) Unknown', 'Unknown', 'Not known', 'Refused', 'U'])('%j is neither', (text) =>
    expect(truth(text)).toBeNull(),
  )
  it.each(['perhaps', '2', 'nought', 'Yesterday'])('%j is not read', (text) =>
    expect(truth(text)).toBe('unread'),
  )

  it('an offer declined was made, and not accepted', () => {
    expect(truth('Offered and Declined (by YP)')).toBe(true)
    expect(said(acceptanceReader(), 'Offered and Declined (by YP)')).toBe(false)
    expect(said(acceptanceReader(), 'Offered and Accepted')).toBe(true)
  })
})

describe('codes', () => {
  const code = (codes: Extract<Reading, { as: 'code' }>['codes'], text: string) =>
    reading({ as: 'code', codes })(text)

  it.each([
    ['suitability', 'Unsuitable', 'unsuitable'],
    ['suitability', 'b) Unsuitable', 'unsuitable'],
    ['suitability', 'Accommodation is not considered suitable', 'unsuitable'],
    ['suitability', 'Suitable', 'suitable'],
    ['activity', 'F5: Young person engaged full time in training or employment (not apprenticeship)', 'F5'],
    ['activity', 'P5', 'P5'],
    ['activity', 'F3', 'F3'],
    ['closureReason', 'RC9', 'RC9'],
    ['closureReason', 'RC9 – Case closed after assessment, referred to early help', 'RC9'],
    ['closureReason', 'RC8 - Case closed after assessment, no further action', 'RC8'],
    ['ethnicity', 's) REFU', 'REFU'],
    ['ethnicity', 's) NOBT', 'NOBT'],
    ['ethnicity', 't) NOBT', 'NOBT'],
    ['ethnicity', 'wbri', 'WBRI'],
    ['gender', 'c) Not stated/recorded', 'U'],
    ['gender', 'd) Neither', 'N'],
    ['gender', 'c) Neither', 'N'],
    ['gender', 'd) Not stated/recorded', 'U'],
    ['gender', 'FEMALE', 'F'],
    ['placementType', 'd) U4: Foster placement - long term', 'U4'],
    ['placementType', 'u4', 'U4'],
    ['placementType', 'Foster placement – long term', 'U4'],
    ['legalStatus', 'C1: ICO', 'C1'],
    ['legalStatus', 'Interim care order', 'C1'],
    ['inTouch', 'd) Refu', 'refused'],
    ['source', 'e) 2A: Schools', '2A'],
    ['source', '10) Housing (any association)', '4'],
    ['authority', '857', '857'],
    ['authority', 'Rutland', '857'],
    ['authority', 'Rutland County Council', '857'],
    ['authority', 'wal - Child placed in Wales', 'WAL'],
    ['authority', 'Scotland', 'SCO'],
    ['authority', 'City of London', '201'],
  ] as const)('of %s: %j is %j', (codes, text, expected) => {
    expect(code(codes, text)).toBe(expected)
  })

  it.each([
    'gender',
    'ethnicity',
    'source',
    'need',
    'closureReason',
    'caseStatus',
    'abuse',
    'legalStatus',
    'placementType',
    'leftCareReason',
    'accommodation',
    'suitability',
    'authority',
  ] as const)('of %s are never guessed', (codes) => {
    for (const text of ['Zxcv', 'b)', '??? 77', 'lorem ipsum dolor']) expect(code(codes, text)).toBe('unread')
  })

  it('a place in London is in no authority that could be named', () => {
    expect(code('authority', 'London')).toBe('unread')
  })
})

describe('a postcode', () => {
  it.each([
    ['le15 6hp', 'LE15 6HP'],
    ['LE156HP', 'LE15 6HP'],
    [' LE15  6HP ', 'LE15 6HP'],
    ['LE15', 'LE15'],
    ['Confidential', 'unread'],
  ])('from %j is %j', (text, value) => {
    expect(reading({ as: 'postcode' })(text)).toBe(value)
  })
})
