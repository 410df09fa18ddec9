import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { assessmentWith, needWith, referralWith } from '../../testing/facts.ts'
import { summaryOf } from '../summary.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

function assessed(startedOn: string, referredOn?: string, authorisedOn?: string) {
  return stateOf({
    referrals: referredOn === undefined ? [] : [referralWith({ referred_on: day(referredOn) })],
    assessments: [
      assessmentWith({
        started_on: day(startedOn),
        ...(authorisedOn !== undefined && { authorised_on: day(authorisedOn) }),
      }),
    ],
  })
}

describe('finishing an assessment', () => {
  it('counts 45 working days from the referral, not from the assessment’s own start', () => {
    expect(linesOf(assessed('2025-09-12', '2025-09-10'), 'assessment.cf', '2025-10-01')).toEqual([
      '2025-09-10 → 2025-11-12, running',
    ])
  })

  it('counts from its own start where no referral is listed', () => {
    expect(linesOf(assessed('2025-09-10'), 'assessment.cf', '2025-10-01')).toEqual([
      '2025-09-10 → 2025-11-12, running',
    ])
  })

  it('is not known where list 4 gives the day of it for no assessment at all', () => {
    const state = {
      ...assessed('2025-09-12', '2025-09-10'),
      missingColumns: new Set(['authorisations'] as const),
    }
    expect(linesOf(state, 'assessment.cf', '2026-01-30')[0]).toMatch(
      /^2025-09-10: Whether the assessment was authorised is not known: list 4 gives that day for no assessment/,
    )
  })

  it('is not known, and neither met nor late, where it was authorised before it began', () => {
    const state = assessed('2025-09-12', '2025-09-10', '2025-08-01')
    expect(linesOf(state, 'assessment.cf', '2025-10-01')).toEqual(['2025-09-10 → 2025-11-12, running'])
    const why =
      '2025-09-10: Whether the assessment was authorised is not known: list 4 gives a day before it began. Correct the list or record the date.'
    expect(linesOf(state, 'assessment.cf', '2026-01-30')).toEqual([why])
    const unseen = {
      ...state,
      assessments: state.assessments.map((each) => ({ ...each, child_seen: false })),
    }
    expect(linesOf(unseen, 'assessment.child_seen', '2026-01-30')).toEqual([why])
    expect(summaryOf(state)).toMatchObject({ status: 'being assessed', beingAssessed: true })
  })

  it('is over where it was authorised on the day it began', () => {
    const state = assessed('2025-09-12', '2025-09-10', '2025-09-12')
    expect(linesOf(state, 'assessment.cf', '2025-10-01')).toEqual(['2025-09-10 → 2025-11-12, met 2025-09-12'])
    expect(summaryOf(state)).toMatchObject({ status: 'no open work', beingAssessed: false })
  })

  it('leaves out bank holidays', () => {
    expect(linesOf(assessed('2025-12-03', '2025-12-03'), 'assessment.cf', '2025-12-31')).toEqual([
      '2025-12-03 → 2026-02-09, running',
    ])
  })

  it('counts a leap day that is a working day', () => {
    expect(linesOf(assessed('2024-02-27', '2024-02-26'), 'assessment.cf', '2024-03-01')).toEqual([
      '2024-02-26 → 2024-05-01, running',
    ])
  })

  it('is met on its last day, when a referral came on a Saturday', () => {
    const state = assessed('2025-09-22', '2025-09-20', '2025-11-21')
    expect(linesOf(state, 'assessment.cf', '2025-12-01')).toEqual(['2025-09-20 → 2025-11-21, met 2025-11-21'])
  })

  it('takes the latest referral on or before the start, and none after it', () => {
    const state = stateOf({
      referrals: ['2025-09-15', '2025-09-01', '2025-06-01'].map((on) =>
        referralWith({ referred_on: day(on) }),
      ),
      assessments: [assessmentWith({ started_on: day('2025-09-12') })],
    })
    expect(linesOf(state, 'assessment.cf', '2025-10-01')).toEqual(['2025-09-01 → 2025-11-03, running'])
  })

  it('passes over a referral that came to nothing, and one that an earlier assessment answered', () => {
    const state = stateOf({
      referrals: [
        referralWith({ referred_on: day('2025-01-06') }),
        referralWith({ referred_on: day('2025-09-05'), no_further_action: true }),
      ],
      assessments: [
        assessmentWith({ started_on: day('2025-01-07'), authorised_on: day('2025-02-10') }),
        assessmentWith({ started_on: day('2025-09-10') }),
      ],
    })
    expect(linesOf(state, 'assessment.cf', '2025-10-01')).toEqual([
      '2025-01-06 → 2025-03-10, met 2025-02-10',
      '2025-09-10 → 2025-11-12, running',
    ])
  })

  it('drops out of sight a year after it was authorised', () => {
    const state = assessed('2025-09-12', '2025-09-10', '2025-11-03')
    expect(linesOf(state, 'assessment.cf', '2026-11-03')).toHaveLength(1)
    expect(linesOf(state, 'assessment.cf', '2026-11-04')).toEqual([])
  })

  it('is not known, and never late, where the case was closed with no day of authorisation', () => {
    const open = assessed('2025-09-12', '2025-09-10')
    const state = { ...open, need: needWith({ closed_on: day('2025-10-20') }) }
    expect(linesOf(state, 'assessment.cf', '2026-01-31')).toEqual([
      '2025-09-10: When the assessment was authorised is not known: the case was closed on 20 October 2025, and list 4 ' +
        'gives no day for it. Correct the list or record the date.',
    ])
  })
})

describe('seeing the child in an assessment', () => {
  const seen = (child_seen: boolean | null) =>
    stateOf({
      referrals: [referralWith({ referred_on: day('2025-09-04') })],
      assessments: [assessmentWith({ started_on: day('2025-09-05'), child_seen })],
    })

  it('is due ten working days from the referral while the list says no', () => {
    expect(linesOf(seen(false), 'assessment.child_seen', '2025-10-01')).toEqual([
      '2025-09-04 → 2025-09-18, running',
    ])
  })

  it('is not known where the list says yes but not when, or says nothing', () => {
    expect(linesOf(seen(true), 'assessment.child_seen', '2025-10-01')[0]).toMatch(/On what day .* not known/)
    expect(linesOf(seen(null), 'assessment.child_seen', '2025-10-01')[0]).toMatch(
      /Whether the child was seen is not known/,
    )
  })
})
