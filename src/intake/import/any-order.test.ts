import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { answersTo, extractDays, first, orders, saidOn, worlds, type World } from '../testing/made-world.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const

describe('in whatever order extracts go in', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const asIntake: AsIntake = (work) => test.as(intake, work)

  async function startOver(): Promise<void> {
    await test.admin.query(
      `truncate children.contact, children.care, children.details, children.summary, clocks.running, children.relation, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
    )
  }

  async function put(world: World, asAt: IsoDate, words = ''): Promise<number> {
    const read = madeExtract(asAt, [1, 8], saidOn(world, asAt))
    return (await asIntake((tx) => applyExtract(tx, madeFile(asAt, `made up, as at ${asAt} ${words}`), read)))
      .id
  }

  /** All that is held, on each extract's day, the day before it, and long after the last. */
  async function state() {
    const days = extractDays.flatMap((day) => [addDays(day, -1), day])
    const told = new Map<IsoDate, Awaited<ReturnType<typeof answersTo>>>()
    for (const asAt of [...days, addMonths(first, 30)])
      told.set(asAt, await test.as(intake, answersTo, { asAt }))
    return Object.fromEntries(told)
  }

  async function inOrder(world: World, days: readonly IsoDate[]) {
    await startOver()
    for (const day of days.toSorted()) await put(world, day)
    return state()
  }

  it('the same is held on every day', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, orders, async (world, days) => {
        const expected = await inOrder(world, days)
        await startOver()
        for (const day of days) await put(world, day)
        expect(await state()).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('and where the one that went in last is taken back, what is held without it', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, orders, async (world, days) => {
        const [last, ...others] = days
        const expected = await inOrder(world, others)
        await startOver()
        for (const day of others) await put(world, day)
        const wrong = await put(world, last ?? first)
        await asIntake((tx) => reverseImport(tx, wrong))
        expect(await state()).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('and where any one is taken back, whatever it said and whichever went in since, what is held without it', async () => {
    const taken = orders.chain((days) => fc.tuple(fc.constant(days), fc.constantFrom(...days)))
    await fc.assert(
      fc.asyncProperty(worlds, worlds, taken, async (world, wrong, [days, back]) => {
        const others = days.filter((day) => day !== back)
        const expected = await inOrder(world, others)
        await startOver()
        const ids = new Map<IsoDate, number>()
        for (const day of days) ids.set(day, await put(day === back ? wrong : world, day))
        await asIntake((tx) => reverseImport(tx, ids.get(back) ?? 0))
        expect(await state()).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  const step = fc.record({
    of: fc.constantFrom(...extractDays),
    says: fc.constantFrom('so', 'wrong'),
    out: fc.option(fc.nat({ max: 5 }), { freq: 2 }),
  })

  it('and where several are taken back, among them of one day, what the others say', async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        worlds,
        fc.array(step, { minLength: 2, maxLength: 7 }),
        async (so, wrong, steps) => {
          const world = { so, wrong }
          await startOver()
          let held: { readonly id: number; readonly of: IsoDate; readonly says: 'so' | 'wrong' }[] = []
          for (const [at, { of, says, out }] of steps.entries()) {
            held.push({ id: await put(world[says], of, `${at}`), of, says })
            const taken = out === null ? undefined : held[out % held.length]
            if (taken === undefined) continue
            await asIntake((tx) => reverseImport(tx, taken.id))
            held = held.filter((each) => each !== taken)
          }
          const found = await state()
          // Of those of one day the last alone speaks: that the earlier ones are taken back changes nothing.
          for (const [, [last, ...earlier]] of Map.groupBy(held.toReversed(), (each) => each.of)) {
            for (const { id } of earlier) await asIntake((tx) => reverseImport(tx, id))
            held = held.filter((each) => each === last || !earlier.includes(each))
          }
          expect(await state()).toEqual(found)
          await startOver()
          const inOrder = held.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : a.id - b.id))
          for (const { id, of, says } of inOrder) await put(world[says], of, `${id}`)
          expect(found).toEqual(await state())
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)

  it('and where all are taken back, whichever first, nothing is held, and what goes in again says the same', async () => {
    const taken = orders.chain((days) =>
      fc.tuple(fc.constant(days), fc.shuffledSubarray([...days], { minLength: days.length })),
    )
    await fc.assert(
      fc.asyncProperty(worlds, taken, async (world, [days, back]) => {
        const expected = await inOrder(world, days)
        await startOver()
        const nothing = await state()
        const ids = new Map<IsoDate, number>()
        for (const day of days) ids.set(day, await put(world, day))
        for (const day of back) await asIntake((tx) => reverseImport(tx, ids.get(day) ?? 0))
        expect(await state()).toEqual(nothing)
        for (const day of days) await put(world, day)
        expect(await state()).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('and whom another extract named before stays known where the one in between is taken back, which went in first', async () => {
    const inCare = (of: string) => ({ of, entered_care_on: first })
    const both = { contacts: [], care: [inCare('MU1'), inCare('MU2')] }
    const one = { contacts: [], care: [inCare('MU1')] }
    const [before, between, after] = ['2018-04-02', '2018-04-09', '2018-04-16'].map(isoDate)
    if (!before || !between || !after) throw new Error('Three days were named')
    await startOver()
    const taken = await put(both, between)
    await put(one, after)
    await put(both, before)
    await asIntake((tx) => reverseImport(tx, taken))
    const held = await state()
    await startOver()
    await put(both, before)
    await put(one, after)
    expect(held).toEqual(await state())
  })

  it('and where lists look back further than they need, what a later one says again stays, and what it left out goes', async () => {
    const [wrong, later] = [addMonths(first, 1), addMonths(first, 2)]
    const [old, older] = [addMonths(first, -7), addMonths(first, -13)]
    const said = (days: readonly IsoDate[]) => ({
      contact: days.map((contact_on) => ({ of: 'MU1', contact_on })),
      details: [{ of: 'MU1', born_on: isoDate('2009-05-01') }],
    })
    await startOver()
    const apply = async (asAt: IsoDate, days: readonly IsoDate[]) => {
      const read = madeExtract(asAt, [1, 8], said(days))
      return (await asIntake((tx) => applyExtract(tx, madeFile(asAt), read))).id
    }
    const taken = await apply(wrong, [older, old])
    await apply(later, [old])
    await asIntake((tx) => reverseImport(tx, taken))
    const held = async (asAt: IsoDate) => (await test.as(intake, answersTo, { asAt })).contacts
    expect(await held(wrong)).toEqual([])
    expect(await held(later)).toEqual([JSON.stringify({ council_id: 'MU1', contact_on: old })])
  })

  it('and whom nobody names any more is known no longer, also on the day of which a file was taken back', async () => {
    const nobody = { contacts: [], care: [] }
    const one = { contacts: [], care: [{ of: 'MU1', entered_care_on: first }] }
    const [before, after] = [isoDate('2018-05-05'), isoDate('2018-12-05')]
    await startOver()
    await put(nobody, after)
    const taken = await put(one, after, 'again')
    await put(one, before)
    await asIntake((tx) => reverseImport(tx, taken))
    await put(nobody, before, 'again')
    const held = await state()
    await startOver()
    await put(one, before)
    await put(nobody, before, 'again')
    await put(nobody, after)
    expect(held).toEqual(await state())
  })

  it('and whom only a wrong file named is known no longer once it is taken back, whatever went in since', async () => {
    const right = { contacts: [], care: [{ of: 'MU1', entered_care_on: first }] }
    const wrong = { contacts: [], care: [{ of: 'MU9', entered_care_on: first }] }
    const [one, two, three] = ['2018-04-02', '2018-04-09', '2018-04-16'].map(isoDate)
    if (!one || !two || !three) throw new Error('Three days were named')
    await startOver()
    await put(right, one)
    const taken = await put(wrong, two)
    await put(right, three)
    await asIntake((tx) => reverseImport(tx, taken))
    const held = await state()
    await startOver()
    for (const day of [one, three]) await put(right, day)
    expect(held).toEqual(await state())
  })
})
