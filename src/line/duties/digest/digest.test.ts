import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { Owed } from '../model.ts'
import type { MyDuties } from '../read.ts'
import { digestOf } from './digest.ts'

const owed = (about: Owed['about'], dueOn?: string): Owed => ({
  ownerPostId: 1,
  about,
  words: 'Ask the family of MU1234',
  dueOn: dueOn === undefined ? undefined : isoDate(dueOn),
  href: '/permanence/77',
  ...(about === 'Child' && { child: { id: 77, councilId: 'MU1234' } }),
})

const mine = (own: readonly Owed[], others: readonly Owed[] = []): MyDuties => ({
  day: isoDate('2020-11-24'),
  posts: ['Team Manager'],
  owed: own,
  inPlaceOf:
    others.length === 0
      ? []
      : [
          {
            standIn: {
              id: 1,
              absentPostId: 2,
              absentPost: 'Manager of the other team',
              untilOn: isoDate('2020-12-04'),
              reason: 'On leave',
              teams: [],
            },
            owed: others,
          },
        ],
})

const url = 'https://improvement.council.example'

describe('a digest', () => {
  it('counts by when things are due and what they are about, and leads to the list', () => {
    const all = [
      owed('Child', '2020-11-02'),
      owed('Child', '2020-11-25'),
      owed('Plan', '2020-11-02'),
      owed('Action log'),
    ]
    expect(digestOf(mine(all), url)).toEqual({
      subject: '4 things due from you, 2 overdue',
      text: [
        'As at 24 November 2020:',
        '',
        '- 2 things overdue: 1 about children, 1 about the plan',
        '- 1 thing due within five working days: 1 about children',
        '- 1 thing without a date: 1 about the action log',
        '',
        'What they are stands in the product, after you have signed in:',
        'https://improvement.council.example/my-duties',
        '',
      ].join('\n'),
    })
  })

  it('says nothing of what is due, nor about whom', () => {
    const digest = digestOf(mine([owed('Child', '2020-11-02')], [owed('Child', '2020-11-02')]), url)
    const said = `${digest?.subject}\n${digest?.text}`
    for (const kept of ['MU1234', '77', 'Ask the family']) expect(said).not.toContain(kept)
  })

  it('tells what is due in an absent manager’s place, apart', () => {
    const digest = digestOf(mine([], [owed('Plan', '2020-11-02')]), url)
    expect(digest?.subject).toBe('1 thing due from you, 1 overdue')
    expect(digest?.text).toContain('In place of the Manager of the other team, until 4 December 2020:')
  })

  it('is not sent where nothing is due', () => {
    expect(digestOf(mine([]), url)).toBeUndefined()
  })
})
