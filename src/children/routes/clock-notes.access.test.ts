import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { sayTeams } from '../../intake/import/team-names.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

/** Entered care on 2 November 2020: health assessment and first review are due within 20 working days, by the 30th. */
const put = (test: TestRecord, asAt: string) => {
  const care = { of: 'MU1', entered_care_on: day('2020-11-02'), legal_status: 'C2', team_name: 'North' }
  const read = madeExtract(day(asAt), [8], { care: [care] })
  return test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), read))
}

describe('what is said of a time limit', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: string

  const address = (rule: string) => `${child}/clocks/${rule}/2020-11-02`
  const say = (rule: string, fields: Readonly<Record<string, string>>, who = manager) =>
    app.post(who, address(rule), { kind: 'reason for lateness', words: 'The clinic closed', ...fields })
  const exempt = { kind: 'exemption', words: 'Assessed in October', 'until-day': '18', 'until-month': '12' }
  const due = async (rule: string) => {
    const { rows } = await test.admin.query<{ due: string }>(
      `select due_on::text as due from clocks.running where rule = $1 and known_to = 9223372036854775807
         and valid_to = 'infinity'`,
      [rule],
    )
    return rows.map((row) => row.due)
  }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({
      roles: ['team manager'],
      team: 'North',
      posts: ['Team Manager North (made up)'],
    })
    await test.as(intake, async (tx) => {
      const { rows } = await sql<{ id: number; name: string }>`select id, name from access.team`.execute(
        tx.db,
      )
      await sayTeams(tx, new Map(rows.map(({ id, name }) => [name, id])))
    })
    await put(test, '2020-11-20')
    const { rows } = await test.admin.query<{ id: number }>('select id from children.child')
    child = `/children/${rows[0]?.id}`
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('is asked for from the limit on the child’s page, by those who answer for the child’s work', async () => {
    expect((await app.get(manager, child)).body).toContain(address('cla.review.first'))
    expect((await app.get(manager, address('cla.review.first'))).status).toBe(200)
    const analyst = await test.person({ roles: ['performance analyst'] })
    const other = await test.person({ roles: ['team manager'], team: 'South' })
    expect([
      (await say('cla.review.first', {}, analyst)).status,
      (await say('cla.review.first', {}, other)).status,
      (await app.get(manager, `${child}/clocks/cla.review.first/2020-11-03`)).status,
      (await app.get(manager, `${child}/clocks/no.such/2020-11-02`)).status,
    ]).toEqual([403, 404, 404, 404])
  })

  it('is not for a deputy, who writes nothing in the absent manager’s place: no link, and no text is lost', async () => {
    const deputy = await test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South'] })
    const head = await test.person({ roles: ['head of service'] })
    await test.as(head, (tx) =>
      sql`insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
        select team.id, away.id, stands.id, '2020-11-20', '2020-12-04', 'On leave', ${deputy.personId}
        from access.team, access.post away, access.post stands
        where team.name = 'North' and away.title = 'Team Manager North (made up)' and stands.title = 'Manager South'`.execute(
        tx.db,
      ),
    )
    const opened = await app.get(deputy, child)
    expect([opened.status, opened.body.includes(address('cla.review.first'))]).toEqual([200, false])
    const form = await app.get(deputy, address('cla.review.first'))
    const sent = await say('cla.review.first', {}, deputy)
    for (const { status, body } of [form, sent])
      expect([status, body.includes('writes nothing about them')]).toEqual([403, true])
    expect(sent.body).toContain('The clinic closed</textarea>')
    await test.as(head, (tx) => sql`delete from access.deputy`.execute(tx.db))
  })

  it('is refused more time where the rule allows none, and without a reason or a last day', async () => {
    const form = (await app.get(manager, address('cla.review.first'))).body
    expect(form).toContain('The rule allows no more time and no exemption.')
    expect((await say('cla.review.first', { ...exempt, 'until-year': '2020' })).status).toBe(422)
    expect((await say('cla.review.first', { words: ' ' })).body).toContain('Enter why')
    const allowed = (await app.get(manager, address('cla.health.initial'))).body
    expect(allowed).toContain('Not needed where the child’s health was assessed in the three months before.')
    expect((await say('cla.health.initial', exempt)).body).toContain('Enter a real last day')
    expect((await say('cla.health.initial', { ...exempt, kind: '' })).body).toContain(
      'Choose what you record',
    )
  })

  it('puts the day off until it expires, where the rule allows it, and the next extract leaves it so', async () => {
    expect((await say('cla.health.initial', { ...exempt, 'until-year': '2020' })).status).toBe(303)
    expect([await due('cla.health.initial'), await due('cla.review.first')]).toEqual([
      ['2020-12-18'],
      ['2020-11-30'],
    ])
    expect((await app.get(manager, child)).body).toContain(
      'Exemption until 18 December 2020: Assessed in October (Team Manager North (made up), 24 November 2020)',
    )
    await put(test, '2020-11-24')
    expect(await due('cla.health.initial')).toEqual(['2020-12-18'])
  })

  it('is kept as a reason with who and when, and what is late stays late', async () => {
    await app.close()
    test.setClock('2020-12-22T10:00:00Z')
    app = await testApp(test)
    expect((await say('cla.review.first', {})).status).toBe(303)
    expect(await due('cla.review.first')).toEqual(['2020-11-30'])
    const { body } = await app.get(manager, child)
    expect(body).toContain(
      'Reason for lateness: The clinic closed (Team Manager North (made up), 22 December 2020)',
    )
    expect(body).toContain('22 days late')
  })

  it('never rescues what is late already: an exemption that has expired is not followed by another', async () => {
    const again = { ...exempt, 'until-day': '15', 'until-month': '1', 'until-year': '2021' }
    const { status, body } = await say('cla.health.initial', again)
    expect([status, body.includes('is late: only a reason can be recorded now')]).toEqual([422, true])
    expect(await due('cla.health.initial')).toEqual(['2020-12-18'])
  })
})
