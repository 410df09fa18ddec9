import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith, enquiryWith, needWith, protectionWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'
import { summaryOf } from '../summary.ts'

const day = isoDate

interface Plan {
  readonly reviews?: readonly string[]
  readonly visits?: readonly string[]
  readonly conferenceOn?: string
  readonly endedOn?: string
}

function onPlan(startedOn: string, { reviews = [], visits = [], conferenceOn, endedOn }: Plan = {}) {
  return stateOf({
    protection: protectionWith({
      started_on: day(startedOn),
      reviewed_on: reviews.map(day).at(-1) ?? null,
      visited_on: visits.map(day).at(-1) ?? null,
      ended_on: endedOn === undefined ? null : day(endedOn),
    }),
    enquiries:
      conferenceOn === undefined
        ? []
        : [enquiryWith({ strategy_on: day('2025-04-14'), conference_on: day(conferenceOn) })],
    heldOn: { protectionReviews: reviews.map(day), protectionVisits: visits.map(day) },
  })
}

describe('reviews of a protection plan', () => {
  const first = (state: ReturnType<typeof onPlan>, asAt: string) => linesOf(state, 'cp.review.first', asAt)
  const later = (state: ReturnType<typeof onPlan>, asAt: string) =>
    linesOf(state, 'cp.review.subsequent', asAt)

  it('begin within three months of the plan’s start', () => {
    expect(first(onPlan('2025-05-07'), '2025-06-01')).toEqual(['2025-05-07 → 2025-08-07, running'])
  })

  it('end with a short month, on Christmas Day, and on a leap day', () => {
    expect(first(onPlan('2025-11-30'), '2025-12-01')).toEqual(['2025-11-30 → 2026-02-28, running'])
    expect(first(onPlan('2026-09-25'), '2026-10-01')).toEqual(['2026-09-25 → 2026-12-25, running'])
    expect(first(onPlan('2023-11-30'), '2023-12-01')).toEqual(['2023-11-30 → 2024-02-29, running'])
  })

  it('count from the conference that made the plan, where list 5 has it', () => {
    expect(first(onPlan('2025-05-07', { conferenceOn: '2025-05-02' }), '2025-06-01')).toEqual([
      '2025-05-02 → 2025-08-02, running',
    ])
    expect(first(onPlan('2025-05-07', { conferenceOn: '2024-05-02' }), '2025-06-01')).toEqual([
      '2025-05-07 → 2025-08-07, running',
    ])
  })

  it('do not take the initial conference for the first review', () => {
    expect(first(onPlan('2025-05-07', { reviews: ['2025-05-07'] }), '2025-06-01')).toEqual([
      '2025-05-07 → 2025-08-07, running',
    ])
  })

  it('go on within six months of the last', () => {
    const state = onPlan('2025-05-07', { reviews: ['2025-08-05', '2026-01-20'] })
    expect(first(state, '2026-02-01')).toEqual(['2025-05-07 → 2025-08-07, met 2025-08-05'])
    expect(later(state, '2026-02-01')).toEqual([
      '2025-08-05 → 2026-02-05, met 2026-01-20',
      '2026-01-20 → 2026-07-20, running',
    ])
  })

  it('are not known to have begun in time where only a later one is known', () => {
    const state = onPlan('2024-05-07', { reviews: ['2025-08-05'] })
    expect(first(state, '2025-09-01')[0]).toMatch(
      /^2024-05-07: Whether a review conference was held .* not known/,
    )
    expect(later(state, '2025-09-01')).toEqual(['2025-08-05 → 2026-02-05, running'])
  })

  it('stop when the plan ends', () => {
    const state = onPlan('2025-05-07', { reviews: ['2025-08-05'], endedOn: '2025-09-01' })
    expect(later(state, '2025-09-02')).toEqual([])
    expect(first(state, '2025-09-02')).toEqual(['2025-05-07 → 2025-08-07, met 2025-08-05'])
  })
})

describe('visits to a child on a plan', () => {
  const visits = (state: ReturnType<typeof onPlan>, asAt: string) => linesOf(state, 'cp.visit', asAt)

  it('begin within ten working days of its start, and late ones stay late', () => {
    expect(visits(onPlan('2026-03-24'), '2026-04-01')).toEqual(['2026-03-24 → 2026-04-09, running'])
    expect(visits(onPlan('2026-03-24'), '2026-10-01')).toEqual(['2026-03-24 → 2026-04-09, running'])
  })

  it('count from the last one', () => {
    expect(visits(onPlan('2025-08-18', { visits: ['2025-08-26', '2025-09-04'] }), '2025-09-10')).toEqual([
      '2025-08-26 → 2025-09-09, met 2025-09-04',
      '2025-09-04 → 2025-09-18, running',
    ])
  })

  it('pass over a visit of the time before the plan, and one that lies ahead', () => {
    expect(visits(onPlan('2025-09-04', { visits: ['2025-09-01', '2025-09-30'] }), '2025-09-10')).toEqual([
      '2025-09-04 → 2025-09-18, running',
    ])
  })
})

