import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { conflictRules } from './conflict-rules.ts'
import { conflictsOn, whoResolves } from './conflicts.ts'
import type { ChildDecision, ChildDecisionId, Decided, DecidedAbout } from './model.ts'
import { decisionCodes, inForceOn, plansForChild } from './model.ts'

const isId = (number: number): number is ChildDecisionId => number > 0
function idOf(number: number): ChildDecisionId {
  if (!isId(number)) throw new RangeError('No id')
  return number
}

const made = (number: number, said: Decided & Partial<ChildDecision>): ChildDecision => ({
  id: idOf(number),
  version: 1,
  childId: 1,
  by: 'A panel',
  byPostId: undefined,
  href: '/child-decisions/1',
  decidedOn: isoDate('2020-10-01'),
  words: 'Decided.',
  owner: { postId: number, title: `Owner ${number}` },
  supersedes: undefined,
  ended: undefined,
  ...said,
})
const day = isoDate('2020-11-24')
const idsOf = (all: readonly ChildDecision[], on = day) => conflictsOn(all, [], on).map(({ rule }) => rule.id)

describe.each(conflictRules)('rule $id', ({ id, examples }) => {
  it('has an example of each kind', () => {
    expect(new Set(examples.map(({ holds }) => holds)).size).toBe(2)
  })

  it.each(examples)('$because', ({ one, other, holds }) => {
    expect(idsOf([made(1, one), made(2, other)]).includes(id)).toBe(holds)
    expect(idsOf([made(1, other), made(2, one)]).includes(id)).toBe(holds)
  })
})

describe('decisions in force together', () => {
  const adoption = made(1, { code: 'plan', plan: 'adoption' })
  const home = { code: 'plan', plan: 'return home', decidedOn: isoDate('2020-11-01') } as const

  it('conflict until one says that it takes the place of the other', () => {
    expect(idsOf([adoption, made(2, home)])).toEqual(['two-plans'])
    expect(idsOf([adoption, made(2, { ...home, supersedes: idOf(1) })])).toEqual([])
  })

  it('do not conflict before the later one, nor after one has ended', () => {
    expect(idsOf([adoption, made(2, home)], isoDate('2020-10-31'))).toEqual([])
    const ended = { on: isoDate('2020-11-10'), because: 'Fallen away' }
    expect(idsOf([{ ...adoption, ended }, made(2, home)])).toEqual([])
    expect(idsOf([{ ...adoption, ended }, made(2, home)], isoDate('2020-11-09'))).toEqual(['two-plans'])
  })

  it('are in force on an earlier day though another took their place since', () => {
    const later = made(2, { ...home, supersedes: idOf(1) })
    expect(inForceOn([adoption, later], isoDate('2020-10-15'))).toEqual([adoption])
  })

  it('of two children never conflict, and the owner of the later one sees to it', () => {
    expect(idsOf([adoption, made(2, { ...home, childId: 2 })])).toEqual([])
    expect(conflictsOn([made(2, home), adoption], [], day)[0]?.later.owner?.postId).toBe(2)
  })

  it('conflict with what a tracker has in force, and the post of whichever came later sees to it', () => {
    const tracked = (said: Decided & Partial<DecidedAbout>): DecidedAbout => ({
      ...{ childId: 1, by: 'A panel, permanence tracker', decidedOn: isoDate('2020-11-05'), words: '' },
      ...{ owner: { postId: 9, title: 'Manager' }, href: '/permanence/1' },
      ...said,
    })
    const [found] = conflictsOn([adoption], [tracked({ code: 'plan', plan: 'return home' })], day)
    expect([found?.rule.id, found && whoResolves(found)?.postId]).toEqual(['two-plans', 9])
    const match = tracked({ code: 'match', agreed: true, owner: undefined })
    const homeward = made(2, { code: 'plan', plan: 'return home' })
    const [away] = conflictsOn([homeward], [match], day)
    expect([away?.rule.id, away && whoResolves(away)?.postId]).toEqual(['away-and-home', 2])
    expect(conflictsOn([adoption], [tracked({ code: 'plan', plan: 'adoption' })], day)).toEqual([])
    expect(conflictsOn([homeward], [match], isoDate('2020-11-04'))).toEqual([])
  })

  it('conflict the same in whatever order they are given', () => {
    const one: fc.Arbitrary<Decided> = fc.record({
      code: fc.constantFrom(...decisionCodes),
      plan: fc.constantFrom(...plansForChild),
      agreed: fc.boolean(),
      about: fc.constantFrom('Home 3', 'Carers 12'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (said) => {
        const all = said.map((each, index) => made(index + 1, each))
        expect(idsOf(all.toReversed()).toSorted()).toEqual(idsOf(all).toSorted())
      }),
    )
  })
})
