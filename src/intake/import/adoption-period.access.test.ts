import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isOfPeriod } from '../../children/derive/way.ts'
import { adoptionWith } from '../../children/testing/facts.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts, MadeRow } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { withoutChildren } from '../testing/without-children.ts'
import { applyExtract } from './carry-out.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

const first = day('2017-02-06')
const left = day('2018-12-14')
const last = day('2020-03-02')
const before = day('2018-05-14')
const since = day('2020-03-16')
const ahead = day('2020-05-04')
const received = day('2020-04-06')

type Row = Omit<MadeRow<'adoption'>, 'of'>

/** Rows of list 10 of a child who came back into care: which are of the period that goes on. */
const rows: Readonly<Record<string, readonly [Row, of: 'this period' | 'an earlier one']>> = {
  'no day at all': [{}, 'this period'],
  'names none, decided before': [{ decided_on: before }, 'an earlier one'],
  'names none, decided on the day': [{ decided_on: last }, 'this period'],
  'names none, decided since': [{ decided_on: since }, 'this period'],
  'names none, order since': [{ decided_on: before, placement_order_on: since }, 'this period'],
  'names none, match since': [{ decided_on: before, matched_on: since }, 'this period'],
  'names none, moved in to be fostered since': [
    { decided_on: before, early_placed_on: since },
    'this period',
  ],
  'names none, moved in since': [{ decided_on: before, placed_on: since }, 'this period'],
  'names none, moves in later': [{ decided_on: before, placed_on: ahead }, 'an earlier one'],
  'names none, only a day to come': [{ placed_on: ahead }, 'this period'],
  'names this, no day': [{ entered_care_on: last }, 'this period'],
  'names this, decided before': [{ entered_care_on: last, decided_on: before }, 'this period'],
  'names the first, no day': [{ entered_care_on: first }, 'an earlier one'],
  'names the first, decided before': [{ entered_care_on: first, decided_on: before }, 'an earlier one'],
  'names the first, match since': [{ entered_care_on: first, matched_on: since }, 'this period'],
  'names the first, moves in later': [{ entered_care_on: first, placed_on: ahead }, 'an earlier one'],
}
const named = (which: 'this period' | 'an earlier one') =>
  Object.entries(rows)
    .filter(([, [, of]]) => of === which)
    .map(([of]) => of)
    .toSorted()

const periods = (more: object) => Object.keys(rows).map((of) => ({ of, ...more }))
const care = periods({ entered_care_on: last })
const adoption = Object.entries(rows).map(([of, [row]]) => ({ of, ...row }))

/** Whether a decision for adoption is of this period of care: the database and the program say the same of each row. */
describe('a row of list 10 of a child who came back into care', () => {
  let test: TestRecord
  let manager: Asking

  beforeAll(async () => {
    test = await testRecord('live', `${received}T10:00:00Z`)
    manager = await test.person({ roles: ['adoption manager'] })
  })
  afterEach(() => withoutChildren(test))
  afterAll(() => test.close())

  async function put(asAt: string, facts: MadeFacts) {
    test.setClock(`${asAt}T10:00:00Z`)
    const details = periods({ born_on: day('2016-05-07') })
    const extract = madeExtract(day(asAt), [8, 10], { ...facts, details })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))
  }
  async function putBoth() {
    await put('2018-12-17', { care: periods({ entered_care_on: first, left_care_on: left }) })
    await put(received, { care, adoption })
  }
  async function seen(): Promise<readonly string[]> {
    const { rows: children } = await test.as(manager, (tx) =>
      sql<{ council_id: string }>`select council_id from children.child`.execute(tx.db),
    )
    return children.map(({ council_id }) => council_id).toSorted()
  }
  const byProgram = (asAt: string) =>
    Object.entries(rows)
      .filter(([, [row]]) => isOfPeriod(adoptionWith(row), last, day(asAt)))
      .map(([of]) => of)
      .toSorted()

  it('makes the child one of the adoption manager’s where it is of this period, and is left out by time limits where not', async () => {
    await putBoth()
    expect(await seen()).toEqual(named('this period'))
    expect(byProgram(received)).toEqual(named('this period'))
    expect(byProgram(ahead).filter((of) => !named('this period').includes(of))).toEqual([
      'names none, moves in later',
      'names the first, moves in later',
    ])
  })

  it('is of this period once a day of it that lay ahead has come, although the next extract says nothing new', async () => {
    await putBoth()
    await put(ahead, { care, adoption })
    expect(await seen()).toEqual(byProgram(ahead))
  })

  it('is told apart in what was held before: the update works it out', async () => {
    await putBoth()
    await test.admin.query(`update children.relation set adoption_until = 'infinity'`)
    const update = readFileSync('migrations/0119-adoption-by-its-last-day.sql', 'utf8')
    const [statement = ''] =
      /^update children\.relation held[^;]*adoption_until\(array[^;]*;/m.exec(update) ?? []
    await test.admin.query(statement)
    // It goes by the day on which it runs: by then all days have come.
    expect(await seen()).toEqual(byProgram(ahead))
  })

  it('of an earlier one counts up to three months after that ended, or the last began where no end is told', async () => {
    const came = { decided_on: day('2019-12-02') }
    const again = day('2020-01-03')
    const kept = (of: string) => ({ of, ...came })
    await put('2020-01-06', {
      care: [
        { of: 'END', entered_care_on: first, left_care_on: day('2019-12-20') },
        { of: 'END', entered_care_on: again },
        { of: 'NO END', entered_care_on: again, left_care_on: day('2020-01-04') },
      ],
      adoption: [kept('END'), kept('NO END')],
    })
    const on = (asAt: string) => {
      test.setClock(`${asAt}T10:00:00Z`)
      return seen()
    }
    expect([await on('2020-03-20'), await on('2020-03-21')]).toEqual([['END', 'NO END'], ['NO END']])
    expect([await on('2020-04-03'), await on('2020-04-04')]).toEqual([['NO END'], []])
  })
})
