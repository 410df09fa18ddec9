import { describe, expect, it } from 'vitest'
import { isoDate, type IsoDate } from '../../kernel/index.ts'
import { withFile } from '../../workbook/testing/read-whole.ts'
import { smallBook, type SmallRow } from '../testing/small-lists.ts'
import type { Digesting } from './digesting.ts'
import type { ReadMessage } from './model.ts'
import { readHere } from './read-here.ts'
import { bookOf } from './testing/write-lists.ts'

const asAt = isoDate('2026-10-30')
const who = { gender: '1', born_on: '09/03/2012' }
const contact = (of: string, more: Readonly<Record<string, string>> = {}) =>
  ({ of, ...who, contact_on: '05/10/2026', source: '1A', ...more }) satisfies SmallRow
const inNeed = (of: string, more: Readonly<Record<string, string>> = {}) =>
  ({ of, ...who, started_on: '01/09/2026', team_name: 'North', ...more }) satisfies SmallRow

type Lists = Parameters<typeof smallBook>[0]
const usual: Lists = { 1: [contact('1'), contact('2')], 6: [inNeed('1'), inNeed('2'), inNeed('3')] }

async function messagesOf(
  bytes: Buffer,
  digesting: Digesting,
  on: IsoDate = asAt,
): Promise<readonly ReadMessage[]> {
  const messages: ReadMessage[] = []
  const onMessage = (message: ReadMessage) => void messages.push(message)
  await withFile(bytes, 'annex-a.xlsx', (path) => readHere(path, { asAt: on, digesting, onMessage }))
  return messages
}

const of = <Kind extends ReadMessage['kind']>(messages: readonly ReadMessage[], kind: Kind) =>
  messages.filter((message): message is Extract<ReadMessage, { kind: Kind }> => message.kind === kind)

const digestsOf = async (bytes: Buffer, on?: IsoDate): Promise<string> => {
  const [said] = of(await messagesOf(bytes, { salt: 'made up' }, on), 'digests')
  return said?.digests ?? ''
}

/** Of whom a file says what the one before said. */
async function passedOver(
  before: Buffer,
  now: Buffer,
  days: { before?: IsoDate; now?: IsoDate; always?: string[] } = {},
) {
  const known = await digestsOf(before, days.before)
  const messages = await messagesOf(now, { salt: 'made up', known, always: days.always ?? [] }, days.now)
  return of(messages, 'passed over')[0]?.children
}

