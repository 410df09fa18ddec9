import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { cellReader } from './read-value.ts'
import { known } from './value.ts'

const asAt = isoDate('2026-10-30')

const read = cellReader({ as: 'id' }, asAt)

/** The number; the kind where there is none. */
function id(text: string): unknown {
  const value = read({ kind: 'text', text })
  return value.kind === 'known' ? value.value : value.kind
}

describe('a number that stands for a person', () => {
  it.each([
    ['10321', '10321'],
    ['10321.0', '10321'],
    ['1.0321E4', '10321'],
    ['1.0321E+04', '10321'],
    ['00123', '00123'],
    ["'00123", '00123'],
    ['#00123', '00123'],
    ['# 00123', '00123'],
    ["'#00123", '00123'],
    ['#AB-12', 'AB-12'],
    ['="00123"', '00123'],
    ['"00123"', '00123'],
    ['\u200E10321\u200F', '10321'],
    ['\u202A10321\u202C', '10321'],
    ["O'Neill", "O'Neill"],
    ['AB-12 c', 'AB-12 c'],
    ['12E4', '12E4'],
    ['17,889', '17889'],
    ['1,017,889.00', '1017889'],
    ['17,88', '17,88'],
  ])('from %j is %j', (text, value) => {
    expect(id(text)).toBe(value)
  })

  it.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#MULTIVALUE', '#GETTING_DATA'])(
    'is not read from %j: it is an error of the workbook',
    (text) => {
      expect(id(text)).toBe('error')
    },
  )

  it.each(['1.03457E+11', '10321.5', '1E+05'])('is not read from %j: figures were lost', (text) => {
    expect(id(text)).toBe('unread')
  })

  it.each([
    'Total',
    'Grand Total',
    'Overall total',
    'Totals: 16',
    'sub-total',
    'Count of children',
    'End of list',
    'Source: the case system',
    'Produced by the performance team on 30/10/2026',
    'Run date: 30/10/2026',
    'As at 30 October 2026',
    'Page 1 of 3',
    'List 3',
    'List_3: Referrals',
    '30/10/2026',
  ])('is not read from %j: a line about the list is no child', (text) => {
    expect(id(text)).toBe('unread')
  })

  it.each(
    'Not recorded|Unknown|Not known|TBC|TBA|Pending|Unborn|Baby|No ID|nil|(none)|Not stated|Restricted|Missing|Error|test|x|0|000|0.0|Yes|TRUE'.split(
      '|',
    ),
  )('is not read from %j: it stands for nobody, and would make one child of many', (text) => {
    expect(id(text)).toBe('unread')
  })

  it.each(['2026-03-12', '2026-03-12 00:00:00', '01-Mar', 'Mar-26', '01-Mar-26', '1-Mar-2026'])(
    'is not read from %j: Excel has made a day of it',
    (text) => {
      expect(id(text)).toBe('unread')
    },
  )

  it('is not read from a tick, a day or nought in a cell', () => {
    expect(read({ kind: 'truth', truth: true }).kind).toBe('unread')
    expect(read({ kind: 'day', day: isoDate('2026-03-12') }).kind).toBe('unread')
    expect(read({ kind: 'number', number: 0 }).kind).toBe('unread')
  })

  it.each([
    'C00123',
    'MU1',
    'ABX',
    'NO1',
    'X1',
    'TBC-12',
    'Baby 12',
    'Unborn-4711',
    '2026-0312',
    'MAR-1234x',
  ])('stays %j, as councils number children', (text) => {
    expect(id(text)).toBe(text)
  })

  it.each(['TOT-12', 'Countess 4', 'Run 7', 'MU 12 34', 'Page 4'])(
    'stays %j, which only begins like one',
    (text) => {
      expect(id(text)).toBe(text)
    },
  )

  it('is the same as a number and as a text', () => {
    expect(read({ kind: 'number', number: 10_321 })).toEqual(read({ kind: 'text', text: '10321' }))
  })

  it('is not read from a number so long that its cell has lost figures; as a text it is', () => {
    expect(read({ kind: 'number', number: 1_000_000_000_000_145 })).toEqual(known('1000000000000145'))
    expect(read({ kind: 'number', number: 1.000000000001015e16 }).kind).toBe('unread')
    expect(id('10000000000010145')).toBe('10000000000010145')
  })
})
