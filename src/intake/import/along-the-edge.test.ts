import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { withoutChildren } from '../testing/without-children.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const days = [isoDate('2018-05-05'), isoDate('2018-05-26'), isoDate('2018-08-05'), isoDate('2018-08-12')]
/** The list of contacts looks back six months. */
const edgeOf = (day: IsoDate) => addMonths(day, -6)

describe('a date corrected across the edge of the window', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const startOver = () => withoutChildren(test)

  let files = 0
  async function put(asAt: IsoDate, contacts: readonly IsoDate[]): Promise<number> {
    files += 1
    const contact = contacts.map((contact_on) => ({ of: 'MU1', contact_on }))
    const read = madeExtract(asAt, [1], { contact, details: contact.slice(0, 1).map(({ of }) => ({ of })) })
    const received = madeFile(asAt, `made up ${files}`)
    return (await test.as(intake, (tx) => applyExtract(tx, received, read))).id
  }
  const takeBack = (id: number) => test.as(intake, (tx) => reverseImport(tx, id))

  const contactsOn = (asAt: IsoDate) =>
    test.as(
      intake,
      async ({ db }) =>
        (
          await sql<{ on: IsoDate }>`select contact_on as on from children.contact_as_at order by 1`.execute(
            db,
          )
        ).rows.map(({ on }) => on),
      { asAt },
    )
  async function held() {
    const told: (readonly [IsoDate, readonly IsoDate[]])[] = []
    for (const day of days.flatMap((each) => [addDays(each, -1), each]))
      told.push([day, await contactsOn(day)])
    return [...told, ['long after', await contactsOn(isoDate('2020-01-01'))]]
  }

  const [first, , third] = [days[0] ?? '', days[1] ?? '', days[2] ?? ''].map(isoDate)
  const [outside, inside] = [isoDate('2018-01-31'), isoDate('2018-02-10')]

  it.each([
    ['the older extract first', false],
    ['the older extract last', true],
  ])('is held once, %s', async (_, olderLast) => {
    await startOver()
    const older = () => put(first ?? outside, [outside])
    if (!olderLast) await older()
    await put(third ?? outside, [inside])
    if (olderLast) await older()
    expect(await contactsOn(first ?? outside)).toEqual([outside])
    expect(await contactsOn(third ?? outside)).toEqual([inside])
  })

  it('is two, once an older extract tells of both', async () => {
    await startOver()
    await put(third ?? outside, [inside])
    const wrong = await put(first ?? outside, [outside])
    await put(first ?? outside, [outside, inside])
    expect(await contactsOn(third ?? outside)).toEqual([outside, inside])
    await takeBack(wrong)
    expect(await contactsOn(third ?? outside)).toEqual([outside, inside])
  })

  const contact = fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -24, max: 24 }))
    .map(([day, by]) => addDays(edgeOf(day), by))
  const step = fc.record({
    of: fc.constantFrom(...days),
    says: fc.uniqueArray(contact, { maxLength: 2 }),
    out: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  })

  const listed = ({ of, says }: { readonly of: IsoDate; readonly says: readonly IsoDate[] }) =>
    says.filter((day) => day >= edgeOf(of))

  it('is held as though the extracts that hold had come in the order of their days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        await startOver()
        let all: readonly (Pick<(typeof steps)[number], 'of' | 'says'> & { readonly id: number })[] = []
        for (const { out, ...each } of steps) {
          all = [...all, { ...each, id: await put(each.of, listed(each)) }]
          const taken = out === null ? undefined : all[out % all.length]
          if (taken === undefined) continue
          await takeBack(taken.id)
          all = all.filter((other) => other !== taken)
        }
        const found = await held()
        await startOver()
        for (const day of days) {
          const last = all.findLast(({ of }) => of === day)
          if (last) await put(day, listed(last))
        }
        expect(found).toEqual(await held())
      }),
      { numRuns: 25, endOnFailure: false },
    )
  }, 240_000)
})
