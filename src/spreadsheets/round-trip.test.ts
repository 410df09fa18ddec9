import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../kernel/index.ts'
import type { Compared } from './model/compare.ts'
import { compareTable } from './model/compare.ts'
import { tableIn } from './model/recognise.ts'
import type { SheetColumn } from './model/sheet.ts'
import { keyCode, partsOf, valuesOf, versionCode } from './model/sheet.ts'
import { readBytes } from '../workbook/testing/read-whole.ts'
import { sheetWorkbook } from './write.ts'

interface MadeRow {
  readonly key: string
  readonly note: string
  readonly on: string
  readonly colour: string
  readonly several: string
}

const colours = ['red', 'green', 'pale blue']

const columns: readonly SheetColumn<MadeRow>[] = [
  { code: keyCode, head: 'Row', kind: 'text', value: ({ key }) => key },
  { code: 'read-only', head: 'For reading', kind: 'number', value: ({ key }) => key.length },
  {
    code: 'born',
    head: 'Told by an extract',
    kind: 'day',
    told: true,
    value: ({ key }) => addDays(isoDate('2010-01-01'), key.length),
  },
  { code: 'note', head: 'Note', kind: 'text', editable: true, value: ({ note }) => note },
  { code: 'on', head: 'Day', kind: 'day', editable: true, value: ({ on }) => on || undefined },
  {
    code: 'colour',
    head: 'Colour',
    kind: 'choice',
    editable: true,
    options: colours,
    value: ({ colour }) => colour,
  },
  {
    code: 'several',
    head: 'Several',
    kind: 'choices',
    editable: true,
    options: colours,
    value: ({ several }) => several,
  },
  { code: versionCode, head: 'Version', kind: 'number', value: () => 7 },
]

const note = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '-3',
    '00123',
    'TRUE',
    '16/06/2026',
    '_x0041_',
    '<b>&"',
    'a\r\nb\n c',
    '  spaced  ',
    '\u0007bell',
    'lost \ufffd character',
    '\ud800half',
    'no \u{1fffe}\ufdd0\uffff characters',
  ),
)
const day = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 60_000 }).map((days): string => addDays(isoDate('1901-01-01'), days)),
)
const several = fc.subarray(colours).map((some) => some.join('; '))
const content = fc.record({ note, on: day, colour: fc.constantFrom('', ...colours), several })
const table = fc
  .array(content, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row, index): MadeRow => ({ key: `MU-${index + 1}`, ...row })))

/** Written, read by the reader for files from outside, and compared with what was written. */
async function broughtBack(
  before: readonly MadeRow[],
  after: readonly MadeRow[],
  now = before,
  written = columns,
): Promise<Compared> {
  const bytes = await sheetWorkbook({
    sheet: 'Made up',
    marks: ['A mark', 'And another'],
    columns: written,
    rows: after,
  })
  const found = tableIn(await readBytes(bytes), columns)
  if (!found) throw new Error('The table is not found')
  const valuesIn = (rows: readonly MadeRow[], key: string) => {
    const row = rows.find((each) => each.key === key)
    return row && valuesOf(columns, row)
  }
  return compareTable(found, columns, (key) => {
    const [then, held] = [valuesIn(before, key), valuesIn(now, key)]
    return then && held && { then: () => then, now: () => held }
  })
}

const changedIn = ({ rows }: Compared) =>
  rows.map(({ key, changes }) => [key, Object.fromEntries(changes.map(({ code, yours }) => [code, yours]))])

