import { describe, expect, it } from 'vitest'
import type { Member } from '../model.ts'
import { bodyNumber, calendarOf, meetingNumber, reports } from '../testing/made-calendar.ts'
import { conflictsIn } from './conflicts.ts'
import type { Conflict } from './model.ts'
import { wayUp } from './way-up.ts'

const says = (conflicts: readonly Conflict[], kind: Conflict['kind']) =>
  conflicts.filter((each) => each.kind === kind).map((each) => each.says)

const post = (postId: number, title: string): Member => ({ kind: 'post', postId, title })
const director = post(1, 'Director')

describe('two meetings that somebody must both be at', () => {
  const two = (
    first: { startsAt?: string; endsAt?: string },
    second: { startsAt?: string; endsAt?: string },
    members: readonly Member[] = [director],
    day = '2020-12-09',
  ) =>
    conflictsIn(
      calendarOf(
        '2020-11-24',
        [bodyNumber(1, { members: [director, post(2, 'Analyst')] }), bodyNumber(2, { members })],
        [meetingNumber(1, 1, '2020-12-09', first), meetingNumber(2, 2, day, second)],
      ),
    )

  it('are said with who it is', () => {
    const [found] = two({ startsAt: '09:00', endsAt: '11:00' }, { startsAt: '10:30', endsAt: '12:00' })
    expect(found).toMatchObject({
      weight: 'mend',
      says: 'Body 1 and Body 2 both meet on 9 December 2020, at the same time. In both: Director.',
    })
  })

  it('are only to be known one after the other, and not sure where times are not recorded', () => {
    expect(two({ startsAt: '09:00', endsAt: '11:00' }, { startsAt: '11:00' })).toMatchObject([
      { weight: 'know' },
    ])
    expect(two({ startsAt: '09:00' }, { startsAt: '11:00' })).toMatchObject([{ weight: 'mend' }])
    expect(two({}, { startsAt: '11:00' })[0]?.says).toContain('do not tell whether they overlap')
    expect(two({ startsAt: '11:00' }, { startsAt: '11:00' })[0]?.says).toContain('at the same time')
  })

  it('find partners however they are written, and the chair and the clerk too', () => {
    const partner = (name: string): Member => ({ kind: 'partner', partner: name })
    const bodies = [
      bodyNumber(1, { members: [partner('Police')], chair: { postId: 5, title: 'Chair' } }),
      bodyNumber(2, {
        members: [partner('police ')],
        rules: { clerk: { postId: 5, title: 'Chair' } },
      }),
    ]
    const [found] = conflictsIn(
      calendarOf('2020-11-24', bodies, [
        meetingNumber(1, 1, '2020-12-09'),
        meetingNumber(2, 2, '2020-12-09'),
      ]),
    )
    expect(found?.says).toContain('In both: Chair; Police.')
  })

  it('are none on different days, without a common member, or when they are past', () => {
    expect(two({}, {}, [post(3, 'Solicitor')])).toEqual([])
    expect(two({}, {}, [director], '2020-12-10')).toEqual([])
    const past = calendarOf(
      '2020-12-10',
      [bodyNumber(1, { members: [director] }), bodyNumber(2, { members: [director] })],
      [meetingNumber(1, 1, '2020-12-09'), meetingNumber(2, 2, '2020-12-09')],
    )
    expect(conflictsIn(past)).toEqual([])
  })
})

describe('days on which nobody is at work', () => {
  it.each([
    ['2020-12-25', 'Friday 25 December 2020, which is Christmas Day'],
    ['2020-12-28', 'Monday 28 December 2020, which is Boxing Day (substitute day)'],
    ['2021-05-03', 'Monday 3 May 2021, which is Early May bank holiday'],
    ['2020-12-06', 'Sunday 6 December 2020, which is a Sunday'],
  ])('a meeting on %s is said', (day, words) => {
    const found = conflictsIn(calendarOf('2020-11-24', [bodyNumber(1)], [meetingNumber(1, 1, day)]))
    expect(says(found, 'meeting on a day off')).toEqual([`Body 1 is to meet on ${words}.`])
  })

  it('a notice whose last day is one says by when it must in fact be done', () => {
    const cabinet = bodyNumber(1, { kind: 'executive', inPublic: true })
    const found = conflictsIn(calendarOf('2020-11-24', [cabinet], [meetingNumber(1, 1, '2021-01-26')]))
    expect(says(found, 'deadline on a day off')).toEqual([
      'Body 1, 26 January 2021: the last day to publish notice of any key decision is Monday 28 December 2020, ' +
        'which is Boxing Day (substitute day). Do it by Thursday 24 December 2020.',
    ])
  })

  it('a deadline in working days never falls on one', () => {
    const board = bodyNumber(1, { rules: { papersDays: 5, clearanceDays: 2, draftDays: 5 } })
    const found = conflictsIn(calendarOf('2020-11-24', [board], [meetingNumber(1, 1, '2021-01-05')]))
    expect(found).toEqual([])
  })
})

