import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../../clocks/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { readChallengeId } from '../ids.ts'
import type { Answer, Challenge, Move } from './challenge.ts'
import { logFilters, logShown, themesOf } from './log.ts'
import { loggedOn } from './standing.ts'

const day = isoDate

const made = (moves: readonly Move[], answers: readonly Answer[] = [], childId = 1): Challenge => {
  const id = readChallengeId('1')
  if (id === undefined) throw new RangeError('1 is a number')
  return {
    id,
    version: 1,
    childId,
    councilId: 'MU-1',
    teamName: 'North',
    raisedOn: moves[0]?.on ?? day('2020-11-02'),
    raisedByPersonId: 1,
    raisedAs: 'independent reviewing officer',
    category: 'drift and delay',
    concern: 'No family finding since the plan',
    wishes: '',
    toldBy: '',
    moves,
    answers,
  }
}

const to = (on: string, stage: Exclude<Move['stage'], 'closed'>, change = 1): Move => ({
  on: day(on),
  change,
  stage,
  toPostId: 1,
  words: '',
})
const answer = (on: string, change = 2): Answer => ({
  id: 1,
  version: 1,
  on: day(on),
  change,
  byPersonId: 2,
  words: 'Booked',
})
const closing: Move = {
  on: day('2020-11-20'),
  change: 9,
  stage: 'closed',
  outcome: 'resolved',
  changed: 'A family was found',
  words: '',
}

describe('where a challenge stands', () => {
  it.each<
    readonly [
      string,
      readonly Move[],
      readonly Answer[],
      string,
      string | undefined,
      string | undefined,
      string,
    ]
  >([
    ['talked over', [to('2020-11-02', 'informal')], [], '2020-11-09', '2020-11-09', undefined, 'waiting'],
    [
      'talked over in vain',
      [to('2020-11-02', 'informal')],
      [],
      '2020-11-10',
      '2020-11-09',
      undefined,
      'silent',
    ],
    [
      'formal at once',
      [to('2020-11-02', 'team manager')],
      [],
      '2020-11-16',
      '2020-11-16',
      '2020-11-30',
      'waiting',
    ],
    [
      'past its stage',
      [to('2020-11-02', 'team manager')],
      [],
      '2020-11-17',
      '2020-11-16',
      '2020-11-30',
      'silent',
    ],
    [
      'answered',
      [to('2020-11-02', 'team manager')],
      [answer('2020-11-10')],
      '2020-11-17',
      '2020-11-16',
      '2020-11-30',
      'answered',
    ],
    [
      'taken on after the answer: it waits again, and the 20 days run from the first formal stage',
      [to('2020-11-02', 'team manager'), to('2020-11-11', 'director')],
      [answer('2020-11-10')],
      '2020-11-12',
      '2020-11-18',
      '2020-11-30',
      'waiting',
    ],
    [
      'taken on later on the day of the answer: it waits at the new stage',
      [to('2020-11-02', 'team manager'), to('2020-11-10', 'director', 3)],
      [answer('2020-11-10')],
      '2020-11-11',
      '2020-11-17',
      '2020-11-30',
      'waiting',
    ],
    [
      'raised, answered and taken on within one day: only the last stage’s answer counts',
      [to('2020-11-02', 'informal'), to('2020-11-02', 'team manager', 3)],
      [answer('2020-11-02'), answer('2020-11-02', 4)],
      '2020-11-03',
      '2020-11-16',
      '2020-11-30',
      'answered',
    ],
    ['with Cafcass', [to('2020-11-02', 'Cafcass')], [], '2020-11-12', undefined, '2020-11-30', 'waiting'],
    [
      'closed',
      [to('2020-11-02', 'team manager'), closing],
      [],
      '2020-12-24',
      '2020-11-16',
      '2020-11-30',
      'closed',
    ],
  ])('%s', (_, moves, answers, on, answerDue, wholeDue, state) => {
    const { stands } = loggedOn(made(moves, answers), publishedRules, day(on))
    expect([stands.answerDue, stands.wholeDue, stands.state]).toEqual([answerDue, wholeDue, state])
  })

  it('is past the 20 working days only while it is open, or when it was closed later', () => {
    const moves = [to('2020-11-02', 'team manager')]
    const pastOn = (on: string, all: readonly Move[] = moves) =>
      loggedOn(made(all), publishedRules, day(on)).stands.pastWhole
    expect([pastOn('2020-11-30'), pastOn('2020-12-01'), pastOn('2020-12-24', [...moves, closing])]).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('the log', () => {
  const all = [1, 1, 2].map((childId) =>
    loggedOn(made([to('2020-11-02', 'informal')], [], childId), publishedRules, day('2020-11-24')),
  )

  it('counts as repeats the challenges about a child who has more than one', () => {
    const filter = logFilters.find(({ id }) => id === 'repeats')
    expect(logShown(all, { filter, team: undefined, category: undefined })).toHaveLength(2)
  })

  it('has whoever needs somebody first on top, and what is closed last', () => {
    const on = day('2020-11-24')
    const stands = (id: number, moves: readonly Move[], answers: readonly Answer[] = []) =>
      loggedOn(made(moves, answers, id), publishedRules, on)
    const closed = stands(1, [to('2020-11-02', 'informal'), closing])
    const answered = stands(2, [to('2020-11-16', 'team manager')], [answer('2020-11-18')])
    const waiting = stands(3, [to('2020-11-18', 'team manager')])
    const sooner = stands(4, [to('2020-11-16', 'team manager')])
    const silent = stands(5, [to('2020-11-12', 'informal')])
    const tooLong = stands(6, [to('2020-10-12', 'team manager'), to('2020-11-23', 'director', 3)])
    const listed = logShown([closed, answered, waiting, sooner, silent, tooLong], {
      filter: undefined,
      team: undefined,
      category: undefined,
    })
    expect(listed.map(({ childId }) => childId)).toEqual([5, 6, 4, 3, 2, 1])
  })

  it('gives each theme the length of its own list', () => {
    for (const { team, category, count } of themesOf(all))
      expect(logShown(all, { filter: undefined, team, category })).toHaveLength(count)
  })
})