describe('legal advice on a long plan', () => {
  it('waits for its day, and is not known after it: no list has the meeting, and the sentence says by when', () => {
    expect(linesOf(onPlan('2025-05-06'), 'cp.legal_review', '2026-11-06')).toEqual([
      '2025-05-06 → 2026-11-06, running',
    ])
    expect(linesOf(onPlan('2025-05-06'), 'cp.legal_review', '2026-11-07')[0]).toContain(
      'by 6 November 2026 is not known',
    )
    expect(linesOf(onPlan('2025-05-06', { endedOn: '2025-12-01' }), 'cp.legal_review', '2026-01-01')).toEqual(
      [],
    )
  })
})

describe('a list that has no column for the end of a plan', () => {
  const untold = (plan: Plan) => ({
    ...onPlan('2025-05-06', plan),
    missingColumns: new Set(['protectionEnds'] as const),
  })
  const plan = { reviews: ['2025-07-01'], visits: ['2025-05-13'] }
  const notKnown =
    'Whether the plan has ended is not known: list 7 has no column for its end. Load a list that has it.'

  it('leaves it open whether anything is still due, late or ahead, and keeps what was met', () => {
    expect(linesOf(untold(plan), 'cp.visit', '2026-01-05')).toEqual([
      '2025-05-06 → 2025-05-20, met 2025-05-13',
      `2025-05-13: ${notKnown}`,
    ])
    expect(linesOf(untold(plan), 'cp.review.subsequent', '2025-07-02')).toEqual([`2025-07-01: ${notKnown}`])
    expect(linesOf(untold(plan), 'cp.legal_review', '2025-07-02')).toEqual([`2025-05-06: ${notKnown}`])
  })

  it('leaves nothing open of a plan of which an end is held', () => {
    expect(linesOf(untold({ endedOn: '2025-12-01' }), 'cp.visit', '2026-01-05')).toEqual([])
  })
})

describe('an end that lies before the beginning', () => {
  const plan = () =>
    stateOf({
      protection: protectionWith({ started_on: day('2025-05-06'), not_read: 'ended_on' }),
      care: careWith({
        entered_care_on: day('2025-05-06'),
        placed_on: day('2025-05-06'),
        not_read: 'left_care_on',
      }),
      need: needWith({ started_on: day('2025-05-06'), not_read: 'closed_on' }),
    })

  it('leaves the child on the plan, in care and in need, and it open whether anything is still due', () => {
    expect(summaryOf(plan())).toMatchObject({ status: 'in care', onPlan: true, inCare: true, inNeed: true })
    expect(linesOf(plan(), 'cp.visit', '2026-01-05')).toEqual([
      '2025-05-06: Whether the plan has ended is not known: list 7 gives a day before it began. Correct the list.',
    ])
    expect(linesOf(plan(), 'cla.visit.first_week', '2026-01-05')).toEqual([
      expect.stringMatching(/period of care has ended is not known: list 8 gives a day before it began/),
    ])
  })
})

describe('a latest visit that had not come by the day of the list', () => {
  const booked = () => onPlan('2025-05-06', { visits: ['2026-06-20'] })

  it('hides the one before it: once one was due, nobody knows whether it was held', () => {
    expect(linesOf(booked(), 'cp.visit', '2025-05-10')).toEqual(['2025-05-06 → 2025-05-20, running'])
    expect(linesOf(booked(), 'cp.visit', '2025-06-20')).toEqual([
      '2025-05-06: Whether a visit under the plan was held since 6 May 2025 is not known: the list gives 20 June 2026 ' +
        'as the latest, which had not come by its own day. Load a later list, correct this one, or record the date.',
    ])
  })

  it('counts once its day has come', () => {
    expect(linesOf(booked(), 'cp.visit', '2026-06-22').at(-1)).toBe('2026-06-20 → 2026-07-03, running')
  })
})

describe('a latest visit that could not be read', () => {
  const unread = () =>
    stateOf({
      protection: protectionWith({ started_on: day('2025-05-06'), not_read: 'reviewed_on visited_on' }),
      heldOn: { protectionVisits: [day('2025-05-13')] },
    })

  it('hides only what came after the one that an earlier list told of, and calls nobody late', () => {
    expect(linesOf(unread(), 'cp.visit', '2025-05-20').at(-1)).toBe('2025-05-13 → 2025-05-28, running')
    expect(linesOf(unread(), 'cp.visit', '2025-06-20').at(-1)).toBe(
      '2025-05-13: Whether a visit under the plan was held since 13 May 2025 is not known: the list gives a value that ' +
        'could not be read as the latest. Correct the list, or record the date.',
    )
    expect(linesOf(unread(), 'cp.review.first', '2025-09-01')).toEqual([
      expect.stringMatching(/^2025-05-06: Whether a review conference .* could not be read/),
    ])
  })

  it('leaves the child last seen when an earlier list said', () => {
    expect(summaryOf(unread()).lastSeenOn).toBe('2025-05-13')
  })
})
