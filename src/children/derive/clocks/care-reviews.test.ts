import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate
const reviews = ['cla.review.first', 'cla.review.second', 'cla.review.subsequent'] as const

function inCare(
  enteredOn: string,
  held: readonly string[],
  more: { leftOn?: string; told?: readonly [string, string][] } = {},
) {
  const days = held.map(day)
  return stateOf({
    care: careWith({
      entered_care_on: day(enteredOn),
      reviewed_on: days.at(-1) ?? null,
      ...(more.leftOn !== undefined && { left_care_on: day(more.leftOn) }),
    }),
    heldOn: { careReviews: days },
    told: {
      careReviews: (more.told ?? []).map(([on, lastToldOn]) => ({
        on: on === 'none' ? undefined : day(on),
        lastToldOn: day(lastToldOn),
      })),
    },
  })
}

const all = (state: ReturnType<typeof inCare>, asAt: string) =>
  reviews.flatMap((rule) => linesOf(state, rule, asAt).map((line) => `${rule.slice(11)}: ${line}`))

describe('a child who has had no review', () => {
  it('has the first due twenty working days after entering care', () => {
    expect(all(inCare('2025-09-02', []), '2025-09-10')).toEqual(['first: 2025-09-02 → 2025-09-30, running'])
  })

  it('has bank holidays left out, a start on a Sunday moved to day 0, and a leap day counted', () => {
    expect(all(inCare('2020-03-27', []), '2020-03-30')).toEqual(['first: 2020-03-27 → 2020-04-28, running'])
    expect(all(inCare('2022-05-29', []), '2022-05-30')).toEqual(['first: 2022-05-29 → 2022-06-28, running'])
    expect(all(inCare('2024-02-26', []), '2024-02-27')).toEqual(['first: 2024-02-26 → 2024-03-25, running'])
  })
})

describe('a child whose reviews are all known', () => {
  it('has the second due three months after the first was held, not after it was due', () => {
    expect(all(inCare('2025-09-02', ['2025-09-22']), '2025-10-01')).toEqual([
      'first: 2025-09-02 → 2025-09-30, met 2025-09-22',
      'second: 2025-09-22 → 2025-12-22, running',
    ])
  })

  it('has every later one due six months after the one before, at the end of a short month', () => {
    expect(all(inCare('2025-05-12', ['2025-05-31', '2025-08-31']), '2025-09-01')).toEqual([
      'first: 2025-05-12 → 2025-06-10, met 2025-05-31',
      'second: 2025-05-31 → 2025-08-31, met 2025-08-31',
      'subsequent: 2025-08-31 → 2026-02-28, running',
    ])
  })

  it('keeps the last met later review beside the running one', () => {
    const state = inCare('2024-09-02', ['2024-09-20', '2024-12-10', '2025-05-01', '2025-10-20'])
    expect(all(state, '2025-11-01')).toEqual([
      'first: 2024-09-02 → 2024-09-30, met 2024-09-20',
      'second: 2024-09-20 → 2024-12-20, met 2024-12-10',
      'subsequent: 2025-05-01 → 2025-11-01, met 2025-10-20',
      'subsequent: 2025-10-20 → 2026-04-20, running',
    ])
  })

  it('shows a late one as late where an extract of the time between told that none had been held', () => {
    const told: [string, string][] = [
      ['none', '2025-10-03'],
      ['2025-10-10', '2025-12-05'],
    ]
    expect(all(inCare('2025-09-02', ['2025-10-10'], { told }), '2025-12-10')).toEqual([
      'first: 2025-09-02 → 2025-09-30, met 2025-10-10',
      'second: 2025-10-10 → 2026-01-10, running',
    ])
  })
})

