import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { readBodyId, readLoggedActionId, readMeetingId } from '../ids.ts'
import type { LoggedAction } from './model.ts'
import { ageOn, byNeed, carriedTo, promisesOf, standingOn } from './model.ts'

const body = { id: readBodyId('1') ?? never(), name: 'Improvement Board' }
const meetingId = readMeetingId('1') ?? never()

function never(): never {
  throw new Error('It is no id')
}

const action = (said: Partial<LoggedAction> = {}, id = 1): LoggedAction => ({
  id: readLoggedActionId(String(id)) ?? never(),
  version: 1,
  body,
  from: { kind: 'meeting', meetingId },
  words: 'Bring the audit of supervision',
  owner: { kind: 'post', postId: 7, title: 'Head of Service', vacant: false },
  agreedOn: isoDate('2020-09-01'),
  firstDueOn: isoDate('2020-10-01'),
  dueOn: isoDate('2020-10-01'),
  areaId: undefined,
  ended: undefined,
  ...said,
})

const ended = (on: string, how: 'done' | 'not done' | 'no longer needed') => ({
  ended: { on: isoDate(on), how, words: 'Seen by the board' },
})

describe('how a promise stands', () => {
  it.each([
    ['open until its date has passed', {}, '2020-10-01', 'open'],
    ['overdue the day after', {}, '2020-10-02', 'overdue'],
    ['without a date', { dueOn: undefined, firstDueOn: undefined }, '2021-10-02', 'no date'],
    ['kept on its first date', ended('2020-10-01', 'done'), '2020-11-01', 'kept'],
    ['kept late the day after', ended('2020-10-02', 'done'), '2020-11-01', 'kept late'],
    [
      'kept late against the first date, though the moved one was met',
      { dueOn: isoDate('2020-12-01'), ...ended('2020-11-01', 'done') },
      '2020-12-02',
      'kept late',
    ],
    ['not kept when it was not done', ended('2020-09-20', 'not done'), '2020-11-01', 'not kept'],
    [
      'no promise broken when no longer needed',
      ended('2021-09-20', 'no longer needed'),
      '2021-11-01',
      'no longer needed',
    ],
  ] as const)('is %s', (_name, said, day, standing) => {
    expect(standingOn(action(said), isoDate(day))).toBe(standing)
  })

  it('grows older until it ends', () => {
    expect(ageOn(action(), isoDate('2020-10-01'))).toBe(30)
    expect(ageOn(action(ended('2020-09-11', 'done')), isoDate('2020-10-01'))).toBe(10)
  })
})

describe('what a meeting has before it', () => {
  const meeting = {
    id: meetingId,
    version: 1,
    bodyId: body.id,
    heldOn: isoDate('2020-10-15'),
    title: 'October',
  }

  it.each([
    ['what was agreed before and is open', {}, true],
    ['what ended on its own day: the meeting hears of it', ended('2020-10-15', 'done'), true],
    ['nothing that ended before', ended('2020-10-14', 'done'), false],
    ['nothing that it agrees itself', { agreedOn: isoDate('2020-10-15') }, false],
    ['nothing of another body', { body: { id: readBodyId('2') ?? never(), name: 'Cabinet' } }, false],
  ] as const)('is %s', (_name, said, carried) => {
    expect(carriedTo(meeting, [action(said)])).toHaveLength(carried ? 1 : 0)
  })
})

describe('the log', () => {
  const day = isoDate('2020-10-10')

  it('has what is overdue longest first, then what has no date, then what is due soonest, then what ended', () => {
    const all = [
      action(ended('2020-09-20', 'done'), 1),
      action({ dueOn: isoDate('2020-12-01') }, 2),
      action({ dueOn: undefined, firstDueOn: undefined }, 3),
      action({ dueOn: isoDate('2020-10-05') }, 4),
      action({ dueOn: isoDate('2020-10-01') }, 5),
      action({ dueOn: isoDate('2020-11-01') }, 6),
    ]
    expect(byNeed(all, day).map(({ id }) => Number(id))).toEqual([5, 4, 3, 6, 2, 1])
  })

  it('counts what each owner promised and what became of it', () => {
    const police = { owner: { kind: 'partner', partner: 'Police' } } as const
    const all = [
      action({}, 1),
      action({ dueOn: isoDate('2020-12-01') }, 2),
      action(ended('2020-09-20', 'done'), 3),
      action({ ...police, ...ended('2020-10-09', 'done') }, 4),
      action({ ...police, ...ended('2020-10-09', 'not done') }, 5),
    ]
    expect(promisesOf(all, day)).toEqual([
      { owner: 'Head of Service', open: 2, overdue: 1, kept: 1, keptLate: 0, notKept: 0 },
      { owner: 'Police', open: 0, overdue: 0, kept: 0, keptLate: 1, notKept: 1 },
    ])
  })
})
