import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleWorkbook } from './command.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'example-workbook-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(values: Readonly<Record<string, string | boolean>>, positionals: readonly string[] = []) {
  const [out, err, progress]: string[][] = [[], [], []]
  const io = {
    out: (text: string) => void out?.push(text),
    err: (text: string) => void err?.push(text),
    progress: (text: string) => void progress?.push(text),
  }
  if (exampleWorkbook.needsRecord) throw new Error('It must start without a database')
  const code = await exampleWorkbook.run({ values, positionals: [...positionals] }, io)
  return { code, out: out ?? [], err: err ?? [], progress: progress ?? [] }
}

describe('los example workbook', () => {
  it('writes a workbook, the same again for the same seed and day, and says how many rows', async () => {
    const write = async (name: string) => {
      const asked = { 'as-at': '2020-11-24', out: join(folder, name), children: '60', seed: '5' }
      return { ...(await run(asked)), bytes: readFileSync(join(folder, name)) }
    }
    const [one, two] = [await write('one.xlsx'), await write('two.xlsx')]
    expect([one.code, one.err]).toEqual([0, []])
    expect(one.out[0]).toMatch(/one\.xlsx: \d+ rows about made-up children, as at 24 November 2020/)
    expect(one.progress).toHaveLength(2)
    expect(one.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(one.bytes.equals(two.bytes)).toBe(true)
  })

  it('writes a folder of eleven CSV files when asked', async () => {
    const out = join(folder, 'lists')
    expect((await run({ 'as-at': '2019-03-05', out, csv: true })).code).toBe(0)
    expect(readdirSync(out)).toHaveLength(11)
  })

  it('says a file that cannot be written, and ends with 1', async () => {
    const { code, err } = await run({
      'as-at': '2020-11-24',
      out: join(folder, 'absent', 'one.xlsx'),
      children: '60',
    })
    expect([code, err.length]).toEqual([1, 1])
    expect(err[0]).toMatch(/one\.xlsx could not be written: make its folder first\.$/)
  })

  it.each([
    [{}, 'As at which day?'],
    [{ 'as-at': '24/11/2020', out: 'x' }, 'not a day in the form'],
    [{ 'as-at': '2030-01-01', out: 'x' }, 'outside those years'],
    [{ 'as-at': '2020-11-24' }, 'Where to?'],
    [{ 'as-at': '2020-11-24', out: 'x', children: 'many' }, '--children takes'],
    [{ 'as-at': '2020-11-24', out: 'x', children: '200000' }, 'set NODE_OPTIONS=--max-old-space-size=15259'],
    [{ 'as-at': '2020-11-24', out: 'x', children: '0' }, '--children takes'],
    [{ 'as-at': '2020-11-24', out: 'x', seed: '-1' }, '--seed takes'],
  ])('asks again, with 2, for %j', async (values, says) => {
    const { code, err } = await run(values)
    expect(code).toBe(2)
    expect(err[0]).toContain(says)
  })

  it('takes no words', async () => {
    expect((await run({ 'as-at': '2020-11-24', out: 'x' }, ['more'])).code).toBe(2)
  })
})
