import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { factTables } from '../../children/facts/index.ts'
import { extractOn, workbookBytes, worldOf } from '../../example/children/index.ts'
import { putOwnWorkbook } from '../../intake/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { measureOf } from '../consistency/model/alike.ts'
import { alikeRules } from '../consistency/rules/index.ts'
import { labelling } from '../model/answer.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import type { Measure } from '../model/measure.ts'
import { withMonths } from '../model/of-one-month.ts'
import { always, piece } from '../model/piece.ts'
import type { Source } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import { noneGiven } from '../model/value.ts'
import { ownMeasures } from '../own/load.ts'
import { daysInCare, daysOnPlan } from '../pictures/measures.ts'
import { ourMeasures } from '../rules/index.ts'
import { lastChange } from './held-lists.ts'
import { measureRows } from './rows.ts'
import type { TeamTally } from './tallies.ts'
import { talliesOf } from './tallies.ts'

const told = ['2026-02-28', '2026-05-29', '2026-08-31'].map(isoDate)
const asked = ['2026-02-27', '2026-03-15', '2026-05-29', '2026-08-31', '2026-11-30'].map(isoDate)
const world = worldOf({ children: 90, seed: 8, from: isoDate('2026-02-28'), until: isoDate('2026-08-31') })

const plain = {
  group: 'Made up',
  title: 'Made up',
  question: 'Made up?',
  definition: 'Made up.',
  basis: 'Made up',
  better: 'neither',
  unit: 'rows',
  inForce: { from: isoDate('2026-01-01') },
  examples: [],
} as const

/** All that a piece about a row of the source can read: its columns, what stands beside it, the day and what was known. */
const readableOf = ({ fact, byChild, withDetails, referralsBefore }: Source): readonly string[] => [
  ...(byChild
    ? ['f.contacts', 'f.latest_on']
    : ['f.starts_on', ...factTables[fact].columns.map(({ name }) => `f.${name}`)]),
  'f.child_id',
  ...(withDetails ? ['d.born_on', 'd.age_given'] : []),
  ...(referralsBefore === undefined ? [] : ['r.referred_on']),
  't.as_at',
  't.known_at',
]

const othersKnown = `(select count(*) from children.details e where e.child_id = f.child_id and e.valid_from <= t.as_at)`

/** A measure that reads all of it at once, with the day and without, and one of every row. */
function everythingAbout(source: Source): readonly Measure[] {
  const readable = readableOf(source)
  const said = (read: readonly string[]) =>
    piece('text', `concat_ws('it''s f.nobody, t.nothing', ${read.map((each) => `${each}::text`).join()})`)
  const measure = { ...plain, source: source.id, value: 'breakdown', labels: 'as they stand' } as const
  const ofRow = readable.filter((each) => !each.startsWith('t.'))
  return [
    {
      ...measure,
      id: `${source.id}: everything`,
      population: piece('truth', `(num_nulls(${readable.join()}) >= 0 and t.as_at > date '2026-03-01')`),
      category: said([...readable, othersKnown]),
    },
    { ...measure, id: `${source.id}: all of a row`, population: always, category: said(ofRow) },
    { ...plain, id: `${source.id}: all rows`, source: source.id, population: always, value: 'count' },
  ]
}

const own = await ownMeasures(join(import.meta.dirname, '../../../docs/how-to/measures'), ourMeasures)
const everyMeasure: readonly Measure[] = [
  ...withMonths(ourMeasures),
  ...alikeRules.map(measureOf),
  daysInCare,
  daysOnPlan,
  ...(own.ok ? own.measures : []),
  ...Object.values(sources).flatMap(everythingAbout),
]

type Counted = readonly [whose: string, rows: number, met: number]

const inCategory = (measure: Measure, { team, worker, x, rows, met }: TeamTally): Counted => {
  const isCategory = measure.value === 'breakdown' || measure.value === 'spread'
  const worth = x === null || x === '' ? (isCategory ? noneGiven : '') : labelling(measure)(x)
  return [`${team}|${worker}|${worth}`, rows, met]
}

const fromList = ({ value }: Measure, { team, worker, met, category, amount }: MeasureRow): Counted => {
  const worth = value === 'count' || value === 'share' ? '' : (category ?? amount ?? '')
  return [`${team}|${worker}|${worth}`, 1, met ? 1 : 0]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Rows by whose they are and what they say, and how many of them met. */
const counted = (rows: readonly Counted[]) =>
  new Map(
    [...Map.groupBy(rows, ([whose]) => whose)].map(([whose, alike]) => [
      whose,
      { rows: sum(alike.map(([, all]) => all)), met: sum(alike.map(([, , met]) => met)) },
    ]),
  )

describe('what is counted at many days in one query', () => {
  let test: TestRecord
  let known = 0
  beforeAll(async () => {
    test = await testRecord('live', '2026-12-01T10:00:00Z')
    for (const asAt of told) {
      const received = {
        bytes: workbookBytes(extractOn(world, asAt)),
        fileName: `${asAt}.xlsx`,
        asAt,
        askedBy: undefined,
      }
      await putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), received)
    }
    known = await asCounter(test.record, (tx) => lastChange(tx))
  }, 120_000)
  afterAll(() => test.close())

  it('reads the documented measure of a council too', () => {
    expect(own.ok && own.measures.length > 0).toBe(true)
  })

  it('is for every measure, team, worker and day what its list has', { timeout: 240_000 }, async () => {
    const moments = asked.map((asAt) => ({ asAt, knownAt: known }))
    const tallies = await asCounter(test.record, (tx) =>
      talliesOf(tx, everyMeasure, moments, { byWorker: true }),
    )
    const of = Map.groupBy(tallies, ({ measure, moment }) => `${measure}\n${moment}`)
    for (const measure of everyMeasure)
      for (const [n, moment] of moments.entries()) {
        const rows = await asCounter(test.record, (tx) => measureRows(tx, measure, moment))
        const found = (of.get(`${measure.id}\n${n}`) ?? []).map((tally) => inCategory(measure, tally))
        const listed = rows.map((row) => fromList(measure, row))
        expect([measure.id, moment.asAt, counted(found)]).toEqual([measure.id, moment.asAt, counted(listed)])
      }
  })
})
