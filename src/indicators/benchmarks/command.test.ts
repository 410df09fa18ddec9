import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordContext } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { benchmarksImport } from './command.ts'
import { sourcesOf } from './store/sources.ts'
import { madeFigures, madeNeighbours } from './testing/published-files.ts'

const line = { kind: 'system', name: 'command line' } as const

describe('los benchmarks import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'los-benchmarks-'))
  const at = (name: string) => join(folder, name)
  let test: TestRecord
  let context: RecordContext
  beforeAll(async () => {
    writeFileSync(at('figures.csv'), madeFigures)
    writeFileSync(at('neighbours.csv'), madeNeighbours)
    writeFileSync(at('names.csv'), 'name,age\nAda,9\n')
    writeFileSync(at('book.xlsx'), 'PK\u0003\u0004')
    test = await testRecord('live', '2026-03-02T10:00:00Z')
    context = {
      record: test.record,
      council: () => Promise.resolve({ kind: 'live' }),
      asViewer: (work, moment) => test.as(line, work, moment),
      asCounter: (work) => asCounter(test.record, work),
      asIntake: (work) => test.as({ kind: 'system', name: 'intake' }, work),
      asRetention: test.asRetention,
    }
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function run(positionals: readonly string[], values: Readonly<Record<string, string>> = {}) {
    const said = { out: '', err: '' }
    const io = {
      out: (text: string) => void (said.out += `${text}\n`),
      err: (text: string) => void (said.err += `${text}\n`),
      progress: () => undefined,
    }
    if (!benchmarksImport.needsRecord) throw new Error('it needs the record')
    return { code: await benchmarksImport.run({ values, positionals }, io, context), ...said }
  }
  const published = { 'published-on': '2025-11-20' }
  const sources = () => test.as(line, sourcesOf)

  it('brings a file in and says what came', async () => {
    expect(await run([at('figures.csv')], published)).toEqual({
      code: 0,
      out: 'Brought in: 9 rows of figures by authority.\n',
      err: '',
    })
    expect(await run([at('neighbours.csv')], { ...published, 'published-by': 'Made-up office' })).toEqual({
      code: 0,
      out: 'Brought in: 8 pairs of statistical neighbours.\n',
      err: '',
    })
    expect((await sources()).map(({ fileName, publishedBy }) => [fileName, publishedBy])).toEqual([
      ['neighbours.csv', 'Made-up office'],
      ['figures.csv', 'Department for Education'],
    ])
  })

  it('changes nothing where the same file comes again, under whatever name', async () => {
    writeFileSync(at('again.csv'), madeFigures)
    const again = await run([at('again.csv')], published)
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('nothing was changed')])
    expect(await sources()).toHaveLength(2)
  })

  it.each([
    ['names.csv', 'neither of the files that are known here'],
    ['book.xlsx', 'Choose the CSV file'],
    ['nowhere.csv', 'cannot be opened'],
  ])('refuses %s in a sentence, and keeps nothing of it', async (name, says) => {
    const refused = await run([at(name)], published)
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringContaining(says)])
    expect(await sources()).toHaveLength(2)
  })

  it('refuses a day that is still to come', async () => {
    const early = await run([at('figures.csv')], { 'published-on': '2026-03-03' })
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('still to come')])
  })

  it.each([
    [[], published, 'Name one file'],
    [['one.csv', 'two.csv'], published, 'Name one file'],
    [['figures.csv'], {}, '--published-on YYYY-MM-DD'],
    [['figures.csv'], { 'published-on': '30/11/2025' }, '--published-on YYYY-MM-DD'],
  ] as const)('asked with %j and %j says how it is used', async (files, values, says) => {
    expect(benchmarksImport.wrongUsage?.({ positionals: [...files], values })).toContain(says)
    expect((await run(files.map(at), values)).code).toBe(2)
  })
})
