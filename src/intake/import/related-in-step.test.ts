import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setUp, testRecord, type TestRecord } from '../../app/testing/test-record.ts'
import { bringRelations } from '../../children/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { teamsByName } from './team-names.ts'

const asAt = isoDate('2020-11-17')
/** More than are brought into step at once, and more than are worked out at once. */
const many = 9_500

let test: TestRecord
beforeAll(async () => {
  test = await testRecord('live', '2020-11-26T10:00:00Z')
})
afterAll(() => test.close())

const related = async () => {
  const { rows } = await test.admin.query<{ of: string; team: number | null; reviewed: string | null }>(
    `select c.council_id as of, r.team_id as team, r.reviewed_until::text as reviewed
     from children.child c left join children.relation r on r.child_id = c.id order by c.id`,
  )
  return rows
}

/** Who works with whom is brought some thousand children at a time, while others' limits are still worked out. */
it('every child of a long extract is related as though all had been brought at once', async () => {
  const asIntake = { kind: 'system', name: 'intake' } as const
  await test.as(setUp, (tx) => sql`insert into access.team (name) values ('North')`.execute(tx.db))
  await test.as(asIntake, (tx) =>
    sql`insert into intake.team_name (name, team_id) select 'North', id from access.team where name = 'North'`.execute(
      tx.db,
    ),
  )
  const children = Array.from({ length: many }, (_, at) => `MU${at}`)
  const inCare = children.filter((_, at) => at % 3 === 0)
  const extract = madeExtract(asAt, [6, 8], {
    details: children.map((of) => ({ of, born_on: isoDate('2015-03-02') })),
    need: children.map((of, at) => ({
      of,
      started_on: addDays(asAt, -90),
      ...(at % 2 === 0 && { team_name: 'North' }),
    })),
    care: inCare.map((of) => ({ of, entered_care_on: addDays(asAt, -60) })),
  })
  await test.as(asIntake, (tx) => applyExtract(tx, madeFile(asAt), extract))
  const inStep = await related()
  expect(inStep).toHaveLength(many)
  expect(inStep.filter(({ reviewed }) => reviewed === 'infinity')).toHaveLength(inCare.length)
  // The team that looks after a child is told by list 8, which names none here.
  const ofNorth = children.filter((_, at) => at % 2 === 0 && at % 3 !== 0)
  expect(inStep.filter(({ team }) => team !== null).map(({ of }) => of)).toEqual(ofNorth)
  await test.as(asIntake, async (tx) => {
    const { rows } = await sql<{ id: number }>`select id from children.child`.execute(tx.db)
    await bringRelations(
      tx,
      rows.map(({ id }) => id),
      await teamsByName(tx),
    )
  })
  expect(await related()).toEqual(inStep)
})