describe('a child of whom one extract had lost what the one before gave', () => {
  const told: readonly [string, string][] = [
    ['2025-12-10', '2026-04-20'],
    ['none', '2026-01-12'],
  ]

  it('is not late by it: what it tells, a day before it contradicts', () => {
    expect(all(inCare('2023-04-03', ['2025-12-10'], { told }), '2026-04-21').slice(0, 2)).toEqual([
      'first: 2023-04-03: Whether a looked-after review was held between 3 April 2023 and 10 December 2025 is not known: ' +
        'Annex A gives only the latest. Load earlier extracts or record the date.',
      'second: 2023-04-03: When the second review was held is not known: Annex A gives only the latest. ' +
        'Load earlier extracts or record the date.',
    ])
  })

  it('is late by what others had told before the first day known', () => {
    const before: readonly [string, string][] = [['none', '2025-10-06'], ...told]
    expect(all(inCare('2025-09-02', ['2025-12-10'], { told: before }), '2026-04-21')[0]).toBe(
      'first: 2025-09-02 → 2025-09-30, met 2025-12-10',
    )
  })

  it('is not late either where an earlier day came back for a week', () => {
    const back: readonly [string, string][] = [
      ['2025-09-22', '2025-10-06'],
      ['2025-09-22', '2026-07-06'],
      ['2026-06-15', '2026-07-13'],
    ]
    expect(
      all(inCare('2025-09-02', ['2025-09-22', '2026-06-15'], { told: back }), '2026-07-14')[1],
    ).toContain('between 22 September 2025 and 15 June 2026 is not known')
  })
})

describe('a child of whom only the latest review is known', () => {
  it('has a first and a second that are not known, and the next due within six months', () => {
    expect(all(inCare('2023-04-03', ['2026-09-14']), '2026-11-20')).toEqual([
      'first: 2023-04-03: Whether a looked-after review was held between 3 April 2023 and 14 September 2026 is not known: ' +
        'Annex A gives only the latest. Load earlier extracts or record the date.',
      'second: 2023-04-03: When the second review was held is not known: Annex A gives only the latest. ' +
        'Load earlier extracts or record the date.',
      'subsequent: 2026-09-14 → 2027-03-14, running',
    ])
  })

  it('is late once those six months have passed: no review since can be missing', () => {
    expect(all(inCare('2023-04-03', ['2026-02-27']), '2026-11-20')[2]).toBe(
      'subsequent: 2026-02-27 → 2026-08-27, running',
    )
  })

  it('is judged anew in a second period of care: reviews of the first do not count', () => {
    expect(all(inCare('2025-09-02', ['2025-03-01']), '2025-09-10')).toEqual([
      'first: 2025-09-02 → 2025-09-30, running',
    ])
  })
})

describe('a child who has left care', () => {
  it('has nothing running, and what was met stays for a year', () => {
    const state = inCare('2025-09-02', ['2025-09-22'], { leftOn: '2025-10-10' })
    expect(all(state, '2025-11-01')).toEqual(['first: 2025-09-02 → 2025-09-30, met 2025-09-22'])
    expect(all(state, '2026-10-11')).toEqual([])
  })
})

describe('the spring and summer of 2020', () => {
  it('makes a later review neither met nor missed while the law only asked for it as soon as practicable', () => {
    const held = ['2019-06-10', '2019-08-05', '2020-02-03', '2020-08-20']
    const told: [string, string][] = [['2020-02-03', '2020-08-10']]
    const state = inCare('2019-05-20', held, { told })
    expect(all(state, '2020-09-01')[2]).toBe(
      'subsequent: 2020-02-03: It was due by 3 August 2020, but until 25 September 2020 the law asked for it as soon as ' +
        'reasonably practicable: no last day stood.',
    )
  })

  it('is late again once that law had ended', () => {
    const state = inCare('2019-05-20', ['2019-06-10', '2019-08-05', '2020-02-03'])
    expect(all(state, '2020-09-25').at(-1)).toContain('no last day stood')
    expect(all(state, '2020-09-26').at(-1)).toBe('subsequent: 2020-02-03 → 2020-08-03, running')
  })
})
