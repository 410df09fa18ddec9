import { describe, expect, it } from 'vitest'
import { isHeldBack } from './held-back.ts'
import {
  differenceOf,
  differsIn,
  mostLostNoughts,
  respelledAsText,
  respelledOf,
  respelledPairs,
} from './respelled.ts'

describe('two numbers that differ only in how they are written', () => {
  it.each([
    ['00123', '123', 'leading noughts'],
    ['A00123', 'A123', 'leading noughts'],
    ['a123', 'A123', 'capital and small letters'],
    ['123a', '123A', 'capital and small letters'],
    ['12 345', '12345', 'blanks or signs'],
    ['12-345', '12/345', 'blanks or signs'],
    ['LCS-12345', '12345', 'letters in front'],
    ['LCS12345', '12345', 'letters in front'],
    ['LCS-0012345', '12345', 'several of these'],
    ['a 123', 'A123', 'several of these'],
  ])('%s and %s: %s', (one, other, difference) => {
    expect(differenceOf(one, other)).toBe(difference)
    expect(differenceOf(other, one)).toBe(difference)
  })

  it.each([
    ['123', '124'],
    ['123', '1230'],
    ['A123', 'B123'],
    ['A1', '1'],
    ['123', '123'],
    ['100', '1'],
    ['0', '00A'],
    ['ABC', 'C'],
  ])('%s and %s are not', (one, other) => {
    expect(differenceOf(one, other)).toBeUndefined()
  })
})

describe('the numbers that go beside those that come', () => {
  const numbered = (numbers: readonly string[], from: number) =>
    numbers.map((number, at) => ({ id: from + at, number }))

  it('are every pair, and each child who goes counts once', () => {
    const pairs = respelledPairs(numbered(['007', '8', 'a9'], 1), numbered(['7', '07', 'A9', '08'], 10))
    expect(pairs.map(({ gone, fresh }) => `${gone.number} ${fresh.number}`)).toEqual([
      '007 7',
      '007 07',
      '8 08',
      'a9 A9',
    ])
    const respelled = respelledOf(5, pairs)
    expect(respelled).toEqual({
      gone: 5,
      kinds: [
        { difference: 'leading noughts', children: 2 },
        { difference: 'capital and small letters', children: 1 },
      ],
      lostNoughts: 1,
    })
    expect(respelledAsText(respelled, false)).toEqual([
      '2 of the 5 children who would be gone have a number that differs only in leading noughts from one that would be new.',
      '1 of the 5 children who would be gone has a number that differs only in capital and small letters from one that would be new.',
    ])
    expect(
      respelledAsText({ gone: 1, kinds: [{ difference: 'leading noughts', children: 1 }] }, true),
    ).toEqual([
      'The one child who is gone has a number that differs only in leading noughts from one that is new.',
    ])
  })

  it.each([
    [['0010005', '0010006'], ['10005', '10006'], true],
    [['A0010005'], ['A10005'], true],
    [['LCS-0012345'], ['12345'], true],
    [['10005', '10006'], ['0010005', '0010006'], false],
    [['a10005', '12-345'], ['A10005', '12345'], false],
    [['0010005', '20006', '20007'], ['10005', '020006', '020007'], false],
    [['0010005', 'a6'], ['10005', 'A6'], false],
  ])(
    'lost their noughts to a spreadsheet where most of the file’s have none: %j, then %j',
    (gone, come, is) => {
      const pairs = respelledPairs(numbered(gone, 1), numbered(come, 10))
      expect(pairs).toHaveLength(gone.length)
      expect(mostLostNoughts(respelledOf(gone.length, pairs))).toBe(is)
    },
  )

  it('are not said to have lost any where that was not kept', () => {
    const kinds = [{ difference: 'leading noughts', children: 9 } as const]
    expect(mostLostNoughts({ gone: 9, kinds })).toBe(false)
  })

  it('say in a cell of their own what is meant by several', () => {
    expect([differsIn('several of these'), differsIn('leading noughts')]).toEqual([
      'more than one way',
      'leading noughts',
    ])
  })

  it('hold the file back where they are most of those who go, and much of a list goes', () => {
    const list = {
      list: 3,
      same: 0,
      added: 20,
      changed: 0,
      agedOut: 0,
      gone: 20,
      corrected: 0,
      unexplained: 20,
    } as const
    const respelled = (gone: number, children: number) => ({
      gone,
      kinds: [{ difference: 'leading noughts', children } as const],
    })
    expect(isHeldBack({ comparison: [list], respelled: respelled(20, 10) })).toBe(true)
    expect(isHeldBack({ comparison: [list], respelled: respelled(20, 9) })).toBe(false)
    expect(isHeldBack({ comparison: [list], respelled: respelled(4, 4) })).toBe(false)
    expect(isHeldBack({ comparison: [{ ...list, same: 200 }], respelled: respelled(20, 20) })).toBe(false)
    expect(isHeldBack({ comparison: [list] })).toBe(false)
  })
})
