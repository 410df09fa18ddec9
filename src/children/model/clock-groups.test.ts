import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { ShownClock } from './clock-groups.ts'
import { groupOf, inGroups, standingInWords } from './clock-groups.ts'
import { nextAction } from './next-action.ts'

const asAt = isoDate('2020-11-24')
const clock = (given: {
  due?: string
  met?: string
  basis?: ShownClock['basis']
  canBeLate?: boolean
  atMost?: boolean
  asks?: string
}): ShownClock => ({
  title: 'Made-up limit',
  asks: given.asks ?? 'Do it',
  basis: given.basis ?? 'statute',
  canBeLate: given.canBeLate ?? true,
  startedOn: isoDate('2020-10-01'),
  dueOn: given.due === undefined ? undefined : isoDate(given.due),
  metOn: given.met === undefined ? undefined : isoDate(given.met),
  atMost: given.atMost ?? false,
  notKnown: given.due === undefined ? 'No extract tells.' : undefined,
  why: undefined,
  href: undefined,
  notes: [],
  sayHref: undefined,
})

describe('where a time limit stands', () => {
  it.each([
    [{ due: '2020-11-23' }, 'late', '1 day late'],
    [{ due: '2020-11-24' }, 'due', 'due that day'],
    [{ due: '2020-11-26' }, 'due', 'due in 2 days'],
    [{}, 'not known', 'not known'],
    [{ due: '2020-11-10', met: '2020-11-10' }, 'met', 'met in time'],
    [{ due: '2020-11-10', met: '2020-11-12' }, 'met late', 'met 2 days late'],
    [{ due: '2020-11-10', met: '2020-11-12', atMost: true }, 'met late', 'met at most 2 days late'],
    [{ due: '2020-11-10', met: '2020-11-10', atMost: true }, 'met', 'met in time'],
    [{ due: '2020-11-23', canBeLate: false }, 'past a benchmark', '1 day past it'],
    [{ due: '2020-11-26', canBeLate: false }, 'due', 'due in 2 days'],
    [{ due: '2020-11-10', met: '2020-11-12', canBeLate: false }, 'met', 'met 2 days past it'],
  ])('%j is %s: %s', (given, group, words) => {
    expect([groupOf(clock(given), asAt), standingInWords(clock(given), asAt)]).toEqual([group, words])
  })

  it('puts the longest late and the soonest due first, and every limit into one group', () => {
    const clocks = ['2020-11-20', '2020-11-01', '2020-12-24', '2020-12-01'].map((due) => clock({ due }))
    const groups = inGroups(clocks, asAt)
    expect(groups.get('late')?.map(({ dueOn }) => dueOn)).toEqual(['2020-11-01', '2020-11-20'])
    expect(groups.get('due')?.map(({ dueOn }) => dueOn)).toEqual(['2020-12-01', '2020-12-24'])
    expect([...groups.values()].flat()).toHaveLength(4)
  })
})

describe('what to do next about a child', () => {
  it('is the law before guidance among what is late, however long', () => {
    const clocks = [
      clock({ due: '2020-01-01', basis: 'guidance', asks: 'guidance' }),
      clock({ due: '2020-11-01', asks: 'law' }),
      clock({ due: '2020-11-24', asks: 'due' }),
    ]
    expect(nextAction(clocks, [], asAt)).toMatchObject({ words: 'law', late: true })
  })

  it('is the soonest due where nothing is late, whoever asks for it', () => {
    const duty = { childId: 1, ownerPostId: 1, words: 'Answer', dueOn: isoDate('2020-11-25'), href: '/x' }
    expect(nextAction([clock({ due: '2020-12-01', basis: 'local' })], [duty], asAt)?.words).toBe('Answer')
  })

  it('is, right after the law, to find out about a child whom a list left off', () => {
    const off = {
      childId: 1,
      kind: 'left-off',
      words: 'Left off list 7',
      because: 'On a plan',
      next: 'Find out',
      since: isoDate('2020-11-10'),
    } as const
    const law = clock({ due: '2020-11-20', asks: 'law' })
    const guidance = clock({ due: '2020-01-01', basis: 'guidance', asks: 'guidance' })
    const next = (clocks: readonly ShownClock[]) => nextAction(clocks, [], asAt, [off])
    expect(next([])).toMatchObject({
      words: 'Find out',
      standing: 'Left off list 7',
      because: 'On a plan',
      late: true,
    })
    expect([next([guidance])?.words, next([guidance, law])?.words]).toEqual(['Find out', 'law'])
  })

  it('is nothing where all is met or not known', () => {
    expect(nextAction([clock({}), clock({ due: '2020-11-01', met: '2020-11-01' })], [], asAt)).toBeUndefined()
  })
})
