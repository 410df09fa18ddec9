import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile, type MadeFacts } from '../testing/made-extract.ts'
import { answersTo, extractDays, first, saidOn, worlds, type World } from '../testing/made-world.ts'
import { applyExtract, previewExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
type List = 1 | 8

describe('another file for the same day', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const startOver = () =>
    test.admin.query(
      `truncate children.contact, children.care, children.details, children.summary, clocks.running, children.relation, intake.said, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
    )

  let files = 0
  /** Each file is another one, whatever it says. */
  const putSaid = async (asAt: IsoDate, lists: readonly List[], said: MadeFacts) => {
    files += 1
    const received = madeFile(asAt, `made up ${files}`)
    return test.as(intake, (tx) => applyExtract(tx, received, madeExtract(asAt, lists, said)))
  }
  const put = async (world: World, asAt: IsoDate, lists: readonly List[] = [1, 8]) =>
    (await putSaid(asAt, lists, saidOn(world, asAt, lists))).id
  const takeBack = (id: number) => test.as(intake, (tx) => reverseImport(tx, id))

  const held = (asAt: IsoDate, knownAt?: IsoDate) =>
    test.as(intake, answersTo, { asAt, ...(knownAt !== undefined && { knownAt }) })

  /** All that is held, on each extract's day, the day before it, and long after the last. */
  async function state() {
    const found: unknown[] = []
    for (const asAt of [...extractDays.flatMap((day) => [addDays(day, -1), day]), addMonths(first, 30)])
      found.push([asAt, await held(asAt)])
    return found
  }

  const [before, day, later] = [first, addMonths(first, 2), addMonths(first, 4)]
  const [long, old] = [addMonths(first, -9), addMonths(first, -5)]
  const born = (...those: string[]) => those.map((of) => ({ of, born_on: isoDate('2009-05-01') }))
  const right: MadeFacts = { care: [{ of: 'MU1', entered_care_on: first }], details: born('MU1') }
  const wrong: MadeFacts = {
    contact: [
      { of: 'MU8', contact_on: long },
      { of: 'MU9', contact_on: first },
    ],
    care: [
      { of: 'MU1', entered_care_on: first },
      { of: 'MU9', entered_care_on: old },
    ],
    details: [{ of: 'MU1', born_on: isoDate('2001-01-01') }, ...born('MU8', 'MU9')],
  }

  it.each([
    ['with a later file held already', true],
    ['with none', false],
  ])('whom only the wrong one named is known no longer, but was known then: %s', async (_, withLater) => {
    await startOver()
    test.setClock('2020-06-01T10:00:00Z')
    await putSaid(before, [1, 8], right)
    if (withLater) await putSaid(later, [1, 8], right)
    const without = await state()
    await putSaid(day, [1, 8], wrong)
    const wrongly = await held(day)
    expect(wrongly['who they are']).toHaveLength(3)
    test.setClock('2020-06-02T10:00:00Z')
    await putSaid(day, [1, 8], right)
    expect(await state()).toEqual(without)
    expect(await held(day, isoDate('2020-06-01'))).toEqual(wrongly)
  })

  it('tells in the preview which rows go, however long ago they ended', async () => {
    await startOver()
    await putSaid(before, [1, 8], { ...right, contact: [{ of: 'MU1', contact_on: long }] })
    await putSaid(day, [1, 8], wrong)
    const { preview } = await previewExtract(
      (work) => test.as(intake, work),
      madeFile(day, 'the right one'),
      madeExtract(day, [1, 8], right),
    )
    expect(preview.comparison).toMatchObject([
      { list: 1, added: 0, same: 0, agedOut: 1, gone: 2, unexplained: 2 },
      { list: 8, added: 0, same: 1, agedOut: 0, gone: 1, unexplained: 1 },
    ])
  })

  it('leaves what a list says that it does not carry, and whom that names', async () => {
    await startOver()
    await putSaid(before, [1, 8], right)
    await putSaid(day, [1, 8], wrong)
    await putSaid(day, [8], right)
    const { contacts, care, ...found } = await held(day)
    expect([contacts.length, care.length, found['who they are'].length]).toEqual([2, 1, 3])
    await putSaid(day, [1], {})
    expect((await held(day))['who they are']).toHaveLength(1)
  })

  it('lets a row stand again that had aged out, and that the wrong one said otherwise', async () => {
    const contact = (source: string) => ({
      contact: [{ of: 'MU1', contact_on: old, source }],
      details: born('MU1'),
    })
    const sources = (asAt: IsoDate) =>
      test.as(
        intake,
        async ({ db }) => (await sql`select source from children.contact_as_at`.execute(db)).rows,
        { asAt },
      )
    await startOver()
    await putSaid(before, [1], contact('A'))
    await putSaid(later, [1], contact('B'))
    expect(await sources(later)).toEqual([{ source: 'B' }])
    await putSaid(later, [1], {})
    expect(await sources(later)).toEqual([{ source: 'A' }])
  })

  it('keeps who a child is whom the first of a day’s files names, where an older one is taken back', async () => {
    const said = (on: IsoDate): MadeFacts => ({
      contact: [{ of: 'MU1', contact_on: on }],
      details: born('MU1'),
    })
    await startOver()
    const { id: older } = await putSaid(before, [1], said(long))
    await putSaid(later, [1], said(before))
    await putSaid(later, [8], {})
    await takeBack(older)
    expect((await held(before))['who they are']).toHaveLength(0)
    expect((await held(later))['who they are']).toHaveLength(1)
  })

  const step = fc.record({
    of: fc.constantFrom(...extractDays.slice(1, 4)),
    says: fc.constantFrom('so', 'wrong'),
    lists: fc.constantFrom<readonly List[]>([1, 8], [1, 8], [1], [8]),
    out: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  })

  it('comes in its place, list by list, whatever else goes in or is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        worlds,
        fc.array(step, { minLength: 2, maxLength: 8 }),
        async (so, wrong, steps) => {
          const world = { so, wrong }
          await startOver()
          let all: readonly (Omit<(typeof steps)[number], 'out'> & { readonly id: number })[] = []
          for (const { out, ...each } of steps) {
            all = [...all, { ...each, id: await put(world[each.says], each.of, each.lists) }]
            const taken = out === null ? undefined : all[out % all.length]
            if (taken === undefined) continue
            await takeBack(taken.id)
            all = all.filter((other) => other !== taken)
          }
          const found = await state()
          await startOver()
          // One file for each day, each list of which says what the last one that had it did.
          for (const asAt of extractDays) {
            const last = (list: List) => all.findLast(({ of, lists }) => of === asAt && lists.includes(list))
            const speaking = ([1, 8] as const).flatMap((list) => {
              const from = last(list)
              return from ? [{ list, said: saidOn(world[from.says], asAt, [list]) }] : []
            })
            if (speaking.length === 0) continue
            await putSaid(
              asAt,
              speaking.map(({ list }) => list),
              merged(speaking.map(({ said }) => said)),
            )
          }
          expect(found).toEqual(await state())
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  }, 240_000)
})

function merged(all: readonly ReturnType<typeof saidOn>[]): MadeFacts {
  const details = new Map(all.flatMap((each) => each.details.map((row) => [row.of, row])))
  return {
    contact: all.flatMap(({ contact }) => contact),
    care: all.flatMap(({ care }) => care),
    details: [...details.values()],
  }
}
