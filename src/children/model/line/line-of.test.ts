import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { ChildHistory, FactVersion, HeldSource } from './history.ts'
import { lineOf } from './line-of.ts'
import { placing, rowsOf, windowOf } from './picture.ts'

const nothing: ChildHistory = {
  contact: [],
  earlyHelp: [],
  referral: [],
  assessment: [],
  enquiry: [],
  need: [],
  protection: [],
  care: [],
  leavingCare: [],
  adoption: [],
}

const asAt = isoDate('2020-11-24')
const held: readonly HeldSource[] = ['2020-09-01', '2020-10-01', '2020-11-01'].map((day, at) => ({
  importId: at + 1,
  extract: 'Annex A',
  asAt: isoDate(day),
  lists: [3, 4],
}))
const sources = { held, listOf: () => ({ number: 4, windowMonths: 6 }) }

const assessment = (
  from: string,
  to: string,
  started: string,
  authorised: string | null,
): FactVersion<'assessment'> => ({
  starts_on: started,
  occurrence: 1,
  valid_from: isoDate(from),
  valid_to: to,
  source_import: held.find((each) => each.asAt === from)?.importId ?? null,
  source_row: 12,
  started_on: isoDate(started),
  authorised_on: authorised === null ? null : isoDate(authorised),
  child_seen: true,
  support_needed: null,
  team_name: null,
  worker_name: null,
})

const line = (...versions: readonly FactVersion<'assessment'>[]) =>
  lineOf({ ...nothing, assessment: versions }, [], sources, asAt)

