import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { madeUpCouncil, type MadeUpList } from './testing/made-up-council.ts'
import { factsOnly, readTables, type WrittenTable } from './testing/write-lists.ts'

type Table = Pick<MadeUpList, 'headings' | 'rows'>

/** Every list, its sheet named and its table changed. */
const sheets = (
  name: (list: MadeUpList) => string,
  change: (list: MadeUpList) => readonly (readonly string[])[],
): WrittenTable[] => madeUpCouncil.map((list) => ({ name: name(list), rows: change(list) }))

const numbered = ({ list }: MadeUpList) => `List_${list.number}`
const plain = ({ headings, rows }: Table) => [headings, ...rows]

let expected: ReturnType<typeof factsOnly> = {}
const facts = async (tables: readonly WrittenTable[]) => factsOnly(await readTables(tables))

beforeAll(async () => {
  expected = await facts(sheets(numbered, plain))
})

describe('the same data in another layout gives the same facts', () => {
  it('with a title in row 1 and the sheets of guidance that Ofsted’s workbook has', async () => {
    const guidance = madeUpCouncil.flatMap(({ list, headings }) => [
      [`List ${list.number}: ${list.name}`],
      ...headings.map((heading) => [heading, 'What it means']),
    ])
    const codes = [madeUpCouncil.flatMap(({ headings }) => headings), ['a) Yes', 'b) No', 'c) Unknown']]
    const official = [
      { name: 'Front_Sheet', rows: [['Child-level data']] },
      { name: 'FAQ_and_changes', rows: [['List 1', 'Question', 'Answer']] },
      { name: 'Guidance', rows: guidance },
      { name: 'Codes_used', rows: codes },
      ...sheets(numbered, (list) => [[`List ${list.list.number}: ${list.list.name}`], ...plain(list)]),
    ]
    expect(await facts(official)).toEqual(expected)
  })

  it('with a further title, dashes for blanks and derived columns, as ChAT has it', async () => {
    const chat = sheets(
      ({ list }) => list.name,
      ({ headings, rows }) => [
        ['', 'Children’s services analysis'],
        ['', ''],
        ['Gender group', ...headings, 'Contacts per child (distinct count)'],
        ...rows.map((row) => ['Boys', ...row, '1']),
        ['-', ...headings.map(() => '-'), '-'],
      ],
    )
    expect(await facts(chat)).toEqual(expected)
  })

  it('with headings in other spellings', async () => {
    const spelt = (heading: string) =>
      ` ${heading.toUpperCase().replaceAll("'", '’').replace(' of ', '\u00A0of\n')}  `
    expect(
      await facts(
        sheets(
          ({ list }) => list.name.toLowerCase(),
          ({ headings, rows }) => [headings.map(spelt), ...rows],
        ),
      ),
    ).toEqual(expected)
  })

  it('with a blank column and a blank row in front', async () => {
    expect(await facts(sheets(numbered, (list) => [[], ...plain(list).map((row) => ['', ...row])]))).toEqual(
      expected,
    )
  })

  it('with sheets named after nothing, by their headings', async () => {
    expect(
      await facts(sheets(({ list }) => `Extract ${String.fromCharCode(75 - list.number)}`, plain)),
    ).toEqual(expected)
  })

  it('without any headings, by their order', async () => {
    expect(await facts(sheets(numbered, ({ rows }) => rows))).toEqual(expected)
  })

  it('without any headings, the last columns blank in every row', async () => {
    const blankAtTheEnd = sheets(numbered, ({ list, rows }) => {
      const filled = list.columns.findLastIndex(({ mayBeBlank }) => !mayBeBlank) + 1
      return rows.map((row) => row.slice(0, filled))
    })
    const { lists } = await readTables(blankAtTheEnd)
    expect(lists.map(({ list, rows }) => [list, rows])).toEqual(
      madeUpCouncil.map(({ list, rows }) => [list.number, rows.length]),
    )
  })

  it('with a hidden copy of a list, which is left out and told', async () => {
    const tables = sheets(numbered, plain)
    const [first] = tables
    if (!first) throw new Error('There is no list')
    const { problems, ...read } = await readTables([
      ...tables,
      { ...first, name: 'List_1 (old)', state: 'hidden' },
    ])
    expect(factsOnly({ problems, ...read })).toEqual(expected)
    expect(problems.map(({ code, where, effect }) => [code, where.sheet, effect])).toEqual([
      ['hidden sheet', 'List_1 (old)', 'left out'],
    ])
  })

  it('with a list on a hidden sheet alone, which is read', async () => {
    const hidden = sheets(numbered, plain).map((table) => ({ ...table, state: 'hidden' as const }))
    expect(await facts(hidden)).toEqual(expected)
  })

  it('with headings that mean nothing, by their order', async () => {
    const strange = sheets(
      ({ list }) => `Sheet${list.number}`,
      ({ headings, rows }) => [headings.map((_, at) => `fld_${at}_xyz`), ...rows],
    )
    expect(await facts(strange)).toEqual(expected)
  })

  it('with one list on two sheets', async () => {
    const halves = sheets(numbered, plain).flatMap((table) =>
      table.name === 'List_1'
        ? [
            { name: 'List_1', rows: table.rows.slice(0, 4) },
            { name: 'List_1 (2)', rows: [...table.rows.slice(0, 1), ...table.rows.slice(4)] },
          ]
        : [table],
    )
    expect(await facts(halves)).toEqual(expected)
  })
})

describe('whatever the order of sheets and columns', () => {
  it('the facts are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const random = numbersFrom(seed)
        const tables = shuffled(madeUpCouncil, random).map(({ list, headings, rows }) => {
          const order = shuffled([...headings.keys()], random)
          return {
            name: `Data ${list.number * 7}`,
            rows: [headings, ...rows].map((row) => order.map((at) => row[at] ?? '')),
          }
        })
        expect(await facts(tables)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })

  it('and whatever noise stands in headings and values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const random = numbersFrom(seed)
        const noise = (text: string) => noises[Math.floor(random() * noises.length)]?.(text) ?? text
        const noisy = sheets(numbered, (list) => plain(list).map((row) => row.map(noise)))
        expect(await facts(noisy)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  })
})

/** Differences that a value bears: around it and between its words, not in its letters. */
const noises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => `\u00A0${text}\u00A0`,
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll("'", '’'),
  (text) => text.replaceAll('-', '–'),
  (text) => `\u200B${text}`,
]

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1 that follow from a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
