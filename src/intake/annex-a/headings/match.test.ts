import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { annexLists, type ListNumber } from '../lists/index.ts'
import { absent, referenceData } from '../testing/reference-data.ts'
import { knownLists } from './known-headings.ts'
import { matchHeadings } from './match.ts'
import { headingOf } from './tokens.ts'

/** Each heading with the column it is taken for. */
function taken(list: ListNumber, headings: readonly string[], remembered: Record<string, string> = {}) {
  const known = knownLists.find((each) => each.list.number === list)
  if (!known) throw new RangeError(`There is no list ${list}`)
  const matches = matchHeadings(headings.map(headingOf), known, remembered)
  return headings.map((_, at) => {
    const match = matches.find(({ position }) => position === at)
    return match && [known.list.columns[match.column]?.heading, match.by]
  })
}

describe('a heading', () => {
  it.each([
    ['child unique id', 'Child Unique ID', 'name'],
    ['Child\nUnique\u00A0ID ', 'Child Unique ID', 'name'],
    ['ChildUniqueID', 'Child Unique ID', 'name'],
    ['legacy_id', 'Child Unique ID', 'alias'],
    ['Person ID', 'Child Unique ID', 'alias'],
    ['Young Person Unique ID', 'Child Unique ID', 'alias'],
    ['DOB', 'Date of Birth', 'alias'],
    ['Age', 'Age of Child (Years)', 'alias'],
    ['refrl_start_dttm', 'Date of referral', 'alias'],
    ['Referal Source', 'Referral Source', 'alias'],
    ['No. of referrals in the last 12 mths', 'Number of Referrals in Last 12 Months', 'alias'],
    ['ReferralsLast12Months', 'Number of Referrals in Last 12 Months', 'alias'],
    ['Ethnicty', 'Ethnicity', 'alias'],
  ])('%j of list 3 is %s', (heading, column, by) => {
    expect(taken(3, [heading])).toEqual([[column, by]])
  })

  it.each([
    '13. Date of referral',
    '13) Date of referral',
    '(13) Date of referral',
    '1 - Date of referral',
    '1: Date of referral',
    '1_Date of referral',
    '01. Date of referral',
    '1.1 Date of referral',
    'Q1 Date of referral',
    'A. Date of referral',
    'List 3 - Date of referral',
    'List_3.Date of referral',
    'Referrals.Date of referral',
    'Referrals[Date of referral]',
    "'List 3'[Date of referral]",
    '[Date of referral]',
    'Date of referral (1)',
    'Date of referral [see codes]',
    'Date of referral - required',
    'Date of referral (mandatory)',
    'Date of referral¹',
    'Date of referral2',
    '3. DATE OF REFERRAL (mandatory)',
    'Q3: refrl_start_dttm',
  ])('%j is known by what is left without number or remark', (heading) => {
    expect(taken(3, [heading])[0]?.[0]).toBe('Date of referral')
  })

  it('with something around it gives way to one without', () => {
    expect(taken(1, ['Gender (code)', 'Gender'])).toEqual([undefined, ['Gender', 'name']])
    expect(taken(3, ['Date of decision (list 3)', '4. Notes', 'A. Summary'])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('that only resembles another is not taken for it', () => {
    expect(taken(6, ['CIN Review Date', 'Gender group', 'Date of last supervision'])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(taken(8, ['Number of times restrained in the last 12 months'])).toEqual([undefined])
  })

  it('Missing and Absent are told apart', () => {
    const [, missing] = taken(8, [
      'Number of Episodes the Child has been ‘Absent’ from their Placement in last 12 mths',
      'Number of Episodes the Child has been ‘Missing’ from their Placement in last 12 mths',
    ])
    expect(missing?.[0]).toContain("'Missing'")
  })

  it('that the council confirmed comes before every other way', () => {
    expect(taken(3, ['Worker', 'SW'], { SW: 'Allocated Worker' })).toEqual([
      undefined,
      ['Allocated Worker', 'remembered'],
    ])
  })

  it('is found once: the first of two counts', () => {
    expect(taken(1, ['Gender', 'Gender'])).toEqual([['Gender', 'name'], undefined])
  })

  it.each(annexLists.map(({ number, columns }) => [number, columns] as const))(
    'of list %i, as Ofsted has it, is its own column',
    (number, columns) => {
      const headings = columns.map(({ heading }) => heading)
      expect(taken(number, headings)).toEqual(headings.map((heading) => [heading, 'name']))
    },
  )

  it.each(annexLists.map(({ number, columns }) => [number, columns] as const))(
    'of list %i, with the form of its days behind it, is its own column too',
    (number, columns) => {
      const days = columns.filter(({ reading }) => reading.as === 'day').map(({ heading }) => heading)
      for (const form of [' [DD/MM/YYYY]', ' (dd/mm/yy)', '\n(DD-MMM-YYYY)'])
        expect(
          taken(
            number,
            days.map((heading) => heading + form),
          ),
        ).toEqual(days.map((heading) => [heading, 'name']))
    },
  )
})

const shape = z.object({
  lists: z.array(
    z.object({
      number: z.number(),
      columns: z.array(
        z.object({
          name: z.string(),
          d2iSqlName: z.string().optional(),
          officialHeading2019: z.string().optional(),
          headerVariantsSeen: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
})
const file = join(referenceData, 'annex-a.json')
const specified = existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))).lists : []

describe.skipIf(absent !== '')(`headings seen in extracts and in scripts${absent}`, () => {
  it.each(specified.map(({ number, columns }) => [number, columns] as const))(
    'of list %i are all known',
    (number, columns) => {
      const list = annexLists.find((each) => each.number === number)
      const lost = columns.flatMap(({ name, d2iSqlName, officialHeading2019, headerVariantsSeen = [] }, at) =>
        [name, d2iSqlName, officialHeading2019, ...headerVariantsSeen]
          .filter((heading) => heading !== undefined)
          .map((heading) => heading.replace(' (LA-specific)', ''))
          .filter((heading) => taken(list?.number ?? 1, [heading])[0]?.[0] !== list?.columns[at]?.heading),
      )
      expect(lost).toEqual([])
    },
  )
})
