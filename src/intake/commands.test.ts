import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { madeUpCouncil } from './annex-a/testing/made-up-council.ts'
import { bookOf } from './annex-a/testing/write-lists.ts'
import { intakeCheck } from './commands.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const table = (number: number) => {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  return [list?.headings ?? [], ...(list?.rows ?? [])]
}
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-check-'))
  const damaged = table(3).map((row, number) => (number === 2 ? row.with(0, '') : row))
  await writeFile(
    at('whole.xlsx'),
    bookOf([1, 3, 8].map((number) => ({ name: `List_${number}`, rows: table(number) }))),
  )
  await writeFile(at('damaged.xlsx'), bookOf([{ name: 'List_3', rows: damaged }]))
  await writeFile(at('referrals.csv'), csv(table(3)))
  await writeFile(at('notes.xlsx'), 'These are notes.')
  await writeFile(at('budget.csv'), 'Cost,Year\r\n5,2026\r\n6,2027')
  await mkdir(at('csvs'))
  for (const number of [1, 3, 8]) await writeFile(at(`csvs/extract ${number}.csv`), csv(table(number)))
  await writeFile(at('cut.csv'), csv(table(3)).split(',').slice(0, -2).join(','))
  await mkdir(at('nested/October/mine'), { recursive: true })
  await writeFile(at('nested/October/mine/Referrals.tsv'), csv(table(3)).replaceAll('","', '"\t"'))
  await writeFile(at('nested/Letter.pdf'), '%PDF-')
})
afterAll(() => rm(folder, { recursive: true }))

async function run(
  args: readonly string[],
  values: Record<string, string | boolean> = { 'as-at': '2026-10-30' },
) {
  const [out, err]: string[][] = [[], []]
  const io = {
    out: (text: string) => void out?.push(text),
    err: (text: string) => void err?.push(text),
    progress: () => undefined,
  }
  const code = intakeCheck.needsRecord
    ? undefined
    : await intakeCheck.run({ values, positionals: args.map(at) }, io)
  return { code, out: (out ?? []).join('\n'), err: err ?? [] }
}

const answer = z.object({
  lists: z.array(
    z.looseObject({
      list: z.number(),
      rows: z.number(),
      children: z.number(),
      rejected: z.number(),
      mapping: z.array(z.unknown()),
    }),
  ),
  problems: z.array(
    z.looseObject({
      code: z.string(),
      where: z.looseObject({ sheet: z.string() }),
      found: z.string(),
      expected: z.string(),
      effect: z.string(),
    }),
  ),
})
const json = async (file: string) => {
  const { code, out, err } = await run([file], { 'as-at': '2026-10-30', json: true })
  expect({ code, err }).toEqual({ code: 0, err: [] })
  return answer.parse(JSON.parse(out))
}

describe('los intake check', () => {
  it('prints the lists and the problems as JSON', async () => {
    const { lists, problems } = await json('damaged.xlsx')
    expect(lists).toMatchObject([{ list: 3, rows: 6, children: 5, rejected: 1 }])
    const [first, ...absent] = problems
    expect(absent.map(({ code, where, effect }) => [code, where.list, effect])).toEqual(
      [1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((list) => ['list absent', list, 'warning']),
    )
    expect([first]).toEqual([
      {
        code: 'no id',
        where: { sheet: 'List_3', list: 3, row: 3, column: 'Child Unique ID' },
        found: 'blank',
        expected: 'the number of a child or adopter',
        effect: 'rejected',
      },
    ])
  })

  it('reads a workbook, a CSV file and a folder alike, with a sentence for each list that they lack', async () => {
    const counts = async (file: string) =>
      (await json(file)).lists.map(({ list, rows, children }) => [list, rows, children])
    expect(await counts('whole.xlsx')).toEqual([
      [1, 6, 6],
      [3, 6, 6],
      [8, 6, 6],
    ])
    expect(await counts('csvs')).toEqual(await counts('whole.xlsx'))
    expect(await counts('referrals.csv')).toEqual([[3, 6, 6]])
    const problems = async (file: string) => (await json(file)).problems.map(({ code }) => code)
    expect(await problems('csvs')).toEqual(Array.from({ length: 8 }, () => 'list absent'))
    expect(await problems('csvs')).toEqual(await problems('whole.xlsx'))
  })

  it('reads lists in folders within the folder, and names the file that stands beside them', async () => {
    const { lists, problems } = await json('nested')
    expect(lists.map(({ list, rows }) => [list, rows])).toEqual([[3, 6]])
    expect(problems.filter(({ code }) => code !== 'list absent')).toEqual([
      {
        code: 'file passed over',
        where: { sheet: 'Letter.pdf' },
        found: 'a file beside those with the lists, which was not read',
        expected: 'lists as .csv, .txt or .tsv files; if a list is in this file, save it as CSV',
        effect: 'warning',
      },
    ])
  })

  it('names a CSV file that was cut off within its last row', async () => {
    const { lists, problems } = await json('cut.csv')
    expect(lists.map(({ list, rows, rejected }) => [list, rows, rejected])).toEqual([[3, 6, 0]])
    expect(problems.filter(({ code }) => code === 'file cut off')).toEqual([
      expect.objectContaining({ where: { sheet: 'cut', list: 3, row: 7 }, effect: 'left out' }),
    ])
  })

  it('prints a table and sentences for a person', async () => {
    const { code, out } = await run(['damaged.xlsx'])
    expect(code).toBe(0)
    expect(out).toMatch(/^List +Sheet +Rows +Children +Rejected\n3 +Referrals +List_3 +6 +5 +1$/m)
    expect(out).toContain(
      'Rejected (no id): list 3, sheet List_3, row 3, “Child Unique ID”: blank; expected the number of',
    )
    expect(out).toContain(
      'To check (list absent): list 10: no sheet or file of this list; expected list 10, Adoption: what is held of it stays as it is,',
    )
  })

  it('says why a file is not read', async () => {
    const { code, out, err } = await run(['notes.xlsx'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toEqual([expect.stringMatching(/notes\.xlsx: .+\.$/)])
    expect((await run(['budget.csv'])).err[0]).toContain('None of Ofsted’s eleven lists was found')
    expect((await run(['absent.xlsx'])).err[0]).toContain('cannot be opened')
  })

  it('without a file or a day is used wrongly', async () => {
    expect((await run([])).code).toBe(2)
    expect(await run(['whole.xlsx'], {})).toMatchObject({
      code: 2,
      err: ['Say the day of the extract: --as-at YYYY-MM-DD'],
    })
    expect((await run(['whole.xlsx'], { 'as-at': '30/10/2026' })).code).toBe(2)
  })
})
