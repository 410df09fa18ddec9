import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { sources } from '../model/sources.ts'
import { ourMeasures } from '../rules/index.ts'
import { answers } from '../store/answers.ts'
import { putRows } from '../testing/put-rows.ts'
import { cannotBeCounted } from './check.ts'
import { ownMeasures } from './load.ts'

const documented = join(import.meta.dirname, '../../../docs/how-to/measures')

describe('a council’s own measures', () => {
  let test: TestRecord
  const folders: string[] = []
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true })
    await test.close()
  })

  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'own-measures-'))
    folders.push(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }
  const whole = (changes: string) => `export default ({ always, columnsOf, known }) => ({
    id: 'own-count', title: 'A count', question: 'How many are there?', definition: 'All of them.', basis: 'Made up',
    source: 'cases', population: always, value: 'count', better: 'neither', unit: 'children', from: '2026-04-01',
    examples: [{ asAt: '2026-10-30', rows: [], gives: { value: 0 }, because: 'there are none' }], ${changes} })`
  const problemsOf = async (files: Readonly<Record<string, string>>) => {
    const read = await ownMeasures(folderWith(files), ourMeasures)
    return read.ok ? [] : read.problems.map((problem) => problem.replace(/^.*\//, ''))
  }

  it('are read from the folder; the documented one gives what its example says', async () => {
    const read = await ownMeasures(documented, ourMeasures)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const [measure] = read.measures
    const [example] = measure?.examples ?? []
    if (!measure || !example) throw new Error('The documented measure is not there')
    await putRows(test.admin, sources[measure.source], example)
    const moment = { asAt: isoDate(example.asAt), knownAt: 1 }
    const [found] = await asCounter(test.record, (tx) => answers(tx, [measure], [moment]))
    expect(found?.answer).toEqual({ known: true, value: example.gives })
  })

  it('are refused with the file and what is wrong', async () => {
    expect(await problemsOf({ 'a.mjs': 'export default 3' })).toEqual([
      'a.mjs: it must have a default export that is a function and returns the measure.',
    ])
    expect(await problemsOf({ 'a.mjs': whole(`better: 'more'`) })).toMatchObject([
      expect.stringMatching(/^a\.mjs: better: /),
    ])
    expect(await problemsOf({ 'a.mjs': whole(`source: 'carers'`) })).toMatchObject([
      expect.stringMatching(/^a\.mjs: source: must be one of: contacts, /),
    ])
    expect(await problemsOf({ 'a.mjs': 'export default () => nothing()' })).toMatchObject([
      expect.stringMatching(/^a\.mjs: it cannot be read: nothing is not defined/),
    ])
    expect(await problemsOf({ 'a.mjs': whole(`id: 'children-in-care'`) })).toMatchObject([
      expect.stringContaining('two measures with the id “children-in-care”'),
    ])
    expect(await problemsOf({ 'a.mjs': whole(''), 'b.mjs': whole('') })).toHaveLength(1)
    const none = await ownMeasures(join(tmpdir(), 'no-such-folder'), ourMeasures)
    expect(none.ok).toBe(false)
  })

  it('may say how their months are told apart', async () => {
    for (const months of [`{ happens: columnsOf('need').day('started_on') }`, '{ looksBack: 6 }']) {
      const read = await ownMeasures(folderWith({ 'a.mjs': whole(`months: ${months}`) }), ourMeasures)
      expect(read.ok && read.measures[0]?.months).toBeTruthy()
    }
    for (const months of ['{ looksBack: 1 }', `{ happens: always }`, '{}', `'monthly'`])
      expect(await problemsOf({ 'a.mjs': whole(`months: ${months}`) })).toMatchObject([
        expect.stringMatching(/^a\.mjs: months/),
      ])
  })

  it.each([
    ['in what is counted', `population: known(columnsOf('care').day('entered_care_on'))`],
    ['in the list alone', `shows: { words: 'Placements', amount: columnsOf('care').whole('placements') }`],
  ])('that ask for a column which is not there are found before anybody’s page asks: %s', async (_, asks) => {
    const read = await ownMeasures(folderWith({ 'a.mjs': whole(asks) }), ourMeasures)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const problems = await asCounter(test.record, (tx) => cannotBeCounted(tx, read.measures))
    expect(problems).toMatchObject([expect.stringContaining('“own-count” cannot be counted from cases')])
  })
})
