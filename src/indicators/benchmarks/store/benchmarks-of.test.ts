import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { ourMeasures } from '../../rules/index.ts'
import { publishedIndicators } from '../rules/published.ts'
import { madeFigures, madeNeighbours } from '../testing/published-files.ts'
import { benchmarksOf } from './benchmarks-of.ts'
import { bringIn } from './bring-in.ts'
import { readPublished } from './read-published.ts'
import { ourAuthority, sayOurAuthority, sourcesOf } from './sources.ts'

const line = { kind: 'system', name: 'command line' } as const
const reReferral = { id: 're-referrals-within-12-months', better: 'lower' } as const
const placements = { id: 'in-care-three-placements', better: 'lower' } as const

describe('published figures', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2026-03-02T10:00:00Z')
    await bring(madeFigures, '2025-11-20')
    await bring(madeNeighbours, '2025-10-01')
  })
  afterAll(() => test.close())

  async function bring(text: string, publishedOn: string) {
    const bytes = Buffer.from(text)
    const read = await readPublished(bytes, 'made.csv')
    if (!read.ok) throw new Error(read.sentence)
    const source = { bytes, fileName: 'made.csv', publishedBy: 'Made-up department', file: read.file }
    return test.as(line, (tx) => bringIn(tx, { ...source, publishedOn: isoDate(publishedOn) }))
  }

  const beside = (
    measures: Parameters<typeof benchmarksOf>[1],
    authority: string | undefined,
    asAt?: string,
  ) => test.as(line, (tx) => benchmarksOf(tx, measures, authority), asAt ? { asAt: isoDate(asAt) } : {})

  it('stand beside the measure: own, England, and neighbours with mean, median and best', async () => {
    const found = (await beside([reReferral], '101')).get(reReferral.id)
    expect(found).toMatchObject({
      period: '2025',
      ownName: 'Testshire',
      own: { kind: 'number', value: 26.8 },
      england: { kind: 'number', value: 22.6 },
      mean: 18.3,
      median: 18.3,
      best: { name: 'Thirdshire' },
      model: '2025',
    })
    expect(found?.neighbours.map(({ name, printed }) => [name, printed.kind])).toEqual([
      ['Thirdshire', 'number'],
      ['Alongside, The', 'mark'],
      ['Neighbourshire', 'number'],
    ])
  })

  it('keep marks as marks: none is 0, and none enters a mean', async () => {
    const found = (await beside([placements], '101')).get(placements.id)
    expect(found).toMatchObject({ own: { kind: 'mark', mark: '-' }, mean: undefined, best: undefined })
    expect(found?.neighbours.map(({ printed }) => printed.kind)).toEqual(['nothing', 'nothing', 'mark'])
  })

  it('have England alone where nobody said which authority this is', async () => {
    const found = (await beside([reReferral], undefined)).get(reReferral.id)
    expect(found).toMatchObject({ ownName: '', own: { kind: 'nothing' }, neighbours: [], mean: undefined })
  })

  it('are not told of a day before they were published', async () => {
    expect((await beside([reReferral], '101', '2025-11-19')).size).toBe(0)
  })

  it('are absent for a measure without a published indicator', async () => {
    expect((await beside([{ id: 'contacts', better: 'neither' }], '101')).size).toBe(0)
  })

  it('come in once, however often the file is sent', async () => {
    expect(await bring(madeFigures, '2025-11-20')).toMatchObject({ again: true, kind: 'figures', rows: 9 })
    expect(await test.as(line, sourcesOf)).toHaveLength(2)
  })

  it('give way to a newer file', async () => {
    const newer = 'measure,la_code,area,region,2026\nReReferral,970,England,,23.1\n'
    await bring(newer, '2026-02-26')
    const found = (await beside([reReferral], '101')).get(reReferral.id)
    expect(found).toMatchObject({ period: '2026', england: { value: 23.1 }, own: { kind: 'nothing' } })
    expect((await beside([reReferral], '101', '2026-02-01')).get(reReferral.id)?.period).toBe('2025')
  })

  it('are this council’s by what somebody said, once for each version', async () => {
    expect(await test.as(line, ourAuthority)).toMatchObject({ code: undefined, said: false, version: 0 })
    expect(await test.as(line, (tx) => sayOurAuthority(tx, '101', 0))).toBe(true)
    expect(await test.as(line, (tx) => sayOurAuthority(tx, '102', 0))).toBe(false)
    const { version, ...said } = await test.as(line, ourAuthority)
    expect(said).toEqual({ code: '101', said: true })
    expect(await test.as(line, (tx) => sayOurAuthority(tx, '102', version))).toBe(true)
  })

  it('are mapped to measures that exist', () => {
    const ids = new Set(ourMeasures.map(({ id }) => id))
    expect(publishedIndicators.filter(({ measure }) => !ids.has(measure))).toEqual([])
  })
})
