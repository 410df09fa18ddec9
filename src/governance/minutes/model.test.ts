import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../clocks/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { readRecommendationId } from '../ids.ts'
import type { Recommendation } from '../recommendations/model.ts'
import { answerLimit, standingOn } from '../recommendations/model.ts'
import { bodyIdOf, bodyNumber } from '../testing/made-calendar.ts'
import type { Attended } from './model.ts'
import { attending, memberKey, quorumOf } from './model.ts'

const marked = (...states: readonly Attended['state'][]): readonly Attended[] =>
  states.map((state, index) => ({
    version: 1,
    member: { kind: 'post', postId: index + 1, title: `Post ${index + 1}` },
    state,
    substitute: state === 'substitute' ? 'Somebody' : undefined,
  }))

describe('a quorum', () => {
  it.each([
    [2, marked('present', 'substitute', 'apologies'), true],
    [3, marked('present', 'substitute', 'apologies', 'absent'), false],
    [undefined, marked('present'), undefined],
    [1, [], undefined],
  ] as const)('of %s is counted from who is there, in person or by a substitute', (needed, attended, met) => {
    expect(quorumOf(needed, attended).met).toBe(met)
  })

  it('is never there where nobody was marked', () => {
    expect(quorumOf(1, []).says).toContain('not known')
  })
})

it('the chair may be marked once, listed as a member or not', () => {
  const chair = { postId: 7, title: 'Chair' }
  const keys = (body: Parameters<typeof attending>[0]) => attending(body).map(memberKey)
  expect(keys(bodyNumber(1, { chair }))).toEqual(['post 7'])
  const members = [
    { kind: 'post', ...chair },
    { kind: 'partner', partner: 'Police' },
  ] as const
  expect(keys(bodyNumber(1, { chair, members }))).toEqual(['post 7', 'partner Police'])
})

describe('the limit for answering a recommendation', () => {
  function id() {
    const read = readRecommendationId('1')
    if (read === undefined) throw new RangeError('It is no id')
    return read
  }
  const asked = (said: Partial<Recommendation> = {}): Recommendation => ({
    id: id(),
    version: 1,
    from: { id: bodyIdOf(1), name: 'Scrutiny', kind: 'scrutiny' },
    to: { id: bodyIdOf(2), name: 'Cabinet', kind: 'executive' },
    carriedBy: undefined,
    decisionId: undefined,
    words: 'That it be done.',
    madeOn: isoDate('2020-11-19'),
    receivedOn: isoDate('2020-11-20'),
    answered: undefined,
    ...said,
  })

  it('is two months beginning with the day on which Cabinet received it, and marked as not verified', () => {
    const limit = answerLimit(asked(), publishedRules)
    expect(limit).toMatchObject({
      runs: true,
      why: { due: '2021-01-19', rule: { checked: { evidence: 'not verified' } } },
    })
  })

  it('is none between other bodies, or where nobody knows when it was received', () => {
    const board = { id: bodyIdOf(3), name: 'Board', kind: 'improvement board' } as const
    expect(answerLimit(asked({ to: board }), publishedRules)).toMatchObject({ runs: false })
    expect(answerLimit(asked({ from: board }), publishedRules)).toMatchObject({ runs: false })
    expect(answerLimit(asked({ receivedOn: undefined }), publishedRules)).toMatchObject({ runs: false })
  })

  it.each([
    ['waiting on the last day', '2021-01-19', undefined, 'waiting'],
    ['overdue on the day after', '2021-01-20', undefined, 'overdue'],
    ['answered in time', '2021-02-01', '2021-01-19', 'answered'],
    ['answered late', '2021-02-01', '2021-01-20', 'answered late'],
  ] as const)('stands as %s', (_name, day, on, standing) => {
    const answered =
      on === undefined ? undefined : { on: isoDate(on), how: 'accepted' as const, words: 'Yes' }
    const recommendation = asked({ answered })
    expect(standingOn(recommendation, answerLimit(recommendation, publishedRules), isoDate(day))).toBe(
      standing,
    )
  })
})