// Each run writes a workbook and reads it in a child process.
describe('a sheet that goes out and comes back', { timeout: 120_000 }, () => {
  it('without an edit says nothing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { rows: changed, problems, notTakenUp, read } = await broughtBack(rows, rows)
        expect([changed, problems, notTakenUp, read]).toEqual([[], [], [], rows.length])
      }),
      { numRuns: 30 },
    )
  })

  it.each(['constructor', '__proto__', 'toString', 'valueOf', '_x0041_'])(
    'reads %j as it stands, though the writer has its own use for such words',
    async (note) => {
      const before: MadeRow = { key: 'MU-1', note: 'old', on: '', colour: '', several: '' }
      expect(changedIn(await broughtBack([before], [{ ...before, note }]))).toEqual([['MU-1', { note }]])
    },
  )

  it('says exactly the cells that were edited', async () => {
    const edited = table.chain((before) =>
      fc
        .tuple(
          ...before.map((row) =>
            fc.option(content, { nil: undefined }).map((other) => ({ ...row, ...other })),
          ),
        )
        .map((after) => ({ before, after })),
    )
    await fc.assert(
      fc.asyncProperty(edited, async ({ before, after }) => {
        const sorted = (code: string, text: string) =>
          code === 'several' ? partsOf(text).toSorted().join('; ') : text
        const expected = before.flatMap((row, index) => {
          const [then, yours] = [valuesOf(columns, row), valuesOf(columns, after[index] ?? row)]
          const differs = [...yours].filter(
            ([code, text]) => sorted(code, text) !== sorted(code, then.get(code) ?? ''),
          )
          return differs.length === 0
            ? []
            : [[row.key, Object.fromEntries(differs.map(([code, text]) => [code, sorted(code, text)]))]]
        })
        const compared = await broughtBack(before, after)
        const found = compared.rows.map(({ key, changes }) => [
          key,
          Object.fromEntries(changes.map(({ code, yours }) => [code, sorted(code, yours)])),
        ])
        expect(compared.problems).toEqual([])
        expect(found).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  const row: MadeRow = { key: 'MU-1', note: 'old', on: '2026-06-16', colour: 'red', several: 'red' }

  it('is known by its codes when columns are moved and renamed, and by its headings without codes', async () => {
    const moved = columns
      .toReversed()
      .map((column) => ({ ...column, head: `Our ${column.code.length} ${column.head}` }))
    expect(changedIn(await broughtBack([row], [{ ...row, note: 'new' }], [row], moved))).toEqual([
      ['MU-1', { note: 'new' }],
    ])
    const recoded = columns.map((column) => ({ ...column, code: `z${column.code}` }))
    expect(changedIn(await broughtBack([row], [{ ...row, note: 'new' }], [row], recoded))).toEqual([
      ['MU-1', { note: 'new' }],
    ])
  })

  it('says of a column that is gone that it changes nothing, and of rows that are gone nothing', async () => {
    const fewer = columns.filter(({ code }) => code !== 'on')
    const { rows, problems } = await broughtBack([row, { ...row, key: 'MU-2' }], [row], [row], fewer)
    expect(rows).toEqual([])
    expect(problems).toMatchObject([{ where: { column: 'Day' }, effect: 'column left out' }])
  })

  it('calls it a conflict where somebody changed the same cell meanwhile, and none where both say the same', async () => {
    const conflicting = await broughtBack(
      [row],
      [{ ...row, note: 'mine', colour: 'green' }],
      [{ ...row, note: 'theirs', colour: 'green' }],
    )
    expect(conflicting.rows[0]?.changes).toEqual([
      { code: 'note', head: 'Note', then: 'old', now: 'theirs', yours: 'mine', conflict: true },
    ])
  })

  it('puts two lists together: what was added and taken away is done to what stands now', async () => {
    const merged = await broughtBack(
      [row],
      [{ ...row, several: 'green' }],
      [{ ...row, several: 'red; pale blue' }],
    )
    expect(merged.rows[0]?.changes).toMatchObject([
      { code: 'several', yours: 'pale blue; green', conflict: false },
    ])
  })

  it.each([
    ['an unknown row', { key: 'MU-9' }, 'Row', 'one that you may change'],
    ['an unreal day', { on: '31/02/2026' }, 'Day', 'a date'],
    ['an unlisted choice', { colour: 'mauve' }, 'Colour', 'one of: red; green; pale blue'],
    ['an unlisted part', { several: 'red; mauve' }, 'Several', 'one of: red'],
  ])('leaves out a row with %s, and says where and why', async (_, changed, column, expected) => {
    const { rows, problems } = await broughtBack([row], [{ ...row, note: 'new', ...changed }])
    expect(rows).toEqual([])
    expect(problems).toMatchObject([
      {
        where: { sheet: 'Made up', row: 5, column },
        found: Object.values(changed)[0],
        effect: 'row left out',
      },
    ])
    expect(problems[0]?.expected).toContain(expected)
  })

  it('leaves out both rows of a key that stands twice, and a row whose version is gone', async () => {
    const twice = await broughtBack(
      [row],
      [
        { ...row, note: 'a' },
        { ...row, note: 'b' },
      ],
    )
    expect([twice.rows, twice.problems.map(({ where }) => where.row)]).toEqual([[], [5, 6]])
    const unversioned = columns.map((column) =>
      column.code === versionCode ? { ...column, value: () => undefined } : column,
    )
    const gone = await broughtBack([row], [{ ...row, note: 'a' }], [row], unversioned)
    expect([gone.rows, gone.problems.map(({ where }) => where.column)]).toEqual([[], ['Version']])
  })

  it('takes days and choices as people type them', async () => {
    for (const on of ['17/6/2026', '17 June 2026', '2026-06-17'])
      expect(changedIn(await broughtBack([row], [{ ...row, on, colour: ' RED ' }]))).toEqual([
        ['MU-1', { on: '2026-06-17' }],
      ])
  })
})
