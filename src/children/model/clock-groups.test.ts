import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { ShownClock } from './clock-groups.ts'
import { groupOf, inGroups, standingInWords } from './clock-groups.ts'
import type { NextAction } from './next-action.ts'
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

const asked: NextAction = {
  words: 'What the Monday list asks for',
  standing: 'Statute',
  looks: ['triangle', 'bad'],
  late: true,
  dueOn: undefined,
  href: undefined,
}

describe('what to do next about a child', () => {
  const duty = { childId: 1, ownerPostId: 1, words: 'Answer', dueOn: isoDate('2020-11-25'), href: '/x' }

  it('is what the Monday list asks for first, whatever else is late or due', () => {
    const late = { ...duty, dueOn: isoDate('2020-01-01') }
    expect(nextAction(asked, [clock({ due: '2020-11-24', basis: 'local' })], [late], asAt)).toBe(asked)
  })

  it('is the soonest due where the list asks for nothing, whoever asks for it', () => {
    const clocks = [clock({ due: '2020-12-01', basis: 'local' })]
    expect(nextAction(undefined, clocks, [duty], asAt)).toMatchObject({
      words: 'Answer',
      standing: 'due in 1 day',
      late: false,
    })
    const standing = (dueOn: string | undefined) =>
      nextAction(undefined, [], [{ ...duty, dueOn: dueOn === undefined ? undefined : isoDate(dueOn) }], asAt)
        ?.standing
    expect(['2020-11-20', '2020-11-24', undefined].map(standing)).toEqual([
      '4 days late',
      'due that day',
      'to do',
    ])
  })

  it('is nothing where all is met or not known', () => {
    const clocks = [clock({}), clock({ due: '2020-11-01', met: '2020-11-01' })]
    expect(nextAction(undefined, clocks, [], asAt)).toBeUndefined()
  })
})
