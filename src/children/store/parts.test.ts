import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { DatedPart } from '../../access/index.ts'
import { bringDated } from '../../access/index.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { running } from '../derive/derived-rows.ts'
import { fingerprintOf } from '../facts/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const first = isoDate('2020-03-02')
const dayAt = (number: number): IsoDate => addDays(first, number)
const [children, lastDay] = [[1, 2], 5] as const

/** What one child is to have, day by day from a day on: on each a few rules, by number. */
interface Asked {
  readonly child: number
  readonly from: number
  readonly days: readonly (readonly number[])[]
}
const asked: fc.Arbitrary<Asked> = fc.record({
  child: fc.constantFrom(...children),
  from: fc.integer({ min: 0, max: lastDay }),
  days: fc.array(fc.subarray([1, 2, 3]), { minLength: 1, maxLength: 3 }),
})
/** Of each child once in a question. */
const question = fc.uniqueArray(asked, { minLength: 1, maxLength: 2, selector: ({ child }) => child })

function rowOf(owner: number, rule: number) {
  const values = [`rule ${rule}`, first, first, dayAt(30), null, null, 'local']
  return {
    owner,
    startsOn: first,
    occurrence: rule,
    fingerprint: fingerprintOf(values),
    sourceRow: undefined,
    values,
  }
}

const partsOf = ({ child, from, days }: Asked): readonly DatedPart[] =>
  days.map((rules, at) => ({
    span: { from: dayAt(from + at), until: dayAt(from + at + 1) },
    owners: [child],
    rows: rules.map((rule) => rowOf(child, rule)),
  }))

describe('parts of several children, brought up to date together', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
    const read = madeExtract(first, [8], {
      care: ['MU1', 'MU2'].map((of) => ({ of, entered_care_on: first })),
    })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(first), read))
  })
  afterAll(() => test.close())

  async function heldOn(day: IsoDate, knownAt: IsoDate): Promise<readonly string[]> {
    const rows = await test.as(
      intake,
      async (tx) =>
        (
          await sql<{ said: string }>`
            select child_id || ' ' || occurrence as said from clocks.running_as_at order by 1`.execute(tx.db)
        ).rows,
      { asAt: day, knownAt },
    )
    return rows.map(({ said }) => said)
  }

  it('hold what was asked for and nothing else, outside them what was there, and what was known stays known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 5 }), async (questions) => {
        await test.admin.query('truncate clocks.running')
        const model = new Map<string, readonly number[]>()
        const evenings: {
          readonly knownAt: IsoDate
          readonly model: ReadonlyMap<string, readonly number[]>
        }[] = []
        for (const [number, each] of questions.entries()) {
          const knownAt = addDays(isoDate('2020-06-01'), number)
          test.setClock(`${knownAt}T10:00:00Z`)
          const differing = await test.as(intake, (tx) => bringDated(tx, running, each.flatMap(partsOf)))
          const changed = new Set<number>()
          for (const { child, from, days } of each)
            for (const [at, rules] of days.entries()) {
              const key = `${child} ${from + at}`
              if ((model.get(key) ?? []).join() !== rules.join()) changed.add(child)
              model.set(key, rules)
            }
          expect(new Set(differing)).toEqual(changed)
          evenings.push({ knownAt, model: new Map(model) })
        }
        for (const evening of evenings)
          for (let day = 0; day <= lastDay + 3; day++) {
            const expected = children.flatMap((child) =>
              (evening.model.get(`${child} ${day}`) ?? []).map((rule) => `${child} ${rule}`),
            )
            expect(await heldOn(dayAt(day), evening.knownAt), `day ${day}`).toEqual(expected)
          }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('without any, nothing is asked', async () => {
    expect(await test.as(intake, (tx) => bringDated(tx, running, []))).toEqual([])
  })
})