describe('the chain from group to board to Cabinet', () => {
  const group = bodyNumber(1, { name: 'Group' })
  const board = bodyNumber(2, { name: 'Board', rules: { papersDays: 5 } })
  const cabinet = bodyNumber(3, { name: 'Cabinet', kind: 'executive', inPublic: true })
  const chain = (...meetings: Parameters<typeof calendarOf>[2]) =>
    calendarOf('2020-11-24', [group, board, cabinet], meetings, [reports(1, 2), reports(2, 3)])

  it('cannot be met where papers above go out before the body below meets', () => {
    const facts = chain(
      meetingNumber(1, 1, '2020-12-01'),
      meetingNumber(2, 2, '2020-12-03'),
      meetingNumber(3, 2, '2021-01-14'),
    )
    expect(says(conflictsIn(facts), 'cannot reach the body above')).toEqual([
      'Group meets on 1 December 2020, but papers for Board of 3 December 2020 are due on 26 November 2020: ' +
        'what Group says cannot be among them. The first meeting it can reach is on 14 January 2021.',
    ])
  })

  it('is met on the very day on which papers go out', () => {
    const facts = chain(meetingNumber(1, 1, '2020-11-26'), meetingNumber(2, 2, '2020-12-03'))
    expect(conflictsIn(facts)).toEqual([])
  })

  it('is seen at every step, over Christmas too', () => {
    const facts = chain(meetingNumber(2, 2, '2020-12-29'), meetingNumber(3, 3, '2021-01-05'))
    expect(says(conflictsIn(facts), 'cannot reach the body above')).toEqual([
      'Board meets on 29 December 2020, but papers for Cabinet of 5 January 2021 are due on 23 December 2020: ' +
        'what Board says cannot be among them. No later meeting of Cabinet that it could reach is set.',
    ])
  })

  it('shows how far up what is said travels, and by when', () => {
    const from = meetingNumber(1, 1, '2020-12-01')
    const facts = chain(
      from,
      meetingNumber(2, 2, '2020-12-03'),
      meetingNumber(3, 2, '2020-12-10'),
      meetingNumber(4, 3, '2020-12-15'),
      meetingNumber(5, 3, '2021-01-26'),
    )
    expect(wayUp(facts, from).map(({ meeting, papersDueOn }) => [meeting?.heldOn, papersDueOn])).toEqual([
      ['2020-12-10', '2020-12-03'],
      ['2021-01-26', '2021-01-18'],
    ])
  })

  it('is not asked of scrutiny, which considers and does not decide', () => {
    const facts = calendarOf(
      '2020-11-24',
      [group, board],
      [meetingNumber(1, 1, '2020-12-01'), meetingNumber(2, 2, '2020-12-03')],
      [{ ...reports(1, 2), kind: 'is scrutinised by' }],
    )
    expect(conflictsIn(facts)).toEqual([])
  })
})

describe('a body past its cadence', () => {
  const monthly = bodyNumber(1, { meets: 'monthly' })
  const cadence = (day: string, ...held: readonly string[]) =>
    conflictsIn(
      calendarOf(
        day,
        [monthly],
        held.map((heldOn, index) => meetingNumber(index + 1, 1, heldOn)),
      ),
    )

  it('with no meeting set is to be mended', () => {
    expect(cadence('2020-11-24', '2020-10-01')).toMatchObject([
      {
        weight: 'mend',
        says:
          'Body 1 has no meeting set after 1 October 2020: at most 31 days may lie between two meetings, ' +
          'so that it was to meet by 1 November 2020.',
      },
    ])
  })

  it('is to be known while there is still time', () => {
    const found = cadence('2020-11-24', '2020-11-02')
    expect(found).toMatchObject([{ weight: 'know' }])
    expect(found[0]?.says).toContain('is to meet by 3 December 2020')
  })

  it('is seen where the next is set too late, and between two that are to come', () => {
    const found = cadence('2020-11-24', '2020-11-03', '2020-12-04', '2021-01-20')
    expect(found).toMatchObject([{ weight: 'mend' }])
    expect(found[0]?.says).toContain('47 days after 4 December 2020')
  })

  it('is not said of a time far ahead', () => {
    expect(cadence('2020-11-24', '2020-11-03', '2020-12-01', '2020-12-21')).toEqual([])
    expect(cadence('2020-11-24', '2020-11-03', '2020-12-01', '2020-12-18')).toHaveLength(1)
  })

  it('counts from the day it was set up, and says nothing where its cadence has no one meaning', () => {
    const facts = (said: Parameters<typeof bodyNumber>[1]) =>
      conflictsIn(calendarOf('2020-11-24', [bodyNumber(1, said)], []))
    expect(facts({ meets: 'every six weeks', setUpOn: monthly.setUpOn })).toEqual([])
    expect(facts({ meets: 'when needed' })).toEqual([])
  })
})
