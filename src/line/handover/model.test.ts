import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { dutiesOfHandover } from './duties.ts'
import type { Handover, HandoverItem, Said } from './model.ts'
import {
  boxOf,
  deadlineOf,
  isClosed,
  mayBeDrawnUp,
  readBox,
  speakerOf,
  tallyOf,
  whereIs,
  wheres,
} from './model.ts'

const deadline = isoDate('2020-11-20')

const handover: Handover = {
  id: 7,
  postId: 1,
  post: 'Team Manager',
  leaverId: 10,
  leaver: 'Made-up Leaver',
  lastOn: isoDate('2020-11-13'),
  staysWithPostId: 2,
  staysWith: 'Head of Service',
  note: '',
  drawnUpOn: isoDate('2020-11-01'),
  drawnUpBy: 'Made-up Head',
}

describe('the last day to accept', () => {
  it.each([
    ['five working days after a Friday', '2020-11-13', '2020-11-20'],
    ['weekends apart, from a Wednesday', '2020-11-18', '2020-11-25'],
    ['bank holidays apart, over Christmas', '2020-12-23', '2021-01-04'],
    ['a week, in a year whose bank holidays nobody lists', '2002-03-01', '2002-03-08'],
  ])('is %s', (_name, lastOn, until) => {
    expect(deadlineOf(isoDate(lastOn))).toBe(until)
  })

  it('is asked for from four weeks before somebody goes', () => {
    expect(mayBeDrawnUp(isoDate('2020-12-18'), deadline)).toBe(true)
    expect(mayBeDrawnUp(isoDate('2020-12-19'), deadline)).toBe(false)
    expect(mayBeDrawnUp(isoDate('2019-01-01'), deadline)).toBe(true)
  })
})

describe('whose a thing is that was handed over', () => {
  it.each([
    ['waiting on the last day to accept', undefined, '2020-11-20', 'waiting'],
    ['the line manager’s on the day after', undefined, '2020-11-21', 'with the line manager'],
    [
      'the line manager’s at once where it was not accepted',
      'not accepted',
      '2020-11-02',
      'with the line manager',
    ],
    ['the successor’s once accepted, however late', 'accepted', '2021-02-01', 'accepted'],
  ] as const)('is %s', (_name, said, day, where) => {
    expect(whereIs(said, deadline, isoDate(day))).toBe(where)
  })

  it('is exactly one of three, and nothing is lost in the counts', () => {
    const saids = fc.array(fc.constantFrom<Said>(undefined, 'accepted', 'not accepted'))
    fc.assert(
      fc.property(saids, fc.boolean(), (all, late) => {
        const day = isoDate(late ? '2020-11-21' : '2020-11-20')
        const tally = tallyOf(all, deadline, day)
        const waiting = all.filter((said) => whereIs(said, deadline, day) === 'waiting').length
        expect(tally.accepted + tally.withManager + waiting).toBe(all.length)
        expect(all.every((said) => wheres.includes(whereIs(said, deadline, day)))).toBe(true)
        expect(isClosed(tally)).toBe(all.every((said) => said === 'accepted'))
      }),
    )
  })
})

describe('what a handover asks of posts', () => {
  const asked = (said: readonly Said[], day: string) =>
    dutiesOfHandover(handover, tallyOf(said, deadline, isoDate(day)), deadline).map(
      ({ ownerPostId, dueOn, words }) => `${ownerPostId} by ${dueOn}: ${words}`,
    )

  it('is accepting, of the successor, while there is time', () => {
    expect(asked([undefined, 'accepted', undefined], '2020-11-20')).toEqual([
      '1 by 2020-11-20: Accept what is handed over from Made-up Leaver, Team Manager: 2 of 3 wait',
    ])
  })

  it('is what nobody accepted, of the line manager too, once the time is over', () => {
    expect(asked([undefined, 'accepted', 'not accepted'], '2020-11-23')).toEqual([
      '1 by 2020-11-20: Accept what is handed over from Made-up Leaver, Team Manager: 1 of 3 wait',
      '2 by 2020-11-20: See to what nobody accepted of the handover from Made-up Leaver, Team Manager: 2 of 3',
    ])
  })

  it('is nothing once all was accepted', () => {
    expect(asked(['accepted', 'accepted'], '2020-12-01')).toEqual([])
    expect(asked([], '2020-12-01')).toEqual([])
  })
})

describe('who speaks to a handover', () => {
  it('is whoever holds the post and did not leave it, and the line manager', () => {
    expect(speakerOf(handover, { posts: [1], personId: 11 })).toBe('successor')
    expect(speakerOf(handover, { posts: [2], personId: 12 })).toBe('line manager')
    expect(speakerOf(handover, { posts: [1], personId: 10 })).toBeUndefined()
    expect(speakerOf(handover, { posts: [3], personId: 13 })).toBeUndefined()
  })
})

describe('a box of the form', () => {
  it('is read as what it was written from', () => {
    const item: HandoverItem = {
      id: 5,
      version: 991,
      childId: 3,
      about: 'Child',
      words: 'Ask',
      dueOn: undefined,
      href: '/children/3',
      said: undefined,
      saidOn: undefined,
      saidBy: undefined,
      note: '',
    }
    expect(readBox(boxOf(item))).toEqual({ kind: 'child', id: 5, version: 991 })
    expect(readBox(boxOf({ ...item, childId: undefined }))).toEqual({ kind: 'post', id: 5, version: 991 })
  })

  it.each(['', 'child-1', 'plan-1-1', 'post-1-1;drop', 'post--1-1', 'post-99999999999-1'])(
    'refuses %j',
    (box) => {
      expect(readBox(box)).toBeUndefined()
    },
  )
})
