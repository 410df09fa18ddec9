import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { LoggedAction } from '../log/model.ts'
import { readDecisionId, readLoggedActionId, readRecommendationId } from '../ids.ts'
import type { Decision } from '../model.ts'
import type { Recommendation } from '../recommendations/model.ts'
import { bodyIdOf, bodyNumber, meetingIdOf, meetingNumber } from '../testing/made-calendar.ts'
import type { AgendaFacts } from './propose.ts'
import { proposeAgenda } from './propose.ts'

const board = bodyNumber(1, { name: 'Board', kind: 'improvement board', rules: { quorum: 5 } })
const meeting = meetingNumber(2, 1, '2020-12-03')
const previous = meetingNumber(1, 1, '2020-10-22')

const facts = (said: Partial<AgendaFacts> = {}): AgendaFacts => ({
  meeting,
  body: board,
  previous,
  previousAgreed: false,
  actions: [],
  decisions: [],
  recommendations: [],
  asked: [],
  papers: [],
  plan: undefined,
  day: isoDate('2020-11-24'),
  ...said,
})

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('Nothing was made')
  return value
}

const decision = (number: number, said: Partial<Decision>): Decision => ({
  id: sure(readDecisionId(String(number))),
  version: 1,
  alone: undefined,
  body: { id: bodyIdOf(1), name: 'Board' },
  decidedOn: isoDate('2020-10-22'),
  words: 'That it wait.',
  outcome: 'deferred',
  reasons: undefined,
  planId: undefined,
  areaId: undefined,
  paperId: undefined,
  minutesUrl: undefined,
  meetingId: undefined,
  itemId: undefined,
  alternatives: undefined,
  interests: undefined,
  dispensations: undefined,
  meetingPaperId: undefined,
  paperVersionId: undefined,
  referredTo: undefined,
  deferredUntil: undefined,
  settles: undefined,
  ...said,
})

const action = (number: number, dueOn: string | undefined): LoggedAction => ({
  id: sure(readLoggedActionId(String(number))),
  version: 1,
  body: { id: bodyIdOf(1), name: 'Board' },
  from: { kind: 'meeting', meetingId: meetingIdOf(1) },
  words: `Promise ${number}`,
  owner: { kind: 'partner', partner: 'Police' },
  agreedOn: isoDate('2020-10-22'),
  firstDueOn: dueOn === undefined ? undefined : isoDate(dueOn),
  dueOn: dueOn === undefined ? undefined : isoDate(dueOn),
  areaId: undefined,
  ended: undefined,
})

const asked = (said: Partial<Recommendation> = {}): Recommendation => ({
  id: sure(readRecommendationId('1')),
  version: 1,
  from: { id: bodyIdOf(2), name: 'Scrutiny', kind: 'scrutiny' },
  to: { id: bodyIdOf(1), name: 'Board', kind: 'improvement board' },
  carriedBy: undefined,
  decisionId: undefined,
  words: 'That it be told.',
  madeOn: isoDate('2020-11-19'),
  receivedOn: undefined,
  answered: undefined,
  ...said,
})

const sources = (said: Partial<AgendaFacts> = {}) => proposeAgenda(facts(said)).map(({ source }) => source)

describe('an agenda that is proposed', () => {
  it('has its standing items, with the minutes of last time and the log, and ends with the next meeting', () => {
    expect(sources()).toEqual([
      'standing attendance',
      'standing declarations',
      'standing minutes',
      'standing action log',
      'standing next',
    ])
    expect(proposeAgenda(facts())[0]?.note).toBe('The quorum is 5 members.')
  })

  it('asks for no minutes that were agreed, that there are none of, or that are kept elsewhere', () => {
    expect(sources({ previousAgreed: true })).not.toContain('standing minutes')
    expect(sources({ previous: undefined })).not.toContain('standing minutes')
    const cabinet = bodyNumber(1, { kind: 'executive', inPublic: true })
    expect(sources({ body: cabinet })).not.toContain('standing minutes')
  })

  it('sets promises that are overdue, and those due by the meeting, apart', () => {
    const actions = [
      action(1, '2020-11-10'),
      action(2, '2020-12-03'),
      action(3, '2020-12-04'),
      action(4, undefined),
    ]
    const found = proposeAgenda(facts({ actions }))
    expect(found.find(({ source }) => source === 'standing action log')?.note).toBe(
      '4 actions are open, 1 of them overdue.',
    )
    expect(found.find(({ source }) => source === 'promise overdue')?.note).toBe(
      'Promise 1: Police, 10 November 2020',
    )
    expect(found.find(({ source }) => source === 'promise due')?.note).toBe(
      'Promise 2: Police, 3 December 2020',
    )
  })

  it.each([
    ['deferred until the day of the meeting', { deferredUntil: isoDate('2020-12-03') }, true],
    ['deferred until before it', { deferredUntil: isoDate('2020-11-01') }, true],
    ['deferred until after it', { deferredUntil: isoDate('2020-12-04') }, false],
    ['deferred by another body', { body: { id: bodyIdOf(9), name: 'Other' } }, false],
    ['taken at this very meeting', { decidedOn: meeting.heldOn }, false],
    [
      'referred here',
      {
        outcome: 'referred',
        body: { id: bodyIdOf(9), name: 'Other' },
        referredTo: { id: bodyIdOf(1), name: 'Board' },
      },
      true,
    ],
    ['referred to another', { outcome: 'referred', referredTo: { id: bodyIdOf(9), name: 'Other' } }, false],
    ['agreed', { outcome: 'agreed' }, false],
  ] as const)('has what was %s come back by itself: %o', (_name, said, comes) => {
    expect(sources({ decisions: [decision(7, said)] }).includes('decision 7')).toBe(comes)
  })

  it('has it come back no more once something was decided on it', () => {
    const waiting = decision(7, { deferredUntil: isoDate('2020-11-01') })
    const settling = decision(8, { outcome: 'agreed', settles: waiting.id, decidedOn: isoDate('2020-11-20') })
    expect(sources({ decisions: [waiting, settling] })).not.toContain('decision 7')
  })

  it('has a recommendation until it is answered, and the answer on the agenda of who asked', () => {
    expect(sources({ recommendations: [asked()] })).toContain('recommendation 1')
    const answered = { on: isoDate('2020-11-25'), how: 'accepted', words: 'It will be.' } as const
    expect(sources({ recommendations: [asked({ answered })] })).not.toContain('recommendation 1')
    const back = asked({
      answered,
      from: { id: bodyIdOf(1), name: 'Board', kind: 'improvement board' },
      to: { id: bodyIdOf(2), name: 'Cabinet', kind: 'executive' },
    })
    expect(sources({ recommendations: [back] })).toContain('answer 1')
  })

  it('has every paper drafted for it', () => {
    expect(sources({ papers: [{ paperId: 4, title: 'Report', href: '/papers/4' }] })).toContain('paper 4')
  })

  it('names each source once', () => {
    const all = sources({
      actions: [action(1, '2020-11-10'), action(2, '2020-11-11')],
      decisions: [decision(7, {}), decision(8, {})],
    })
    expect(new Set(all).size).toBe(all.length)
  })
})
