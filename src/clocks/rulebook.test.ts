import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import type { LocalLimit } from './local-limits.ts'
import { keptDays } from './kept-days.ts'
import { publishedRules, reckon, rulesFor } from './rulebook.ts'

describe('reckoning a date', () => {
  it('answers with the date, its rule and its arithmetic', () => {
    const reckoned = reckon('ilacs.statement.publish', isoDate('2020-04-08'))
    expect(reckoned).toMatchObject({
      ok: true,
      why: {
        due: '2020-07-21',
        rule: { id: 'ilacs.statement.publish' },
        arithmetic: { stretch: { weekendDays: 30 } },
      },
    })
  })

  it('answers with a sentence when the rule was not in force', () => {
    expect(reckon('gov.agenda', isoDate('2012-09-09'))).toEqual({
      ok: false,
      because: 'not in force',
      sentence:
        '“Publish the agenda and reports” (gov.agenda) was not in force on 9 September 2012, ' +
        'only since 10 September 2012: check the date, or have the rule that was law then added.',
    })
  })

  it('answers with a sentence when the bank holidays of that year are not known', () => {
    const reckoned = reckon('ilacs.statement.publish', isoDate('2028-12-01'))
    expect(reckoned).toMatchObject({ ok: false, because: 'outside the calendar' })
    expect(!reckoned.ok && reckoned.sentence).toMatch(/^Working days are known for 2012 to 2028 only/)
  })

  it('needs no bank holidays where only the calendar is counted', () => {
    expect(reckon('ilacs.next_inspection.window', isoDate('2030-01-31'))).toMatchObject({
      ok: true,
      why: { due: '2033-01-31' },
    })
  })
})

describe('what gives no date', () => {
  it('is answered with a sentence: future law, and what may not be reckoned', () => {
    const future = reckon('plo.fgdm_offer', isoDate('2027-01-01'))
    expect(future).toMatchObject({ ok: false, because: 'not in force' })
    expect(!future.ok && future.sentence).toContain('no date for it is known')
    expect(reckon('hra.prevention', isoDate('2026-01-05'))).toMatchObject({
      ok: false,
      because: 'never runs',
    })
    expect(publishedRules.ruleOn('plo.fgdm_offer', isoDate('2027-01-01'))).toBeUndefined()
  })
})

describe('a relaxation', () => {
  const from = (day: string) => isoDate(day)
  const relaxed = (id: Parameters<typeof reckon>[0], day: string) => {
    const found = publishedRules.due(id, from(day))
    return found.ok ? [found.due, found.relaxed?.by.id ?? 'none', found.relaxed?.baseDue ?? 'none'] : found
  }

  it('of temporary approvals gives the longer date, and says what it would have been', () => {
    expect(relaxed('reg24.approval', '2020-03-02')).toEqual([
      '2020-08-17',
      'reg24.approval.covid',
      '2020-06-22',
    ])
    expect(relaxed('reg24.approval', '2020-09-25')).toEqual([
      '2021-03-12',
      'reg24.approval.covid',
      '2021-01-15',
    ])
    expect(relaxed('reg24.approval', '2020-09-26')).toEqual(['2021-01-16', 'none', 'none'])
    expect(relaxed('reg24.approval', '2020-01-02')).toEqual(['2020-04-23', 'none', 'none'])
  })

  it('of reviews touches those that fall due in its time, and leaves their date', () => {
    expect(relaxed('cla.review.subsequent', '2019-10-24')).toEqual([
      '2020-04-24',
      'cla.review.covid',
      '2020-04-24',
    ])
    expect(relaxed('cla.review.subsequent', '2020-03-25')).toEqual([
      '2020-09-25',
      'cla.review.covid',
      '2020-09-25',
    ])
    expect(relaxed('cla.review.subsequent', '2020-03-26')).toEqual(['2020-09-26', 'none', 'none'])
    expect(relaxed('cla.review.first', '2020-06-01')).toEqual(['2020-06-29', 'none', 'none'])
  })

  it('of visits is followed by another, of the means alone', () => {
    expect(relaxed('cla.visit.year1', '2020-08-14')).toEqual(['2020-09-25', 'cla.visit.covid', '2020-09-25'])
    expect(relaxed('cla.visit.year1', '2020-08-15')).toEqual(['2020-09-26', 'cla.visit.covid2', '2020-09-26'])
    expect(relaxed('cla.visit.year1', '2021-02-17')).toEqual(['2021-03-31', 'cla.visit.covid2', '2021-03-31'])
    expect(relaxed('cla.visit.year1', '2021-02-18')).toEqual(['2021-04-01', 'none', 'none'])
  })

  it('is counted out by its own limit', () => {
    const reckoned = reckon('reg24.approval', isoDate('2020-06-01'))
    expect(reckoned).toMatchObject({
      ok: true,
      why: {
        rule: { id: 'reg24.approval' },
        due: '2020-11-16',
        relaxed: { how: 'longer', baseDue: '2020-09-21' },
      },
    })
    expect(reckoned.ok && reckoned.why.arithmetic.sentences.join(' ')).toContain('24 weeks count as 168 days')
  })
})