describe('whoever is said to be as in the file before', () => {
  it('is passed over, and counted all the same', async () => {
    const bytes = smallBook(usual)
    const first = await messagesOf(bytes, { salt: 'made up' })
    const again = await messagesOf(bytes, { salt: 'made up', known: await digestsOf(bytes), always: [] })
    expect(of(again, 'facts')).toEqual([])
    expect(of(again, 'passed over')).toMatchObject([{ children: ['1', '2', '3'] }])
    expect(of(again, 'list read').map(({ passed }) => passed)).toEqual([
      { rows: 2, teams: [] },
      { rows: 3, teams: [{ name: 'North', rows: 3 }] },
    ])
    expect(of(again, 'done')).toEqual(of(first, 'done'))
    expect(of(again, 'problems')).toEqual(of(first, 'problems'))
    expect(of(again, 'digests')).toEqual(of(first, 'digests'))
  })

  it.each<[string, Lists, readonly string[]]>([
    ['a value', { ...usual, 6: [inNeed('1'), inNeed('2', { team_name: 'South' }), inNeed('3')] }, ['1', '3']],
    [
      'a value that is gone',
      { ...usual, 6: [inNeed('1', { team_name: '' }), inNeed('2'), inNeed('3')] },
      ['2', '3'],
    ],
    ['a row more', { ...usual, 1: [contact('1'), contact('2'), contact('2')] }, ['1', '3']],
    ['a row less', { ...usual, 1: [contact('1')] }, ['1', '3']],
    ['another spelling', { ...usual, 1: [contact('1'), contact('2', { source: 'a) 1A' })] }, ['1', '3']],
    ['a child more', { ...usual, 1: [contact('4'), contact('1'), contact('2')] }, ['1', '2', '3']],
    ['a list less', { 1: [contact('1'), contact('2')] }, []],
  ])('is not when there is %s', async (_, now, passed) => {
    expect(await passedOver(smallBook(usual), smallBook(now))).toEqual(passed)
  })

  it('is not when list 6 is in the file for the first time: the others are held against it', async () => {
    const alone: Lists = { 1: [contact('1')], 7: [inNeed('2')] }
    expect(await passedOver(smallBook(alone), smallBook(alone))).toEqual(['1', '2'])
    expect(await passedOver(smallBook(alone), smallBook({ ...alone, 6: [inNeed('1')] }))).toEqual([])
  })

  it('is not when list 7 or 8 is in the file for the first time, or tells for the first time what has ended', async () => {
    const alone: Lists = { 6: [inNeed('1', { case_status: 'b) Child Protection plan' })] }
    const [ended, more] = [{ ended_on: '02/10/2026' }, { 7: ['ended_on'] }]
    expect(await passedOver(smallBook(alone), smallBook(alone))).toEqual(['1'])
    const both: Lists = { ...alone, 7: [inNeed('2', ended)] }
    expect(await passedOver(smallBook(alone), smallBook(both))).toEqual([])
    expect(await passedOver(smallBook({ 7: [inNeed('2')] }, more), smallBook({ 7: [inNeed('2')] }))).toEqual(
      [],
    )
  })

  it('is also when rows of others come between, and when columns and sheets have another order', async () => {
    const moved: Lists = { ...usual, 1: [contact('9'), contact('2'), contact('1')] }
    expect(await passedOver(smallBook(usual), smallBook(moved))).toEqual(['2', '1', '3'])
    const tables = [
      {
        name: 'List 1',
        rows: [
          ['Child Unique ID', 'Gender', 'Date of Birth', 'Date of Contact'],
          ['1', '1', '09/03/2012', '05/10/2026'],
        ],
      },
    ]
    const turned = tables.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ['', ...row.toReversed()]),
    }))
    expect(await passedOver(bookOf(tables), bookOf(turned))).toEqual(['1'])
  })

  it('is not when its two rows have changed places: of two addresses the later row’s counts', async () => {
    const [one, other] = [contact('1', { source: '1B' }), contact('1')]
    expect(await passedOver(smallBook({ 1: [one, other] }), smallBook({ 1: [other, one] }))).toEqual([])
  })

  it.each<[string, Lists]>([
    ['something is not recognised', { 1: [contact('1', { source: 'owl post' })] }],
    ['a row is rejected', { 1: [contact('1'), contact('1', { contact_on: 'soon' })] }],
    [
      'there are two rows where there may be one',
      { 6: [inNeed('1'), inNeed('1', { started_on: '02/09/2026' })] },
    ],
    ['lists contradict each other', { 1: [contact('1')], 6: [inNeed('1', { born_on: '10/03/2012' })] }],
    [
      'a child with a plan is not on list 6',
      { 6: [inNeed('2', { closed_on: '01/08/2026' })], 7: [inNeed('1')] },
    ],
    [
      'a child on a plan is on none by list 6',
      { 6: [inNeed('1', { case_status: 'c) Child in need plan' })], 7: [inNeed('1')] },
    ],
    ['a day lies before the birth', { 1: [contact('1', { contact_on: '05/10/2010' })] }],
    ['a day lies after the as-at date', { 1: [contact('1', { contact_on: '31/10/2026' })] }],
    ['the child is not born yet', { 1: [contact('1', { born_on: '01/12/2026' })] }],
    ['a day of birth may have passed', { 1: [contact('1', { born_on: '', age: '-1' })] }],
    ['something ended before it began', { 6: [inNeed('1', { closed_on: '01/08/2026' })] }],
    ['a child on a plan turns 18 by the end of the year', { 7: [inNeed('1', { born_on: '31/12/2008' })] }],
    ['two numbers differ by noughts alone', { 1: [contact('1'), contact('01')] }],
  ])('is told of again in every file where %s', async (_, said) => {
    expect(await passedOver(smallBook(said), smallBook(said))).toEqual([])
  })

  it('is where a child on a plan turns 18 in the next year: then every child is read anew', async () => {
    const said: Lists = { 7: [inNeed('1', { born_on: '01/01/2009' })] }
    expect(await passedOver(smallBook(said), smallBook(said))).toEqual(['1'])
  })

  it('is not when asked always to be read, under another salt, or in another year', async () => {
    const bytes = smallBook(usual)
    expect(await passedOver(bytes, bytes, { always: ['2'] })).toEqual(['1', '3'])
    const salted = await messagesOf(bytes, { salt: 'other', known: await digestsOf(bytes), always: [] })
    expect(of(salted, 'passed over')).toMatchObject([{ children: [] }])
    expect(await passedOver(bytes, bytes, { before: isoDate('2025-12-31'), now: asAt })).toEqual([])
  })

  it('is a child or an adopter: the same number is nobody the same', async () => {
    const adopters: Lists = { 1: [contact('7')], 11: [{ of: '7', enquired_on: '04/11/2025' }] }
    const bytes = smallBook(adopters)
    const messages = await messagesOf(bytes, {
      salt: 'made up',
      known: await digestsOf(bytes),
      always: ['7'],
    })
    expect(of(messages, 'passed over')).toMatchObject([{ children: [], adopters: ['7'] }])
  })
})
