import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import type { Fields, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { sayTeams } from '../../intake/import/team-names.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

/** A child on a protection plan of a team, and the day of the last visit. */
const child = (of: string, team: string, visited: string) => ({
  of,
  started_on: day('2020-09-01'),
  visited_on: day(visited),
  team_name: team,
})

/** Ten working days after the visit the next is due: MU-LATE has passed it, MU-N and MU-S have not. */
const list7 = (asAt: IsoDate) =>
  madeExtract(asAt, [7], {
    protection: [
      child('MU-LATE', 'North', '2020-11-02'),
      child('MU-N', 'North', '2020-11-11'),
      child('MU-S', 'South', '2020-11-16'),
    ],
  })

describe('a limit of the council’s own that changes', () => {
  let test: TestRecord
  let app: TestApp
  let administrator: Asking
  let north: Asking

  const put = (asAt: string) =>
    test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), list7(day(asAt))))
  const due = async (councilId: string) => {
    const { rows } = await test.admin.query<{ due: string }>(
      `select due_on::text as due from clocks.running join children.child on child.id = child_id
       where rule = 'cp.visit' and met_on is null and known_to = 9223372036854775807 and valid_to = 'infinity'
         and council_id = $1`,
      [councilId],
    )
    return rows.map((row) => row.due)
  }
  const decision = (changed: Fields): Fields => ({
    count: '15',
    unit: 'working days',
    'from-day': '1',
    'from-month': '9',
    'from-year': '2020',
    reason: 'The board decided it.',
    ...changed,
  })
  const post = async (changed: Fields) => {
    const url = '/clocks/cp.visit/limit'
    return app.post(administrator, url, {
      ...boxesIn((await app.get(administrator, url)).body),
      ...decision(changed),
    })
  }

  beforeAll(async () => {
    test = await testRecord()
    north = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    administrator = await test.person({ roles: ['administrator'] })
    await test.as(intake, async (tx) => {
      const { rows } = await sql<{ id: number; name: string }>`select id, name from access.team`.execute(
        tx.db,
      )
      await sayTeams(tx, new Map(rows.map(({ id, name }) => [name, id])))
    })
    await put('2020-11-20')
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is shown beforehand, as counts, and nothing is saved by it', async () => {
    const { status, body } = await post({ count: '5', then: 'look' })
    expect(status).toBe(200)
    // MU-N was due on 25 November, and with five working days on the 18th; MU-S comes to the 23rd, also past.
    expect(body).toContain(
      'dates of 2 children would move: 2 children would become late, and 0 children would be late no longer',
    )
    expect(body).not.toContain('MU-')
    expect([await due('MU-N'), await due('MU-S')]).toEqual([['2020-11-25'], ['2020-11-30']])
    expect((await app.get(administrator, '/clocks/moved')).body).toContain('No rule has changed yet')
  })

  it('moves every child’s running limit, of whom no extract said anything new; what was late stays late', async () => {
    expect((await post({})).status).toBe(303)
    expect([await due('MU-LATE'), await due('MU-N'), await due('MU-S')]).toEqual([
      ['2020-11-16'],
      ['2020-12-02'],
      ['2020-12-07'],
    ])
  })

  it('is listed: counts for everybody, children for those who may read them, each read noted', async () => {
    const { body } = await app.get(administrator, '/clocks/moved')
    expect(body).toContain('the council’s limit: Visit a child on a protection plan')
    const [, href = ''] = /href="(\/clocks\/moved\/\d+)"/.exec(body) ?? []
    const counted = await app.get(administrator, href)
    expect(counted.body).toContain('dates of 2 children moved')
    expect(counted.body).not.toContain('MU-')
    const mine = await app.get(north, href)
    expect([mine.body.includes('MU-N'), mine.body.includes('MU-S')]).toEqual([true, false])
    for (const words of ['25 November 2020', '2 December 2020', 'Still not late'])
      expect(mine.body).toContain(words)
    const noted = await test.admin.query(
      `select ids from record.audit where what = 'read' and screen = '/clocks/moved/:id'`,
    )
    expect(noted.rows).toHaveLength(1)
    expect((await app.get(north, '/clocks/moved/999')).status).toBe(404)
    expect((await app.get(undefined, href)).status).not.toBe(200)
  })

  it('keeps what was late also when the next extract comes in', async () => {
    test.setClock('2020-11-27T10:00:00Z')
    await put('2020-11-27')
    expect([await due('MU-LATE'), await due('MU-N')]).toEqual([['2020-11-16'], ['2020-12-02']])
  })

  it('is worked out again at the next start, after a rule of ours was put right: what had passed stays', async () => {
    await app.close()
    // As though an earlier build had reckoned one day more for every visit that was still to come, and for one passed.
    await test.admin.query(
      `update clocks.running set due_on = due_on + 1, fingerprint = 7 where rule = 'cp.visit'`,
    )
    await test.admin.query(
      `update clocks.recount set parts = parts || '{"the bank holidays": "other"}' where id = (select max(id) from clocks.recount)`,
    )
    app = await testApp(test)
    await app.get(administrator, '/clocks/moved')
    await app.close()
    app = await testApp(test)
    expect([await due('MU-LATE'), await due('MU-N'), await due('MU-S')]).toEqual([
      ['2020-11-17'],
      ['2020-12-02'],
      ['2020-12-07'],
    ])
    expect((await app.get(administrator, '/clocks/moved')).body).toContain('the bank holidays')
    await put('2020-11-30')
    expect(await due('MU-LATE')).toEqual(['2020-11-17'])
  })
})
