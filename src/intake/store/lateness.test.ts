import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import { importById } from '../import/imports.ts'
import { reverseImport } from '../import/reverse.ts'
import { madeExtract, madeFile, type MadeFacts } from '../testing/made-extract.ts'
import { extractDays, first, saidOn, worlds, type World } from '../testing/made-world.ts'
import { lateChildren, lateness } from './lateness.ts'

const intake = { kind: 'system', name: 'intake' } as const

const [start = first, second = first, fifth = first] = extractDays

/** Entered a hundred days after: the extract two months on has it not, that of the fifth month has. */
const lateContact: World = { contacts: [{ of: 'MU1', contact_on: addDays(first, 10) }], care: [] }

/** A world as extracts have it: what was entered late enough is in none that was taken before it was entered. */
const enteredBy = ({ contacts, care }: World, asAt: IsoDate, late: readonly number[]): World => ({
  contacts: contacts.filter(({ contact_on }, at) => addDays(contact_on, late[at] ?? 0) <= asAt),
  care,
})

describe('what was entered late', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const startOver = () =>
    test.admin.query(
      `truncate children.contact, children.referral, children.care, children.details, children.summary, clocks.running, children.relation, intake.progress, intake.problem, intake.import, intake.import_history, intake.team_name cascade`,
    )
  const apply = async (asAt: IsoDate, lists: readonly (1 | 3 | 8)[], made: MadeFacts) =>
    (
      await test.as(intake, (tx) =>
        applyExtract(tx, madeFile(asAt, `made up, as at ${asAt}`), madeExtract(asAt, lists, made)),
      )
    ).id

  async function told(tx: ViewerTx, id: number) {
    const held = await importById(tx, id)
    if (!held) throw new Error('There is no such extract')
    const { compared, lateness: counts } = await lateness(tx, held)
    const whose = []
    for (const { list, team, enteredLate, changedAfter } of counts)
      for (const kind of ['entered late', 'changed after'] as const) {
        const facts = await lateChildren(tx, held, { list, team, kind })
        expect(facts).toHaveLength(kind === 'entered late' ? enteredLate : changedAfter)
        whose.push(...facts.map(({ councilId, began, days }) => [kind, councilId, began, days]))
      }
    return {
      counts,
      whose,
      against: compared.map((each) => [each.list, each.with?.asAt]),
    }
  }

  const toldBy = (id: number) => test.as(intake, (tx) => told(tx, id))

  it('is the same in whatever order extracts are loaded', async () => {
    const late = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 })
    const order = fc.shuffledSubarray([...extractDays], { minLength: 3 })
    let found = 0
    await fc.assert(
      fc.asyncProperty(worlds, late, order, async (world, lags, days) => {
        const loaded = async (inOrder: readonly IsoDate[]) => {
          await startOver()
          const ids = new Map<IsoDate, number>()
          for (const day of inOrder)
            ids.set(day, await apply(day, [1, 8], saidOn(enteredBy(world, day, lags), day)))
          const said = new Map<IsoDate, Awaited<ReturnType<typeof told>>>()
          for (const day of days.toSorted()) said.set(day, await toldBy(ids.get(day) ?? 0))
          return Object.fromEntries(said)
        }
        const expected = await loaded(days.toSorted())
        expect(await loaded(days)).toEqual(expected)
        found += Object.values(expected).flatMap(({ whose }) => whose).length
      }),
      { numRuns: 6, examples: [[lateContact, [100, 0, 0, 0, 0, 0], [fifth, start, second]]] },
    )
    expect(found).toBeGreaterThan(0)
  }, 240_000)

  const referral = (of: string, on: string, team: string) => ({
    of,
    referred_on: isoDate(on),
    team_name: team,
  })
  const [before, after] = [isoDate('2020-03-02'), isoDate('2020-03-09')]
  const old = ['A1', 'A2', 'A3'].map((of) => referral(of, '2019-12-02', 'P&P Nth'))
  const lateOne = referral('A4', '2020-02-03', 'P&P Nth')

  it('is not all that an extract tells because history was loaded after it', async () => {
    await startOver()
    const newest = await apply(after, [3], { referral: [...old, lateOne] })
    expect(await toldBy(newest)).toEqual({ counts: [], whose: [], against: [[3, undefined]] })
    const history = await apply(before, [3], { referral: old })
    expect(await toldBy(newest)).toMatchObject({
      whose: [['entered late', 'A4', isoDate('2020-02-03'), 28]],
      against: [[3, before]],
    })
    expect((await toldBy(history)).against).toEqual([[3, undefined]])
    await test.as(intake, (tx) => reverseImport(tx, history))
    expect((await toldBy(newest)).against).toEqual([[3, undefined]])
  }, 60_000)

  it('is told by the council’s team, to those too who do not look after extracts', async () => {
    await startOver()
    await test.as(setUp, (tx) =>
      sql`insert into access.team (name) values ('Protection and Permanence North')`.execute(tx.db),
    )
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id) select 'P&P Nth', id from access.team`.execute(tx.db),
    )
    await apply(before, [1, 3], { referral: old })
    const contacts = [{ of: 'A1', contact_on: isoDate('2020-02-10') }]
    const id = await apply(after, [1, 3], { referral: [...old, lateOne], contact: contacts })
    const analyst = await test.person({ roles: ['performance analyst'] })
    const held = await test.as(intake, (tx) => importById(tx, id))
    if (!held) throw new Error('There is no such extract')
    const { lateness: counts } = await test.as(analyst, (tx) => lateness(tx, held))
    expect(counts.map(({ list, team, enteredLate }) => [list, team, enteredLate])).toEqual([
      [1, 'Protection and Permanence North', 1],
      [3, 'Protection and Permanence North', 1],
    ])
  }, 60_000)
})
