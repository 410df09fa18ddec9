import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../../clocks/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { aChild, aClock, asAt } from '../testing/made-up-child.ts'
import { linesOnce } from './line.ts'
import { mondayList } from './list.ts'
import { seenBy } from './sight.ts'

const challenged = {
  childId: 1,
  needs: 'read challenges',
  kind: 'stuck',
  words: 'a challenge waits for an answer',
  because: 'Raised in October',
  next: 'Answer it.',
  since: undefined,
} as const

describe('the line of a child', () => {
  const whole = mondayList([aChild(1, { clocks: [aClock()], exceptions: [challenged] }), aChild(2)], asAt)
  const named = new Map([
    [1, { childId: 1, councilId: 'MU1', birth: { bornOn: null, unborn: null, ageGiven: 9 } }],
  ])
  const told = (permissions: readonly 'read challenges'[]) =>
    seenBy(
      { children: new Set([1]), told: new Map(permissions.map((needs) => [needs, undefined])) },
      whole,
      asAt,
    )[0]
  const lineOf = linesOnce(named, { asAt, rulebook: publishedRules })

  it('is the same thing for all who are told the same, and another for who is told less', () => {
    const [of, again, less] = [told(['read challenges']), told(['read challenges']), told([])]
    if (!of || !again || !less) throw new Error('The child is on every part of the list')
    expect(lineOf(again)).toBe(lineOf(of))
    expect(lineOf(of)?.reasons.map(({ what }) => what)).toContain('A challenge waits for an answer')
    expect(lineOf(less)?.reasons.map(({ what }) => what)).toEqual([
      'Second looked-after review due 21 October 2026',
    ])
  })

  it.each([
    ['2026-11-10', 'No such visit on record after 25 September 2026', '. Last seen 10 days ago'],
    ['2026-11-20', 'No such visit on record after 25 September 2026', '. Last seen that day'],
    ['2026-09-25', 'Last seen 56 days ago', ')'],
  ])('does not call unseen who was seen on %s, and names the visit that is missing', (day, what, because) => {
    const clock = aClock({ rule: 'cp.visit', startedOn: isoDate('2026-09-25'), basis: 'local' })
    const seen = { lastSeenOn: isoDate(day), onPlan: true, clocks: [clock] }
    const [of] = mondayList([aChild(1, seen)], asAt)
    const said = of && lineOf(of)?.reasons[0]
    expect([said?.what, said?.because.endsWith(because)]).toEqual([what, true])
  })

  it('asks nobody to see a child who is not born yet', () => {
    const clock = aClock({ rule: 'cp.visit', startedOn: isoDate('2026-09-25'), basis: 'local' })
    const [of] = mondayList([aChild(1, { onPlan: true, clocks: [clock] })], asAt)
    const next = (bornOn: string) => {
      const birth = { bornOn: isoDate(bornOn), unborn: true, ageGiven: null }
      const about = new Map([[1, { childId: 1, councilId: 'MU1', birth }]])
      return of && linesOnce(about, { asAt, rulebook: publishedRules })(of)?.reasons[0]?.next
    }
    expect(next('2027-01-20')).toBe('Visit the mother: the child is not born yet.')
    expect(next('2026-10-01')).toBe('Visit the child, and see the child alone.')
  })

  it('says once since when something is so', () => {
    const since = isoDate('2026-04-08')
    const because = (words: string) => {
      const exception = { ...challenged, because: words, since }
      const [of] = mondayList([aChild(1, { exceptions: [exception] })], asAt)
      return of && lineOf(of)?.reasons[0]?.because
    }
    expect(because('Placed with parents since 8 April 2026.')).toBe('Placed with parents since 8 April 2026.')
    expect(because('Placed with parents')).toBe('Placed with parents (since 8 April 2026)')
  })

  it('is none of a child who is not there', () => {
    expect(whole.filter(({ child }) => child.childId === 2).map(lineOf)).toEqual([undefined])
  })
})
