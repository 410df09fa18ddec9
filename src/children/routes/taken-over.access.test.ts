import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { restrictionNews } from '../store/restriction-news.ts'
import { restrictionOf, restrictRecord } from '../store/restrictions.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

type Person = Asking & { readonly kind: 'person' }

/** Who is kept out of a record does not let themselves in by the list of who may read it. */
describe('a restriction that others look after', () => {
  let test: TestRecord
  let app: TestApp
  let director: Person
  let head: Person
  let named: Person
  const address = '/children/1/restriction'

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    head = await test.person({ roles: ['head of service'], posts: ['Head of service (made up)'] })
    named = await test.person({ roles: ['head of service'], posts: ['Head of another (made up)'] })
    const facts = [summaryOf('2020-10-01', { status: 'in care' })]
    await putChildren(test, [{ id: 1, councilId: 'MU1', team: 'North', facts }])
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Director (made up)'`,
    )
    await test.as(director, (tx) =>
      restrictRecord(tx, 1, {
        reason: 'relative of a member of staff or a councillor',
        reviewBy: isoDate('2021-02-01'),
        authorisedByPostId: rows[0]?.id ?? 0,
        readers: [director.personId],
      }),
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const review = async (who: Person, readers: readonly Person[], changed = {}) =>
    app.post(who, `${address}/review`, {
      outcome: 'go on',
      because: 'I need it',
      'reviewBy-day': '1',
      'reviewBy-month': '2',
      'reviewBy-year': '2021',
      readers: readers.map(({ personId }) => String(personId)),
      _version: String((await test.as(director, (tx) => restrictionOf(tx, 1)))?.version),
      ...changed,
    })
  const opens = async (who: Asking) => [
    (await app.get(who, '/children/1')).status,
    (await app.get(who, address)).status,
  ]
  const holding = (state: string, who: Person) =>
    test.as(setUp, (tx) =>
      sql`update access.person set state = ${state} where id = ${who.personId}`.execute(tx.db),
    )

  it('is not there for anybody else, by address or by form, nor is its reason in the list', async () => {
    expect(await opens(head)).toEqual([404, 404])
    expect((await review(head, [head, director])).status).toBe(404)
    expect((await review(head, [], { outcome: 'end' })).status).toBe(404)
    expect((await app.post(head, address, {})).status).toBe(404)
    const { body } = await app.get(head, '/children/restricted')
    expect(body).toContain('A record that others look after')
    expect(body).not.toMatch(/elative of a member|href="\/children\/1\//)
    expect([await opens(head), await opens(director)]).toEqual([
      [404, 404],
      [200, 200],
    ])
  })

  it.each([
    `insert into children.allowed_reader (child_id, person_id, from_on) values (1, $head, '2020-11-24')`,
    `update children.allowed_reader set person_id = $head where child_id = 1`,
    `delete from children.allowed_reader where child_id = 1`,
    `update children.restriction set ended_on = '2020-11-24' where child_id = 1`,
    `update children.restriction set authorised_by_post_id =
       (select id from access.post where title = 'Head of service (made up)') where child_id = 1`,
    `update children.relation set restricted = false where child_id = 1`,
  ])('is not written in the database either: %s', async (statement) => {
    const written = test.as(head, (tx) =>
      sql.raw(statement.replace('$head', String(head.personId))).execute(tx.db),
    )
    await expect(written).rejects.toThrow(/restriction/)
  })

  it('is looked after by a named reader who may change restrictions, and by who authorised it, named or not', async () => {
    expect((await review(director, [named])).status).toBe(303)
    expect([await opens(director), await opens(named)]).toEqual([
      [404, 200],
      [200, 200],
    ])
    expect((await review(named, [named, director])).status).toBe(303)
  })

  it('tells who authorised it, and whoever lost their name, what somebody else changed', async () => {
    const duties = async (who: Person) => (await app.get(who, '/my-duties')).body
    expect(await duties(director)).toContain('Head of another (made up) changed who may read record 1')
    expect(await duties(named)).not.toContain('record 1')
    expect((await review(named, [named], { because: 'Fewer eyes' })).status).toBe(303)
    const told = await duties(director)
    expect(told).toMatch(/which your post restricted, on 24 November 2020: “Fewer eyes”/)
    expect(told).not.toContain('MU1')
    expect((await review(director, [director])).status).toBe(303)
    expect(await duties(named)).toContain('You may no longer read record 1')
    expect(await duties(head)).not.toContain('record 1')
    expect(await opens(named)).toEqual([404, 404])
  })

  it('passes to whoever may change restrictions where none of them may any more, and that is kept', async () => {
    await holding('left', director)
    expect(await opens(head)).toEqual([404, 200])
    expect((await app.get(head, address)).body).toContain('that is why you may')
    const { rows } = await test.admin.query<{ because: string }>(
      `select because from record.audit where screen = '/children/:id/restriction' order by id desc limit 1`,
    )
    expect(rows[0]?.because).toContain('nobody who authorised it or is named may look after it any more')
    const again = String((await test.as(head, (tx) => restrictionOf(tx, 1)))?.version)
    expect((await review(head, [head], { _version: again })).status).toBe(303)
    expect((await app.get(head, address)).body).toContain(
      'I need it (nobody who authorised it or is named may look after it any more)',
    )
  })

  it('is told of when it ends', async () => {
    await holding('active', director)
    expect((await review(head, [], { outcome: 'end', because: 'No longer so' })).status).toBe(303)
    const told = await test.as(director, (tx) => restrictionNews(tx, tx.viewer.posts))
    expect(told.map(({ words }) => words)).toContainEqual(
      expect.stringMatching(
        /Head of service \(made up\) ended the restriction of record 1, .*: “No longer so”/,
      ),
    )
    expect(await opens(named)).toEqual([200, 200])
  })
})
