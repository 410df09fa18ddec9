import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { restrictionOf } from '../store/restrictions.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

type Person = Asking & { readonly kind: 'person' }

/** A record that is kept to nobody who may read it, or to nobody who answers for the child, is nobody's child. */
describe('who may be named for a restricted record', () => {
  let test: TestRecord
  let app: TestApp
  let head: Person
  let own: Person
  let other: Person
  let officer: Person
  let post = ''

  beforeEach(async () => {
    test = await testRecord()
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'], posts: ['Head (made up)'], name: 'Made-up Head' })
    own = await test.person({ roles: ['team manager'], team: 'North', name: 'Made-up North Manager' })
    other = await test.person({ roles: ['team manager'], team: 'South', name: 'Made-up South Manager' })
    const role = 'independent reviewing officer'
    officer = await test.person({ roles: [role], name: 'Made-up Officer' })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post limit 1')
    post = String(rows[0]?.id)
    const facts = [summaryOf('2020-10-01', { status: 'in care' })]
    await putChildren(test, [{ id: 1, councilId: 'MU1', team: 'North', facts }])
  })
  afterEach(async () => {
    await app.close()
    await test.close()
  })

  const url = '/children/1/restriction'
  const day = { 'reviewBy-day': '1', 'reviewBy-month': '2', 'reviewBy-year': '2021' }
  const ids = (people: readonly Person[]) => people.map(({ personId }) => String(personId))
  const restrict = (...readers: readonly Person[]) =>
    app.post(head, url, { ...day, reason: 'high risk', post, readers: ids(readers) })
  const review = async (...readers: readonly Person[]) =>
    app.post(head, `${url}/review`, {
      ...{ ...day, outcome: 'go on', because: 'Still at risk', readers: ids(readers) },
      _version: String((await test.as(head, (tx) => restrictionOf(tx, 1)))?.version),
    })
  const answers = 'Tick at least one person who answers for the child'

  it('offers those alone who could then read it', async () => {
    const { body } = await app.get(head, url)
    const offered = ['Head', 'North Manager', 'South Manager', 'Officer'].filter((name) =>
      body.includes(`Made-up ${name} (`),
    )
    expect(offered).toEqual(['Head', 'North Manager', 'Officer'])
    const refused = await restrict(other)
    expect([refused.status, refused.body.includes('Select at least one person')]).toEqual([422, true])
  })

  it('refuses readers of whom nobody answers for the child, and keeps what was typed', async () => {
    const refused = await restrict(officer)
    expect([refused.status, refused.body.includes(answers)]).toEqual([422, true])
    expect(refused.body).toContain(
      'Made-up Head (head of service), or Made-up North Manager (team manager). Otherwise',
    )
    expect(refused.body).toContain('value="high risk" checked')
    expect(refused.body).toContain(`value="${officer.personId}" checked`)
    expect(await test.as(head, (tx) => restrictionOf(tx, 1))).toBeUndefined()
    expect((await restrict(officer, own)).status).toBe(303)
  })

  it('refuses them at a review too', async () => {
    expect((await restrict(own, head)).status).toBe(303)
    const refused = await review(officer)
    expect([refused.status, refused.body.includes(answers)]).toEqual([422, true])
    expect(refused.body).toContain('Still at risk')
    expect((await review(own)).status).toBe(303)
  })

  it('is a red line for those who review restrictions, once nobody is left who may read it', async () => {
    const line = /Nobody may read <a [^>]*>one restricted record</
    expect((await restrict(own)).status).toBe(303)
    expect((await app.get(head, '/monday')).body.replaceAll(/\s+/g, ' ')).not.toMatch(line)
    await test.as(setUp, (tx) =>
      sql`update access.person set state = 'left' where id = ${own.personId}`.execute(tx.db),
    )
    const director = await test.person({ roles: ['director'] })
    for (const who of [head, director]) {
      expect((await app.get(who, '/monday')).body.replaceAll(/\s+/g, ' ')).toMatch(line)
      expect((await app.get(who, '/children/restricted')).body).toContain('Nobody may read it')
    }
    expect((await app.get(other, '/monday')).body).not.toContain('restricted record')
    expect((await app.get(director, '/children/restricted')).body).not.toContain('MU1')
  })
})
