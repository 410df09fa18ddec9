import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const first = isoDate('2020-01-06')
const days = [0, 7, 14, 21, 28].map((after) => addDays(first, after))
const looked = [-1, 0, 3, 7, 10, 14, 20, 21, 27, 28, 60].map((after) => addDays(first, after))

/** What one extract says of list 8: each child's placement code, or that the child is not in it. */
type Said = Readonly<Partial<Record<'MU1' | 'MU2' | 'MU3', 'U1' | 'U4' | 'K2'>>>
type Step = { readonly put: Said; readonly on: IsoDate } | { readonly reverse: number }

const said: fc.Arbitrary<Said> = fc.record(
  {
    MU1: fc.constantFrom('U1', 'U4', 'K2'),
    MU2: fc.constantFrom('U1', 'U4', 'K2'),
    MU3: fc.constantFrom('U1', 'U4', 'K2'),
  },
  { requiredKeys: [] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: said, on: fc.constantFrom(...days) }) },
  { weight: 1, arbitrary: fc.record({ reverse: fc.nat(9) }) },
)

interface Held {
  readonly id: number
  readonly on: IsoDate
  readonly said: Said
}

/** The whole meaning, in two lines: the last extract up to the day that holds speaks, and of one day the last put in. */
function expected(held: readonly Held[], day: IsoDate): Said {
  const speaking = held
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
  return speaking.at(-1)?.said ?? {}
}

describe('whatever is put in and taken back, in whatever order', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  async function state(asAt: IsoDate, knownAt: IsoDate): Promise<Said> {
    const rows = await test.as(
      intake,
      async (tx) =>
        (
          await sql<{ council_id: string; placement_type: string }>`
            select council_id, placement_type from children.care_as_at join children.child on child.id = child_id
            order by 1`.execute(tx.db)
        ).rows,
      { asAt, knownAt },
    )
    return Object.fromEntries(rows.map(({ council_id, placement_type }) => [council_id, placement_type]))
  }

  async function startOver(): Promise<void> {
    await test.admin.query(
      `truncate children.care, children.details, children.summary, clocks.running, children.relation, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
    )
  }

  async function carryOut(one: Step, held: readonly Held[], number: number): Promise<readonly Held[]> {
    if ('reverse' in one) {
      const target = held[one.reverse % Math.max(held.length, 1)]
      if (!target) return held
      await test.as(intake, (tx) => reverseImport(tx, target.id))
      return held.filter(({ id }) => id !== target.id)
    }
    const rows = Object.entries(one.put).map(([of, placement_type]) => ({
      of,
      placement_type,
      entered_care_on: first,
    }))
    const read = madeExtract(one.on, [8], { care: rows })
    const { id } = await test.as(intake, (tx) => applyExtract(tx, madeFile(one.on, `step ${number}`), read))
    return [...held, { id, on: one.on, said: one.put }]
  }

  it('each day shows what its own extract said, and each past evening what had been told by then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
        await startOver()
        let held: readonly Held[] = []
        const evenings: { readonly day: IsoDate; readonly held: readonly Held[] }[] = []
        for (const [number, one] of steps.entries()) {
          const day = addDays(isoDate('2020-06-01'), number)
          test.setClock(`${day}T10:00:00Z`)
          held = await carryOut(one, held, number)
          evenings.push({ day, held })
        }
        for (const evening of evenings) {
          for (const day of looked) {
            expect(await state(day, evening.day), `as at ${day}, known at ${evening.day}`).toEqual(
              expected(evening.held, day),
            )
          }
        }
      }),
      { numRuns: 15 },
    )
    // Some ten thousand questions to the database, one after another: a busy machine needs its time for them.
  }, 120_000)
})