describe('a child’s line', () => {
  it('tells one thing once, as the latest extract has it, from the first that had it', () => {
    const [entry, ...more] = line(
      assessment('2020-09-01', '2020-10-01', '2020-08-20', null),
      assessment('2020-10-01', 'infinity', '2020-08-20', '2020-09-25'),
    )
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      on: '2020-08-20',
      until: '2020-09-25',
      words: 'Authorised 25 September 2020',
    })
    expect(entry?.source.words).toBe('Annex A as at 1 September 2020, list 4, row 12')
  })

  it('says that something was entered late only where an extract of that day or later lacked it', () => {
    const late = (from: string, started: string) =>
      line(assessment(from, 'infinity', started, null))[0]?.entered
    expect(late('2020-10-01', '2020-08-20')).toEqual({
      firstIn: '2020-10-01',
      notIn: '2020-09-01',
      daysLate: 13,
    })
    expect(late('2020-10-01', '2020-09-01')?.daysLate).toBe(1)
    expect(late('2020-10-01', '2020-09-02')?.daysLate).toBeUndefined()
    expect(late('2020-09-01', '2020-01-01')).toMatchObject({ notIn: undefined, daysLate: undefined })
  })

  it('says when a list has it no more, though nothing said that it ended', () => {
    expect(line(assessment('2020-09-01', '2020-10-01', '2020-08-20', null))[0]?.goneFrom).toBe('2020-10-01')
    expect(line(assessment('2020-09-01', 'infinity', '2020-08-20', null))[0]?.goneFrom).toBeUndefined()
  })

  it('says nothing of what was over before the months that a list looks back on', () => {
    const over = (authorised: string) =>
      line(assessment('2020-02-01', '2020-10-01', '2020-01-10', authorised))[0]?.goneFrom
    expect(over('2020-01-25')).toBeUndefined()
    expect(over('2020-04-02')).toBe('2020-10-01')
    const lookingBack = (windowMonths: number | undefined) => {
      const told = assessment('2020-02-01', '2020-10-01', '2020-01-10', '2020-01-25')
      const lists = { held, listOf: () => ({ number: 4, windowMonths }) }
      return lineOf({ ...nothing, assessment: [told] }, [], lists, asAt)[0]?.goneFrom
    }
    expect([lookingBack(12), lookingBack(undefined)]).toEqual(['2020-10-01', '2020-10-01'])
  })

  it('leaves out what lies after the day looked at', () => {
    expect(line(assessment('2020-11-01', 'infinity', '2020-11-25', null))).toEqual([])
  })

  it('says of what an extract gave for a day to come that none tells whether it began, until one does', () => {
    const given = (from: string, to: string, started: string) => {
      const [entry] = line(assessment(from, to, started, null))
      return [entry?.words, entry?.until]
    }
    const due = 'Was due then, by the extract as at 1 November 2020; no extract says that it came to be'
    expect(given('2020-11-01', 'infinity', '2020-11-20')).toEqual([due, undefined])
    expect(given('2020-10-01', 'infinity', '2020-11-01')).toEqual(['Not authorised yet', 'still'])
    const gone = given('2020-10-01', '2020-11-01', '2020-10-20')
    expect(gone).toEqual([due.replace('November', 'October'), undefined])
  })

  it('says of a conference that was booked that it is not known to have been held, until an extract of its day has it', () => {
    const conference = (from: string, on: string, until = 'infinity') => {
      const enquiry: FactVersion<'enquiry'> = {
        ...{ starts_on: '2020-09-01', occurrence: 1, valid_from: isoDate(from), valid_to: until },
        ...{ source_import: 1, source_row: 12, strategy_on: isoDate('2020-09-01') },
        ...{ conference_on: isoDate(on), conference_unnecessary: false, led_to_plan: null },
        ...{
          enquiries_in_12_months: null,
          conferences_in_12_months: null,
          team_name: null,
          worker_name: null,
        },
      }
      return lineOf({ ...nothing, enquiry: [enquiry] }, [], sources, asAt).find(
        ({ kind }) => kind === 'Initial child protection conference',
      )?.words
    }
    expect(conference('2020-11-01', '2020-11-20')).toBe(
      'Booked for that day, by the extract as at 1 November 2020; whether it was held is not known: load an extract of that day or later with list 4',
    )
    expect(conference('2020-10-01', '2020-10-20', '2020-11-01')).toBe(
      'Booked for that day, by the extract as at 1 October 2020; no extract of that day or later says that it was held',
    )
    expect(conference('2020-10-01', '2020-10-20')).toBe('What it led to is not known')
    expect(conference('2020-11-01', '2020-11-30')).toBeUndefined()
  })

  it('misses nobody where no work is open, and names nobody where some is', () => {
    const allocations = (['no open work', 'child in need'] as const).map((status, at) => ({
      valid_from: isoDate(`2020-0${at + 6}-01`),
      team_name: null,
      worker_name: null,
      status,
    }))
    const workers = lineOf(nothing, allocations, sources, asAt)
    expect(workers.map(({ words }) => words)).toEqual([
      'Nobody, since no work is open',
      'No worker named, no team named',
    ])
  })

  it('does not say that no work is open where the list left it off', () => {
    const plan: FactVersion<'protection'> = {
      starts_on: '2020-08-20',
      occurrence: 1,
      valid_from: isoDate('2020-09-01'),
      valid_to: '2020-10-01',
      source_import: 1,
      source_row: 12,
      started_on: isoDate('2020-08-20'),
      ended_on: null,
      first_category: null,
      latest_category: null,
      visited_on: null,
      seen_alone: null,
      reviewed_on: null,
      emergency_powers: null,
      earlier_plans: null,
      team_name: null,
      worker_name: null,
      not_read: null,
    }
    const allocation = { team_name: null, worker_name: null, status: 'no open work' } as const
    const wordsWith = (protection: readonly FactVersion<'protection'>[]) =>
      lineOf(
        { ...nothing, protection },
        [{ ...allocation, valid_from: isoDate('2020-10-01') }],
        sources,
        asAt,
      ).find(({ lane }) => lane === 'Worker')?.words
    expect(wordsWith([plan])).toBe('Nobody, since no list names the child any more')
    expect(wordsWith([{ ...plan, valid_to: 'infinity' }])).toBe('Nobody, since no work is open')
    const again = { ...allocation, valid_from: isoDate('2020-11-01') }
    const inTwo = lineOf(
      { ...nothing, protection: [plan] },
      [{ ...allocation, valid_from: isoDate('2020-10-01') }, again],
      sources,
      asAt,
    ).filter(({ lane }) => lane === 'Worker')
    expect(inTwo.map(({ on, until, words }) => [on, until, words])).toEqual([
      ['2020-10-01', 'still', 'Nobody, since no list names the child any more'],
    ])
  })

  it('has a change of worker only where an extract shows another', () => {
    const allocations = ['A', 'A', 'B', 'A'].map((worker, at) => ({
      valid_from: isoDate(`2020-0${at + 6}-01`),
      team_name: 'North',
      worker_name: worker,
      status: 'child in need' as const,
    }))
    const workers = lineOf(nothing, allocations, sources, asAt)
    expect(workers.map(({ on, until, words }) => [on, until, words])).toEqual([
      ['2020-06-01', '2020-08-01', 'A, North'],
      ['2020-08-01', '2020-09-01', 'B, North'],
      ['2020-09-01', 'still', 'A, North'],
    ])
  })
})

describe('the picture of a child’s time', () => {
  it('goes three years back and no more, and cuts what began before', () => {
    const entries = line(
      assessment('2020-09-01', 'infinity', '2010-01-01', null),
      assessment('2020-09-01', 'infinity', '2020-08-20', '2020-08-30'),
    )
    const window = windowOf(entries, asAt)
    expect(window).toEqual({ from: '2017-11-24', until: '2021-01-23' })
    const place = placing(window, 100, 1000)
    const [row] = rowsOf(entries, window, asAt, place)
    expect(row?.marks.map(({ cut, x }) => [cut, x === 100])).toEqual([
      [true, true],
      [false, false],
    ])
    const end = (row?.marks[0]?.x ?? 0) + (row?.marks[0]?.width ?? 0)
    expect(end).toBeCloseTo(place(asAt), 1)
  })

  it('leaves three months to a child known since yesterday', () => {
    expect(windowOf([], asAt).from).toBe('2020-08-24')
  })
})