describe('the council’s own limits', () => {
  const visits = (count: number, from: string, unit: LocalLimit['unit'] = 'working days'): LocalLimit => ({
    clock: 'cp.visit',
    count,
    unit,
    from: isoDate(from),
    reason: `It was decided on ${from}.`,
  })
  const book = rulesFor([visits(4, '2026-06-01', 'weeks'), visits(15, '2025-01-06')])
  const due = (day: string) => {
    const found = book.due('cp.visit', isoDate(day))
    return found.ok && found.due
  }

  it('stand from their day on; what started before is judged by the limit of then', () => {
    expect(due('2025-01-03')).toBe('2025-01-17')
    expect(due('2025-01-06')).toBe('2025-01-27')
    expect(due('2026-05-29')).toBe('2026-06-19')
    expect(due('2026-06-01')).toBe('2026-06-29')
  })

  it('are rules of their own, with the reason and the days they stood', () => {
    expect(book.versions('cp.visit').map(({ limit, inForce }) => [limit.count, limit.unit, inForce])).toEqual(
      [
        [10, 'working days', 'until the council decides otherwise'],
        [15, 'working days', { from: '2025-01-06', until: '2026-05-31' }],
        [4, 'weeks', { from: '2026-06-01' }],
      ],
    )
    expect(book.ruleOn('cp.visit', isoDate('2026-06-01'))?.checked).toMatchObject({
      evidence: 'the council set it',
      note: 'It was decided on 2026-06-01.',
    })
  })

  it('do not reach back over a last day that had passed before they were decided', () => {
    const decided = (count: number, from: string, on: string): LocalLimit => ({
      ...visits(count, from),
      decidedOn: isoDate(on),
    })
    const dueIn = (all: readonly LocalLimit[], day: string) => {
      const found = rulesFor(all).due('cp.visit', isoDate(day))
      return found.ok && found.due
    }
    const longer = [decided(20, '2026-01-05', '2026-02-02')]
    // Ten working days from 16 January were 30 January, which had passed on 2 February; from 19 January they had not.
    expect(dueIn(longer, '2026-01-16')).toBe('2026-01-30')
    expect(dueIn(longer, '2026-01-19')).toBe('2026-02-16')
    const again = [...longer, decided(5, '2026-01-05', '2026-02-17')]
    expect([dueIn(again, '2026-01-16'), dueIn(again, '2026-01-19'), dueIn(again, '2026-01-26')]).toEqual([
      '2026-01-30',
      '2026-02-16',
      '2026-02-02',
    ])
    // Put right on the day on which it was typed: the slip never stood.
    const slip = [decided(1, '2026-01-05', '2026-01-20'), decided(20, '2026-01-05', '2026-01-20')]
    expect(dueIn(slip, '2026-01-12')).toBe('2026-02-09')
  })

  it('keep a last day that had passed before one of our rules was put right, and show no sum for it', () => {
    const kept = keptDays([
      { rule: 'cp.visit', startedOn: isoDate('2026-01-05'), dueOn: isoDate('2026-01-20') },
    ])
    const book = rulesFor([], kept)
    expect(book.due('cp.visit', isoDate('2026-01-05'))).toMatchObject({ ok: true, due: '2026-01-20' })
    const reckoned = book.reckon('cp.visit', isoDate('2026-01-05'))
    expect(reckoned).toMatchObject({ ok: false, because: 'kept from before' })
    expect(!reckoned.ok && reckoned.sentence).toContain('The last day was 20 January 2026')
    expect(book.due('cp.visit', isoDate('2026-01-06'))).toEqual(
      publishedRules.due('cp.visit', isoDate('2026-01-06')),
    )
  })

  it('count months by the same day number, and leave every other rule as it was', () => {
    const monthly = rulesFor([visits(1, '2026-01-01', 'months')])
    expect(monthly.due('cp.visit', isoDate('2026-01-31'))).toMatchObject({ due: '2026-02-28' })
    expect(monthly.due('cin.visit', isoDate('2026-01-05'))).toEqual(
      publishedRules.due('cin.visit', isoDate('2026-01-05')),
    )
  })

  it('keep the direction of the rule they change', () => {
    const earlier = rulesFor([{ ...visits(5, '2026-01-01'), clock: 'cp.conference_report_shared' }])
    expect(earlier.due('cp.conference_report_shared', isoDate('2026-02-16'))).toMatchObject({
      due: '2026-02-09',
    })
  })

  it('are refused for law and guidance', () => {
    expect(() => rulesFor([{ ...visits(60, '2026-01-01'), clock: 'assessment.cf' }])).toThrow(
      '“Finish the child and family assessment” (assessment.cf) is not the council’s to change: it is guidance',
    )
    expect(() => rulesFor([{ ...visits(60, '2026-01-01'), clock: 'cla.review.first' }])).toThrow(
      'it is statute',
    )
  })
})
