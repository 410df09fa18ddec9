import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ended, los } from './support/product.ts'

const Told = z.object({
  lists: z.array(z.object({ list: z.number(), rows: z.number(), rejected: z.number() })),
  problems: z.array(z.unknown()),
})

const folder = mkdtempSync(join(tmpdir(), 'los-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as its user does; `data` is a folder that must stay unused. */
async function run(...words: readonly string[]) {
  const child = los(words, join(folder, 'data'))
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return { code: await ended(child), out, err }
}

describe('commands that read files', () => {
  const workbook = join(folder, 'made-up.xlsx')
  const days = ['--as-at', '2020-11-24']

  it('make a workbook of made-up children, and tell what stands in it, as JSON alone', async () => {
    expect(
      await run('example', 'workbook', '--children', '60', '--seed', '7', ...days, '--out', workbook),
    ).toMatchObject({
      code: 0,
    })
    const { code, out } = await run('intake', 'check', workbook, ...days, '--json')
    expect(code).toBe(0)
    const { lists, problems } = Told.parse(JSON.parse(out))
    expect(lists.map(({ list }) => list)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(lists.filter(({ rejected }) => rejected > 0)).toEqual([])
    expect(problems.length).toBeLessThan(20)
  })

  it('refuse what is no workbook with one sentence, and a call without a day with another', async () => {
    const other = await run('intake', 'check', join(import.meta.dirname, '../package.json'), ...days)
    expect(other).toMatchObject({ code: 1, out: '' })
    expect(other.err.trim().split('\n')).toHaveLength(1)
    expect(await run('intake', 'check', workbook)).toMatchObject({ code: 2, out: '' })
  })
})
