import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { risk } from '../check/parts.ts'
import { readActionId } from '../ids.ts'
import type { OwedBy } from './duties.ts'
import { dutiesOfPlan } from './duties.ts'

const day = isoDate('2020-11-24')
const head = { id: 3, title: 'Head of Service', held: 'permanent' } as const
const director = { id: 9, title: 'Director', held: 'permanent' } as const

type Action = OwedBy['areas'][number]['actions'][number]

function action(said: Partial<Action> = {}): Action {
  const id = readActionId('5')
  if (id === undefined) throw new Error('5 is an id')
  return {
    id,
    reference: '1.2',
    text: 'Train all managers',
    lead: head,
    startOn: isoDate('2020-09-01'),
    lastUpdateOn: isoDate('2020-11-01'),
    dueOn: isoDate('2020-12-31'),
    deliveredOn: null,
    milestones: [],
    checks: [],
    relapses: [],
    ...said,
  }
}

const owed = (said: Partial<Action>) =>
  dutiesOfPlan({
    day,
    quietDays: 30,
    risks: [],
    events: [],
    areas: [{ sponsor: director, actions: [action(said)] }],
  }).map(({ ownerPostId, words, dueOn }) => [ownerPostId, words, dueOn])

const delivered = { deliveredOn: isoDate('2020-10-01') }
const relapse = {
  openedOn: isoDate('2020-11-10'),
  dueOn: isoDate('2020-12-03'),
  because: 'Twice outside its tolerance.',
  decision: null,
} as const

describe('what the plan asks of posts', () => {
  it('is the action itself, and news within the days that the council allows', () => {
    expect(owed({})).toEqual([
      [3, 'Deliver action 1.2: Train all managers', '2020-12-31'],
      [3, 'Say how action 1.2 is going', '2020-12-01'],
    ])
  })

  it('counts news from the start where nobody has said anything yet, and asks for none before it', () => {
    expect(owed({ lastUpdateOn: null }).at(-1)).toEqual([3, 'Say how action 1.2 is going', '2020-10-01'])
    expect(owed({ lastUpdateOn: null, startOn: isoDate('2020-12-01') })).toHaveLength(1)
    expect(owed({ lastUpdateOn: null, startOn: null })).toHaveLength(1)
  })

  it('has milestones that are not met', () => {
    const milestones = [
      { text: 'Half trained', dueOn: isoDate('2020-11-01'), metOn: null },
      { text: 'First course', dueOn: isoDate('2020-10-01'), metOn: isoDate('2020-10-02') },
    ]
    expect(owed({ milestones }).filter(([, words]) => String(words).includes('milestone'))).toEqual([
      [3, 'Meet the milestone “Half trained” of action 1.2', '2020-11-01'],
    ])
  })

  it('is nobody’s where nobody leads, and has no day where none was set', () => {
    expect(owed({ lead: null, dueOn: null })[0]).toEqual([
      undefined,
      'Deliver action 1.2: Train all managers',
      undefined,
    ])
  })

  it('ends when the action is delivered, but for looking back', () => {
    expect(owed(delivered)).toEqual([])
    const checks = [
      { months: 3, dueOn: isoDate('2021-01-01'), state: 'to come', done: null },
      { months: 6, dueOn: isoDate('2021-04-01'), state: 'to come', done: null },
    ] as const
    expect(owed({ ...delivered, checks })).toEqual([
      [3, 'Look back after 3 months whether action 1.2 still holds', '2021-01-01'],
      [3, 'Look back after 6 months whether action 1.2 still holds', '2021-04-01'],
    ])
  })

  it('has the sponsor of the area decide on a relapse before its board', () => {
    expect(owed({ ...delivered, relapses: [{ ...relapse, state: 'waiting for a decision' }] })).toEqual([
      [9, 'Decide on the relapse of action 1.2', '2020-12-03'],
    ])
    expect(owed({ ...delivered, relapses: [{ ...relapse, state: 'decided' }] })).toEqual([])
  })

  it('is a review from the owner of a risk, and news of what is awaited from whoever tells', () => {
    const asked = dutiesOfPlan({
      day,
      quietDays: 30,
      areas: [],
      risks: [risk(), risk({ reference: 'R2', closed: { on: day, because: 'Over' } })],
      events: [
        { what: 'The budget is decided', dueOn: isoDate('2021-01-12'), happenedOn: null, teller: head },
        { what: 'The system is live', dueOn: isoDate('2020-11-12'), happenedOn: day, teller: head },
        { what: 'The trust agrees', dueOn: isoDate('2020-12-12'), happenedOn: null, teller: null },
      ],
    })
    expect(asked.map(({ ownerPostId, words, dueOn }) => [ownerPostId, words, dueOn])).toEqual([
      [2, 'Review risk R1: Audits of plans stop.', '2020-12-18'],
      [3, 'Say whether it has happened: The budget is decided', '2021-01-12'],
    ])
  })
})
