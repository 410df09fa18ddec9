import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostileFiles } from './testing/hostile-files.ts'

const ending = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.string(), sentence: z.string() }),
])
const answer = z.object({
  files: z.array(
    z.object({ rows: z.number(), ending, seconds: z.number(), grown: z.number(), longestPause: z.number() }),
  ),
  /** How much larger the server is after all of them, in MiB. */
  grown: z.number(),
})

const names = Object.keys(hostileFiles)
const server = join(import.meta.dirname, 'testing/server-of-hostile-files.ts')
const folder = mkdtempSync(join(tmpdir(), 'los-hostile-'))
let seen: z.infer<typeof answer> = { files: [], grown: 0 }

/** One process of its own reads all of them as a server would, so that nothing else counts as its growth. */
beforeAll(async () => {
  const paths = names.map((name, at) => {
    const path = join(folder, `${at}.xlsx`)
    writeFileSync(path, hostileFiles[name]?.[0]() ?? '')
    return path
  })
  const run = await promisify(execFile)(process.execPath, ['--no-warnings', server, ...paths])
  seen = answer.parse(JSON.parse(run.stdout))
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('a file made to harm, or simply wrong, has its answer within five seconds of the processor:', () => {
  it.each(names)('%s', (name) => {
    const file = seen.files[names.indexOf(name)]
    const outcome = file?.ending.ok === false ? file.ending.code : file?.rows
    expect(outcome).toBe(hostileFiles[name]?.[1])
    expect(file?.seconds).toBeLessThan(5)
  })

  it.each([
    ['a Word document that does not say where it begins', 'This is a Word document, not an Excel workbook.'],
    ['a presentation that does not say where it begins', 'This is a PowerPoint presentation, not an'],
    ['an OpenDocument text', 'This is an OpenDocument text (.odt), not an Excel workbook.'],
    ['an OpenDocument presentation', 'This is an OpenDocument presentation (.odp), not an Excel workbook.'],
  ])('%s is called what it is, and nobody is told to open it in Excel', (name, sentence) => {
    const ending = seen.files[names.indexOf(name)]?.ending
    expect(ending?.ok === false && ending.sentence).toContain(sentence)
    expect(ending?.ok === false && ending.sentence).not.toContain('Open it in Excel')
  })

  it('each refusal is at least a sentence that ends', () => {
    const sentences = seen.files.flatMap((file) => (file.ending.ok ? [] : [file.ending.sentence]))
    expect(sentences.filter((sentence) => !/^[A-Z].{30,}\.$/.test(sentence))).toEqual([])
  })
})

describe('the server that reads them', () => {
  it('never grows by fifty megabytes', () => {
    expect(Math.max(...seen.files.map(({ grown }) => grown))).toBeLessThan(50)
    expect(seen.grown).toBeLessThan(50)
  })

  it('answers others meanwhile', () => {
    expect(Math.max(...seen.files.map(({ longestPause }) => longestPause))).toBeLessThan(1)
  })
})
