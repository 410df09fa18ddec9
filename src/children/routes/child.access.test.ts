import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { whyMayOpen } from '../store/may-open.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

const open = (team: string) => [
  summaryOf('2020-10-01', { status: 'in care', in_care: true, team_name: team }),
  { kind: 'placement_address', from: '2020-10-01', own: { postcode: 'ZZ1 1ZZ', urn: 'SC000001' } },
  { kind: 'adoptive_family', from: '2020-10-01', own: { family_id: 'FAM-77' } },
]

const forAdoption = { kind: 'adoption', from: '2020-10-01', own: { decided_on: '2020-09-01' } }
const adoptedLongAgo = { kind: 'adoption', from: '2020-10-01', own: { ordered_on: '2019-12-02' } }

/** Who may open which child's record, and what the audit says of it. */
describe('one child’s record', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let manager: Asking & { kind: 'person' }
  let analyst: Asking
  let adoptionManager: Asking
  let placements: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    analyst = await test.person({ roles: ['performance analyst'] })
    adoptionManager = await test.person({ roles: ['adoption manager'] })
    placements = await test.person({ roles: ['placements manager'], team: 'North' })
    await putChildren(test, [
      { id: 1, councilId: 'MU1', team: 'North', facts: [...open('North'), forAdoption] },
      { id: 2, councilId: 'MU2', team: 'South', facts: open('South') },
      { id: 3, councilId: 'MU3', team: 'North', restricted: true, facts: open('North') },
      { id: 4, councilId: 'MU4', team: 'North', sealed: true, facts: [...open('North'), forAdoption] },
      { id: 5, councilId: 'MU5', team: 'North', sealed: true, facts: [...open('North'), adoptedLongAgo] },
    ])
    await test.as(director, (tx) =>
      sql`insert into children.allowed_reader (child_id, person_id, from_on) values (3, ${manager.personId}, '2020-01-01')`.execute(
        tx.db,
      ),
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const status = async (who: Asking | undefined, url: string) => (await app.get(who, url)).status
  const lastAudit = async () =>
    (
      await test.admin.query<{ subject: string; ids: string[]; screen: string; because: string }>(
        `select subject, ids::text[], screen, because from record.audit where what = 'read' and subject <> 'record.audit'
         order by id desc limit 1`,
      )
    ).rows[0]

  it('opens for the team’s manager and for those who answer for the service, and says why', async () => {
    expect(await status(manager, '/children/1')).toBe(200)
    expect(await lastAudit()).toEqual({
      subject: 'children',
      ids: ['1'],
      screen: '/children/:id',
      because: 'own team',
    })
    expect(await status(director, '/children/2')).toBe(200)
    expect((await lastAudit())?.because).toBe('whole service: director')
  })

  it('is not there for another team’s manager, nor is a child that is not', async () => {
    for (const url of ['/children/2', '/children/999', '/children/x', '/children/99999999999'])
      expect([url, await status(manager, url)]).toEqual([url, 404])
  })

  it('is refused to those who read no children, and asks nobody who is not signed in', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect(await status(councillor, '/children/1')).toBe(403)
    expect(await status(undefined, '/children/1')).toBe(303)
  })

  it('opens when restricted for those who are named alone, whatever their role', async () => {
    expect(await status(director, '/children/3')).toBe(404)
    expect(await status(adoptionManager, '/children/3')).toBe(404)
    const { status: found, body } = await app.get(manager, '/children/3')
    expect([found, body.includes('Restricted')]).toEqual([200, true])
    expect((await lastAudit())?.because).toBe('named reader of a restricted record')
  })

  it('opens when sealed for the adoption service alone', async () => {
    expect(await status(director, '/children/4')).toBe(404)
    expect(await status(manager, '/children/4')).toBe(404)
    expect((await app.get(adoptionManager, '/children/4')).body).toContain('Child MU4')
    expect((await lastAudit())?.because).toBe('plans for adoption: adoption manager')
  })

  describe('of whom no adoption is planned', () => {
    const question = 'Why do you open this record?'
    const listed = async () => {
      const pages = [
        '/children',
        '/children?q=MU',
        '/monday',
        '/monday.csv',
        '/permanence',
        '/if-ofsted-rang',
      ]
      const bodies = await Promise.all(pages.map(async (url) => (await app.get(adoptionManager, url)).body))
      return pages.filter((_url, at) => /MU2|MU5/.test(bodies[at] ?? ''))
    }

    it('is on no list of the adoption manager’s, and its page asks why, without a word of the child', async () => {
      expect(await listed()).toEqual([])
      for (const id of [2, 5]) {
        for (const page of ['', '/address', '/adoptive-family'])
          expect((await app.get(adoptionManager, `/children/${id}${page}`)).body).not.toMatch(
            /MU2|MU5|North|ZZ1|FAM/,
          )
        for (const page of [`/children/${id}`, `/child-decisions/${id}`, `/permanence/${id}`])
          expect([page, (await app.get(adoptionManager, page)).body.includes(question)]).toEqual([page, true])
      }
      for (const page of ['/children/3', '/child-decisions/3', '/permanence/3', '/children/999'])
        expect([page, await status(adoptionManager, page)]).toEqual([page, 404])
    })

    it('is found by its whole number alone, and leads to the question', async () => {
      const found = async (q: string, who = adoptionManager) =>
        (await app.get(who, `/children?q=${q}`)).body.includes('Open the record with a reason')
      expect(await Promise.all(['MU2', 'mu5', 'MU', 'MU1', 'MU3', 'MU9'].map((q) => found(q)))).toEqual([
        ...[true, true, false, false, false, false],
      ])
      expect(await found('MU2', manager)).toBe(false)
      const noted = { subject: 'children', ids: ['2'] }
      await found('MU2')
      expect(await lastAudit()).toMatchObject({ ...noted, screen: '/children/asked' })
      await app.get(adoptionManager, '/children/2')
      expect(await lastAudit()).toMatchObject({ ...noted, screen: '/children/:id/asked' })
    })

    it('opens alone by the answer, for that day, to be read; it stands on no list even so', async () => {
      const answer = { reason: 'A sister was placed' }
      expect((await app.post(adoptionManager, '/children/2/reason', answer)).status).toBe(303)
      expect((await app.get(adoptionManager, '/children/2')).body).toContain('Child MU2')
      expect((await lastAudit())?.because).toBe('reason given: A sister was placed')
      expect((await app.get(adoptionManager, '/child-decisions/2')).body).toContain('MU2')
      expect(await status(adoptionManager, '/child-decisions/2/new')).toBe(403)
      expect(await status(adoptionManager, '/children/2/address')).toBe(404)
      expect((await app.get(adoptionManager, '/children/5')).body).toContain(question)
      expect(await listed()).toEqual([])
      const seen = await test.as(adoptionManager, async (tx) => {
        await sql`select set_config('los.opened', '5', true)`.execute(tx.db)
        return (await sql<{ id: number }>`select id from children.child order by 1`.execute(tx.db)).rows
      })
      expect(seen).toEqual([{ id: 1 }, { id: 4 }])
      test.setClock('2020-11-25T10:00:00Z')
      expect((await test.as(adoptionManager, (tx) => whyMayOpen(tx, 2))).kind).toBe('reason asked')
      test.setClock('2020-11-24T10:00:00Z')
    })

    it('opens where it is sealed, to the adoption manager alone', async () => {
      const answer = { reason: 'The adopters ask for support' }
      expect((await app.post(director, '/children/5/reason', answer)).status).toBe(404)
      expect((await app.post(adoptionManager, '/children/5/reason', answer)).status).toBe(303)
      expect((await app.get(adoptionManager, '/children/5')).body).toContain('Child MU5')
      expect((await app.get(adoptionManager, '/children/5/adoptive-family')).body).toContain('FAM-77')
    })
  })

  it('asks for a reason, three months after an order, whoever heads the adoption of the child’s team too', async () => {
    const heads = await test.person({ roles: ['adoption manager'], team: 'North' })
    const seen = async () =>
      (
        await test.as(heads, (tx) =>
          sql<{ id: number }>`select id from children.child order by 1`.execute(tx.db),
        )
      ).rows.map(({ id }) => id)
    expect(await seen()).toEqual([1, 4])
    expect((await app.get(heads, '/children')).body).not.toContain('MU5')
    expect((await app.get(heads, '/children/5')).body).toContain('Why do you open this record?')
    expect((await app.post(heads, '/children/5/reason', { reason: 'Made up' })).status).toBe(303)
    expect((await app.get(heads, '/children/5')).body).toContain('Child MU5')
    expect(await seen()).toEqual([1, 4])
  })

  it('asks those whom nothing binds to the child for a reason, once for a child and a day', async () => {
    const asked = await app.get(analyst, '/children/1')
    expect(asked.body).toContain('Why do you open this record?')
    expect(asked.body).not.toContain('North')
    expect((await app.post(analyst, '/children/1/reason', { reason: ' ' })).status).toBe(422)
    const given = await app.post(analyst, '/children/1/reason', { reason: 'Checking two enquiries' })
    expect([given.status, given.location]).toEqual([303, '/children/1'])
    expect((await app.get(analyst, '/children/1')).body).toContain('Child MU1')
    expect(await lastAudit()).toEqual({
      subject: 'children',
      ids: ['1'],
      screen: '/children/:id',
      because: 'reason given: Checking two enquiries',
    })
    expect((await app.get(analyst, '/children/2')).body).toContain('Why do you open this record?')
    test.setClock('2020-11-25T10:00:00Z')
    expect((await test.as(analyst, (tx) => whyMayOpen(tx, 1))).kind).toBe('reason asked')
    test.setClock('2020-11-24T10:00:00Z')
  })

  it('takes no reason for a child that the person may not see', async () => {
    expect((await app.post(analyst, '/children/3/reason', { reason: 'Curious' })).status).toBe(404)
    expect((await app.post(manager, '/children/2/reason', { reason: 'Curious' })).status).toBe(404)
  })

  it('keeps addresses and adoptive families to pages of their own, each audited as what it is', async () => {
    const { body } = await app.get(director, '/children/1')
    expect(body).not.toMatch(/ZZ1 1ZZ|FAM-77|\/address|\/adoptive-family/)
    expect(await status(director, '/children/1/address')).toBe(403)
    expect(await status(director, '/children/1/adoptive-family')).toBe(403)
    expect((await app.get(placements, '/children/1')).body).toContain('/children/1/address')
    expect((await app.get(placements, '/children/1/address')).body).toContain('ZZ1 1ZZ')
    expect(await lastAudit()).toMatchObject({
      subject: 'placement addresses',
      ids: ['1'],
      because: 'own team',
    })
    expect((await app.get(adoptionManager, '/children/1/adoptive-family')).body).toContain('FAM-77')
    expect(await lastAudit()).toMatchObject({ subject: 'adoption', ids: ['1'] })
    expect(await status(placements, '/children/2/address')).toBe(404)
    expect(await status(placements, '/children/3/address')).toBe(404)
  })

  it('says who read the record lately to those who check that, and to nobody else', async () => {
    await app.get(manager, '/children/1')
    const { body } = await app.get(director, '/children/1')
    expect(body).toContain('Who read this record lately')
    expect(body).toContain('Made-up team manager')
    expect((await app.get(manager, '/children/1')).body).not.toContain('Who read this record lately')
  })
})
