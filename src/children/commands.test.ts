import { asCounter } from '../access/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { At, ViewerTx } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import type { MadeFacts } from '../intake/testing/made-extract.ts'
import { madeExtract, madeFile } from '../intake/testing/made-extract.ts'
import { isoDate } from '../kernel/index.ts'
import { childrenCount } from './commands.ts'

const intake = { kind: 'system', name: 'intake' } as const
const commandLine = { kind: 'system', name: 'command line' } as const
const Counted = z.looseObject({
  children: z.number(),
  inCare: z.number(),
  leavingCare: z.number(),
  notTold: z.looseObject({ counts: z.array(z.string()) }),
})

describe('los children count', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
    await put('2020-06-01', {
      care: [
        { of: 'MU1', entered_care_on: isoDate('2020-03-02') },
        { of: 'MU2', entered_care_on: isoDate('2020-03-02') },
      ],
    })
    test.setClock('2020-06-09T10:00:00Z')
    await put('2020-06-08', {
      care: [
        { of: 'MU1', entered_care_on: isoDate('2020-03-02') },
        { of: 'MU2', entered_care_on: isoDate('2020-03-02'), left_care_on: isoDate('2020-06-05') },
      ],
      adoption: [{ of: 'MU2', decided_on: isoDate('2020-03-30'), ordered_on: isoDate('2020-06-05') }],
    })
  })
  afterAll(() => test.close())

  async function put(asAt: string, facts: MadeFacts) {
    const day = isoDate(asAt)
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day), madeExtract(day, [8, 10], facts)))
  }

  async function run(values: Record<string, string | boolean>) {
    const said: string[] = []
    const io = {
      out: (text: string) => said.push(text),
      err: (text: string) => said.push(text),
      progress: () => undefined,
    }
    if (!childrenCount.needsRecord) throw new Error('It reads the record')
    const exit = await childrenCount.run({ values, positionals: [] }, io, {
      record: test.record,
      council: () => Promise.resolve({ kind: 'live' }),
      asViewer: <T>(work: (tx: ViewerTx) => Promise<T>, at?: Partial<At>) => test.as(commandLine, work, at),
      asCounter: (work) => asCounter(test.record, work),
      asIntake: (work) => test.as(intake, work),
      asRetention: test.asRetention,
    })
    return { exit, said: said.join('\n') }
  }
  const counted = async (values: Record<string, string>) =>
    Counted.parse(JSON.parse((await run({ ...values, json: true })).said))

  it('counts what was so on a day, sealed records among it', async () => {
    expect(await counted({ 'as-at': '2020-06-08' })).toMatchObject({
      asAt: '2020-06-08',
      knownAt: '2020-06-09',
      children: 2,
      inCare: 1,
      onPlan: 0,
      inNeed: 0,
      lists: { care: 2, adoption: 1, contact: 0 },
    })
    expect(await counted({ 'as-at': '2020-06-07' })).toMatchObject({ children: 2, inCare: 2 })
    expect(await counted({ 'as-at': '2020-05-31' })).toMatchObject({ children: 0, inCare: 0 })
  })

  it('counts what had been recorded by the end of a day', async () => {
    expect(await counted({ 'as-at': '2020-06-08', 'known-at': '2020-06-08' })).toMatchObject({
      knownAt: '2020-06-08',
      inCare: 2,
      lists: { adoption: 0 },
    })
  })

  it('says the same in words', async () => {
    const { exit, said } = await run({ 'as-at': '2020-06-08' })
    expect(exit).toBe(0)
    expect(said).toContain('As at 8 June 2020, as known by the end of 9 June 2020')
    expect(said).toMatch(/\b1 {2}in care/)
  })

  it('says which counts no list tells, and not that there are none', async () => {
    const { said } = await run({ 'as-at': '2020-06-08' })
    expect(said).toMatch(/not known {2}in need, with any plan or in care: no extract has list 6/)
    expect(said).toMatch(/not known {2}on a protection plan: no extract has list 7/)
    expect(said).not.toMatch(/\b0 {2}(?:in need|on a|being|leaving)/)
    const { notTold } = await counted({ 'as-at': '2020-06-08' })
    expect(notTold).toMatchObject({ newestExtract: '2020-06-08', lists: [1, 2, 3, 4, 5, 6, 7, 9] })
    expect(notTold.counts.filter((name) => !name.startsWith('lists.'))).toEqual([
      'onPlan',
      'inNeed',
      'beingAssessed',
      'leavingCare',
    ])
    expect(notTold.counts).toContain('lists.need')
    expect(notTold.counts).not.toContain('lists.care')
  })

  it('says of a day before the first extract that nothing is known', async () => {
    const { exit, said } = await run({ 'as-at': '2020-05-31' })
    expect(exit).toBe(0)
    expect(said).toContain(
      'Not known: no extract tells of 31 May 2020. Something is known from 1 June 2020 on.',
    )
    expect(said).not.toContain('children known')
    expect(await counted({ 'as-at': '2020-05-31' })).toMatchObject({
      notTold: { newestExtract: null, lists: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    })
  })

  it('asks for a day that exists, and for one that has come', async () => {
    expect(await run({})).toEqual({
      exit: 2,
      said: 'Say the day that is spoken of: --as-at YYYY-MM-DD. See los children count --help.',
    })
    expect(await run({ 'as-at': '2020-02-30' })).toMatchObject({ exit: 2 })
    expect(await run({ 'as-at': '2020-06-08', 'known-at': 'yesterday' })).toMatchObject({ exit: 2 })
    expect(await run({ 'as-at': '2020-06-08', 'known-at': '2020-07-01' })).toMatchObject({ exit: 1 })
  })
})
