import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ended, los, newDataFolder, removeDataFolder } from './support/product.ts'

const Imports = z.array(z.object({ state: z.string() }))
const Counted = z.object({ children: z.number() })
const council = { LOS_COUNCIL: 'Testshire (made up)' }
const days = ['--as-at', '2020-11-24']

describe('an import that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'los-killed-'))
  const data = newDataFolder()
  const workbook = join(folder, 'made-up.xlsx')
  afterAll(() => {
    removeDataFolder(data)
    rmSync(folder, { recursive: true, force: true })
  })

  async function answer(...words: readonly string[]): Promise<string> {
    const child = los(words, data, council)
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    expect(await ended(child), words.join(' ')).toBe(0)
    return out
  }

  /** Starts it, and kills it so many milliseconds after it began to write. @returns whether it had ended before. */
  async function killedAfter(milliseconds: number): Promise<void> {
    const child = los(['intake', 'apply', workbook, ...days], data, council)
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Putting it into the record')) resolve()
      })
      child.once('exit', () => resolve())
    })
    await wait(milliseconds)
    child.kill('SIGKILL')
    await ended(child)
  }

  const applied = async () =>
    Imports.parse(JSON.parse(await answer('intake', 'list', '--json'))).filter(
      ({ state }) => state === 'applied',
    ).length
  const children = async () =>
    Counted.parse(JSON.parse(await answer('children', 'count', ...days, '--json'))).children

  beforeAll(async () => {
    await answer('example', 'workbook', '--children', '400', '--seed', '5', ...days, '--out', workbook)
    await answer('intake', 'list')
  })

  it('is in whole or not at all, and goes in afterwards as though nothing had been', async () => {
    for (const milliseconds of [100, 600]) {
      await killedAfter(milliseconds)
      const [imports, known] = [await applied(), await children()]
      expect(known > 0, `${known} children after ${milliseconds} ms, and ${imports} imports`).toBe(
        imports === 1,
      )
    }
    await answer('intake', 'apply', workbook, ...days)
    expect(await applied()).toBe(1)
    expect(await children()).toBeGreaterThan(300)
  }, 240_000)
})
