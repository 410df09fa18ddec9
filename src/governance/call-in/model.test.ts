import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../clocks/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { readBodyId, readCallInId, readDecisionId } from '../ids.ts'
import type { Decision, Outcome } from '../model.ts'
import type { CallIn, Followed } from './model.ts'
import { cannotBeValid, carryingOut } from './model.ts'

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('This id can be read')
  return value
}
const decisionId = sure(readDecisionId('1'))

const madeDecision = (outcome: Outcome = 'agreed'): Decision => ({
  id: decisionId,
  version: 1,
  alone: undefined,
  body: { id: sure(readBodyId('1')), name: 'Cabinet' },
  decidedOn: isoDate('2020-06-16'),
  words: 'That it be done.',
  outcome,
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
})

const called = (said: Partial<CallIn> = {}): CallIn => ({
  id: sure(readCallInId('1')),
  version: 1,
  decisionId,
  on: isoDate('2020-06-22'),
  members: 3,
  who: 'Three members',
  grounds: 'Nobody was asked',
  ruled: { valid: true, because: 'In time, by three' },
  considered: undefined,
  answered: undefined,
  ...said,
})
const considered = (outcome: NonNullable<CallIn['considered']>['outcome']) => ({
  on: isoDate('2020-07-02'),
  meetingId: undefined,
  outcome,
  words: 'Resolved.',
})

const publication = { decisionId, version: 1, on: isoDate('2020-06-18'), urgent: undefined }
const stands = (day: string, said: Partial<Followed> = {}) =>
  carryingOut(
    { decision: madeDecision(), executive: true, publication, callIns: [], ...said },
    publishedRules,
    isoDate(day),
  )

/** Published on Thursday 18 June 2020: five working days end with Thursday 25 June. */
describe('whether a decision may be carried out', () => {
  it.each([
    ['2020-06-18', 'open to call-in'],
    ['2020-06-25', 'open to call-in'],
    ['2020-06-26', 'may be carried out'],
  ])('on %s it is %s', (day, state) => {
    const standing = stands(day)
    expect(standing.state).toBe(state)
    expect(standing.says).toContain('26 June 2020')
    expect(standing.window?.on).toBe('2020-06-25')
  })

  it('runs from publication, not from the decision: unpublished it may not be carried out', () => {
    expect(stands('2020-12-31', { publication: undefined }).state).toBe('not published')
  })

  it('is at once where it is exempt as urgent, with who agreed and why', () => {
    const urgent = { because: 'the lease ends', agreedBy: 'Chair of Scrutiny' }
    expect(stands('2020-06-18', { publication: { ...publication, urgent } }).says).toContain(
      'Chair of Scrutiny',
    )
  })

  it('asks nothing of a board, and of what decided nothing', () => {
    expect(stands('2020-06-18', { executive: false }).state).toBe('no call-in')
    expect(stands('2020-06-18', { decision: madeDecision('noted') }).state).toBe('nothing to carry out')
  })

  it.each([
    ['called in, not ruled on', called({ ruled: undefined }), 'called in'],
    ['called in', called(), 'called in'],
    ['upheld', called({ considered: considered('upheld') }), 'may be carried out'],
    ['referred back', called({ considered: considered('referred back') }), 'referred back'],
    ['to council', called({ considered: considered('referred to full council') }), 'with full council'],
    ['not valid', called({ ruled: { valid: false, because: 'Late' } }), 'may be carried out'],
  ] as const)('%s: long after the days to call it in', (_name, call, state) => {
    expect(stands('2020-08-01', { callIns: [call] }).state).toBe(state)
  })

  it('is carried out as answered, from the day of the answer', () => {
    const answered = (how: 'stands' | 'changed' | 'withdrawn') =>
      called({
        considered: considered('referred back'),
        answered: { on: isoDate('2020-07-14'), how, words: 'Two flats' },
      })
    expect(stands('2020-07-14', { callIns: [answered('stands')] }).says).toContain('from 14 July 2020')
    expect(stands('2020-07-14', { callIns: [answered('changed')] }).says).toContain('Two flats')
    expect(stands('2020-07-14', { callIns: [answered('withdrawn')] }).state).toBe('withdrawn')
  })

  it('waits for the one call-in that is open, though another was settled', () => {
    const callIns = [called({ considered: considered('upheld') }), called()]
    expect(stands('2020-08-01', { callIns }).state).toBe('called in')
  })
})

describe('whether a call-in can be valid', () => {
  const last = isoDate('2020-06-25')
  it.each([
    ['in time, by enough', called(), publication, 3, undefined],
    ['on the last day', called({ on: last }), publication, 3, undefined],
    ['the day after', called({ on: isoDate('2020-06-26') }), publication, 3, 'The last day'],
    ['by too few', called({ members: 2 }), publication, 3, 'ask for 3 members'],
    ['by whatever number, where none is set', called({ members: 1 }), publication, undefined, undefined],
    ['before publication', called(), undefined, 3, 'not published'],
  ] as const)('%s', (_name, call, published, least, against) => {
    const said = cannotBeValid(call, published, last, least)
    if (against === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(against)
  })
})
