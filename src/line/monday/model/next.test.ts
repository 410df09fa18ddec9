import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../../clocks/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { aChild, aClock, asAt } from '../testing/made-up-child.ts'
import type { ChildNow } from './child.ts'
import { linesOnce } from './line.ts'
import { mondayList } from './list.ts'

const lineOf = (given: Partial<ChildNow>, unborn = false) => {
  const birth = { bornOn: null, unborn, ageGiven: unborn ? null : 9 }
  const named = new Map([[1, { childId: 1, councilId: 'MU1', birth }]])
  const [listed] = mondayList([aChild(1, given)], asAt)
  return listed && linesOnce(named, { asAt, rulebook: publishedRules })(listed)
}
const nextOf = (given: Partial<ChildNow>) => lineOf(given)?.next

const law = aClock({ dueOn: isoDate('2026-11-19') })
const guidance = aClock({ rule: 'cla.dental', dueOn: isoDate('2026-01-05'), basis: 'guidance' })
const soon = aClock({ rule: 'cla.review.subsequent', dueOn: isoDate('2026-11-23') })
const visit = aClock({ rule: 'cp.visit', dueOn: isoDate('2026-11-10'), basis: 'local' })
const visitNotKnown = aClock({
  rule: 'cp.visit',
  dueOn: undefined,
  basis: 'local',
  notKnown: 'The day of the visit cannot be read.',
})
const leftOff = {
  childId: 1,
  needs: 'read children',
  kind: 'left-off',
  words: 'left off list 7',
  because: 'On a plan',
  next: 'Find out how things stand.',
  since: isoDate('2026-11-10'),
} as const

describe('what to do next about a child', () => {
  it('is the law before guidance among what is late, however long, and what is late before what is due', () => {
    const next = nextOf({ clocks: [guidance, law, soon] })
    expect(next).toMatchObject({ standing: 'Statute', late: true, dueOn: law.dueOn })
    expect(nextOf({ clocks: [soon] })).toMatchObject({ standing: 'Due soon', late: false })
  })

  it('is, right after the law, to find out about a child whom a list left off', () => {
    const next = (...clocks: (typeof law)[]) => nextOf({ clocks, exceptions: [leftOff] })
    expect(next()).toMatchObject({
      words: 'Find out how things stand.',
      what: 'Left off list 7',
      because: 'On a plan (since 10 November 2026)',
      late: true,
    })
    expect([next(guidance)?.words, next(guidance, law)?.standing]).toEqual([
      'Find out how things stand.',
      'Statute',
    ])
  })

  it('is to visit a child at risk who is unseen, and to allocate a worker, before any other limit', () => {
    expect(nextOf({ onPlan: true, clocks: [law, visit] })).toMatchObject({ standing: 'At risk, unseen' })
    expect(nextOf({ onPlan: true, workerName: 'Vacant', clocks: [law] })).toMatchObject({
      words: 'Allocate a worker.',
    })
    expect(nextOf({ workerName: undefined, clocks: [guidance] })?.words).toBe('Allocate a worker.')
  })

  it('is to find out what nobody can tell of a child at risk, and of no other', () => {
    const clocks = [aClock({ rule: 'cp.legal_review', dueOn: undefined }), visitNotKnown]
    for (const onPlan of [true, undefined])
      expect(nextOf({ onPlan, clocks })).toMatchObject({
        words: 'Find out when the child was last seen, and have it recorded.',
        standing: 'Not known',
        because: 'The day of the visit cannot be read.',
        late: false,
      })
    expect(nextOf({ enquiryOpen: true, clocks: clocks.slice(0, 1) })?.words).toContain('Find out')
    expect(nextOf({ onPlan: false, clocks })).toBeUndefined()
    expect(lineOf({ onPlan: true, clocks }, true)?.next?.words).toContain('the mother was last visited')
  })

  it('says of a child at risk, whatever comes first, that nobody can tell of a visit', () => {
    expect(nextOf({ onPlan: true, clocks: [law, visitNotKnown] })?.notKnown).toContain('last seen')
    expect(nextOf({ onPlan: true, clocks: [law] })?.notKnown).toBeUndefined()
    expect(nextOf({ clocks: [law, visitNotKnown] })?.notKnown).toBeUndefined()
  })
})

describe('of children of whom nothing is late and something is not known', () => {
  it('puts those at risk first, however little is not known of them', () => {
    const scores = aClock({ rule: 'cla.sdq', dueOn: undefined })
    const children = [
      aChild(1, { clocks: [scores, visitNotKnown] }),
      aChild(2, { onPlan: undefined, clocks: [scores] }),
      aChild(3, { onPlan: true, clocks: [visitNotKnown] }),
    ]
    expect(mondayList(children, asAt).map(({ child }) => child.childId)).toEqual([3, 2, 1])
  })
})
