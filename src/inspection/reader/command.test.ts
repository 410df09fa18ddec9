import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionRead } from './command.ts'
import { pdfOf } from './testing/make-pdf.ts'

const letter = pdfOf([
  [
    { text: 'Dear Ms Example', x: 71, y: 562 },
    { text: 'Focused visit to Testshire children’s services', x: 71, y: 535, bold: true },
    { text: 'Ofsted’s inspectors came on 18 and 19 November 2025 and spoke to children.', x: 71, y: 500 },
    { text: 'Areas for priority action', x: 71, y: 460, bold: true },
    { text: '•', x: 71, y: 440 },
    { text: 'Visits to children.', x: 89, y: 440 },
  ],
])
const fileName = 'testshire-children-s-services-focused-visit-18-december-2025.pdf'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspection-read-'))
  await writeFile(at(fileName), letter)
  await writeFile(at('notes.pdf'), 'These are notes.')
  await writeFile(at('enormous.pdf'), '')
  await truncate(at('enormous.pdf'), 2 ** 30)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(names: readonly string[], json: boolean) {
  const [out, err, progress]: string[][] = [[], [], []]
  const io = {
    out: (text: string) => void out?.push(text),
    err: (text: string) => void err?.push(text),
    progress: (text: string) => void progress?.push(text),
  }
  const args = { values: { json }, positionals: names.map(at) }
  const code = inspectionRead.needsRecord ? undefined : await inspectionRead.run(args, io)
  return { code, out: (out ?? []).join('\n'), err: err ?? [], progress: progress ?? [] }
}

describe('los inspection read', () => {
  it('prints a JSON array in the order given, refused files among it, and says them on standard error', async () => {
    const { code, out, err, progress } = await run(
      ['notes.pdf', fileName, 'enormous.pdf', 'absent.pdf'],
      true,
    )
    expect(code).toBe(1)
    const sentences = err.map((line) => line.replace(/^.*?\.pdf: /, ''))
    expect(JSON.parse(out)).toEqual([
      { file: at('notes.pdf'), problem: { why: 'not a PDF', sentence: sentences[0] } },
      {
        file: at(fileName),
        authority: 'Testshire',
        kind: 'focused visit',
        inspectedFrom: '2025-11-18',
        inspectedTo: '2025-11-19',
        publishedOn: '2025-12-18',
        judgements: [],
        areas: [{ text: 'Visits to children.', priority: true, tags: [] }],
      },
      { file: at('enormous.pdf'), problem: { why: 'too large', sentence: sentences[1] } },
      {
        file: at('absent.pdf'),
        problem: { why: 'cannot be opened', sentence: sentences[2] },
      },
    ])
    expect(err).toHaveLength(3)
    expect(err.map((line) => line.split(': ')[0])).toEqual(
      ['notes.pdf', 'enormous.pdf', 'absent.pdf'].map(at),
    )
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
    expect(progress).toEqual(['Read 4 of 4 files'])
  })

  it('says what is wrong with each path that cannot be opened, and reads the others', async () => {
    const odd = ['.', `${fileName}/inside`, `${'long'.repeat(80)}.pdf`, '../../../../../../../../dev/zero']
    const { code, out, err } = await run([...odd, fileName], true)
    expect(code).toBe(1)
    expect(err.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      expect.stringContaining('is a folder'),
      expect.stringContaining('no such file'),
      expect.stringContaining('could not be opened'),
      expect.stringContaining('not an ordinary file'),
    ])
    const printed: unknown = JSON.parse(out)
    expect(printed).toMatchObject([...odd, fileName].map((name) => ({ file: at(name) })))
    expect(printed).toMatchObject([{}, {}, {}, {}, { kind: 'focused visit' }])
  })

  it('prints a summary for a person, with what to check', async () => {
    const { code, out, err } = await run([fileName], false)
    expect(code).toBe(0)
    expect(err).toEqual([])
    expect(out).toContain(
      'Testshire: focused visit, 18 November 2025 to 19 November 2025; published 18 December 2025',
    )
    expect(out).toContain('1. [priority action] Visits to children.')
  })

  it('gives null for a day that was not found', async () => {
    await writeFile(at('letter.pdf'), letter)
    const { out } = await run(['letter.pdf'], true)
    expect(JSON.parse(out)).toMatchObject([{ publishedOn: null }])
  })

  it('without a file is used wrongly', async () => {
    expect(await run([], true)).toMatchObject({
      code: 2,
      out: '',
      err: ['Name at least one PDF file: los inspection read FILE...'],
    })
  })
})
