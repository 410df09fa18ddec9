import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../../index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import type { PublicationRequest } from '../model/request.ts'
import { byTeam, countOf, keyOf, printed } from '../testing/figures.ts'
import { registerNow } from './basis.ts'
import { publish } from './publish.ts'

let test: TestRecord
let app: TestApp
const who = new Map<PersonRole, Awaited<ReturnType<TestRecord['person']>>>()
const as = async (role: PersonRole) => {
  const known = who.get(role) ?? (await test.person({ roles: [role], name: `Made-up ${role}` }))
  who.set(role, known)
  return known
}
const visits = byTeam('Visits (made up)', { North: 3, South: 12, West: 20 })
const release = (request: PublicationRequest, title = 'Scorecard (made up)') => ({
  ...request,
  title,
  audience: 'Council website (made up)',
})

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
})
afterAll(async () => {
  await app.close()
  await test.close()
})

describe('releasing', () => {
  it('prints what may be printed, and keeps it with what is true', async () => {
    const analyst = await as('performance analyst')
    const done = await test.as(analyst, (tx) => publish(tx, release(visits)))
    if (!done.ok) throw new Error(done.problems.join())
    expect(printed(done.publication)).toEqual(['35', 'c', 'c', '20'])
    const register = await test.as(analyst, registerNow)
    expect(register.map(({ level, figures }) => [level, figures.length])).toEqual([['public', 4]])
    expect(register[0]?.figures.map(({ withheld }) => withheld.length)).toEqual([0, 1, 1, 0])
  })

  it('holds the next release against it', async () => {
    const director = await as('director')
    const alone: PublicationRequest = {
      level: 'public',
      figures: visits.figures.slice(2, 3),
      beneath: visits.figures,
      sums: visits.sums,
    }
    const done = await test.as(director, (tx) => publish(tx, release(alone)))
    expect(done.ok && printed(done.publication)).toEqual(['c'])
  })

  it('keeps two at once from telling together what each keeps back', async () => {
    const analyst = await as('performance analyst')
    const service: PublicationRequest = {
      level: 'public',
      figures: [countOf(20, keyOf('Plans (made up)'))],
      sums: [],
    }
    const team: PublicationRequest = {
      level: 'public',
      figures: [countOf(17, keyOf('Plans (made up)', 'South'))],
      sums: [],
    }
    const both = await Promise.all(
      [service, team, service, team].map((request) =>
        test.as(analyst, (tx) => publish(tx, release(request))),
      ),
    )
    const shown = new Set(both.flatMap((done) => (done.ok ? printed(done.publication) : [])))
    expect(shown.has('20') && shown.has('17')).toBe(false)
    expect(shown.has('c')).toBe(true)
  })

  it('shows a board everything, and keeps that too; inside nothing is kept', async () => {
    const analyst = await as('performance analyst')
    const before = (await test.as(analyst, registerNow)).length
    const board = await test.as(analyst, (tx) => publish(tx, release({ ...visits, level: 'board' })))
    expect(board.ok && printed(board.publication)).toEqual(['35', '3', '12', '20'])
    const inside = await test.as(analyst, (tx) => publish(tx, release({ ...visits, level: 'inside' })))
    expect(inside.ok && inside.releaseId).toBe(undefined)
    expect(await test.as(analyst, registerNow)).toHaveLength(before + 1)
  })

  it('asks for whom and what, and keeps nothing of what it refuses', async () => {
    const analyst = await as('performance analyst')
    const before = (await test.as(analyst, registerNow)).length
    for (const wrong of [
      { ...release(visits), title: ' ' },
      { ...release(visits), audience: '' },
      release({ ...visits, sums: [...visits.sums, { terms: [{ key: keyOf('Nothing'), times: 1 }] }] }),
    ])
      expect(await test.as(analyst, (tx) => publish(tx, wrong))).toMatchObject({ ok: false })
    expect(await test.as(analyst, registerNow)).toHaveLength(before)
  })

  it.each(['head of service', 'democratic services', 'councillor', 'auditor', 'administrator'] as const)(
    'is not for a %s',
    async (role) => {
      const person = await as(role)
      await expect(test.as(person, (tx) => publish(tx, release(visits)))).rejects.toThrow()
    },
  )

  it('can never be changed or taken back', async () => {
    const director = await as('director')
    for (const table of ['release', 'printed', 'basis'])
      for (const query of [
        `update publication.${table} set release_id = 1`,
        `delete from publication.${table}`,
      ]) {
        const changed = await test
          .as(director, async ({ db }) => {
            const { sql } = await import('kysely')
            return sql
              .raw(query.replace('release_id = 1', table === 'release' ? `title = 'x'` : 'release_id = 1'))
              .execute(db)
          })
          .then(
            (done) => done.numAffectedRows ?? 0n,
            () => 0n,
          )
        expect(changed).toBe(0n)
      }
  })
})

describe('the register’s pages', () => {
  it('show what was printed, and never what was withheld', async () => {
    const reader = await as('democratic services')
    const list = await app.get(reader, '/publication')
    expect(list.status).toBe(200)
    expect(list.body).toContain('Scorecard (made up)')
    expect(list.body).toContain('Made-up performance analyst')
    const one = await app.get(reader, '/publication/1')
    expect(one.status).toBe(200)
    expect(one.body).toContain('2 of 4 numbers are withheld')
    expect(one.body).not.toMatch(/>\s*12\s*</)
    expect(await test.as(reader, registerNow)).toEqual([])
  })

  it('list one level where one is asked for', async () => {
    const reader = await as('auditor')
    expect((await app.get(reader, '/publication?level=board')).body).toContain('aria-current="true"')
    expect((await app.get(reader, '/publication?level=secret')).status).toBe(404)
  })

  it('are refused to whoever has no part in it, and to nobody', async () => {
    for (const role of ['councillor', 'team manager', 'board member', 'administrator'] as const) {
      expect((await app.get(await as(role), '/publication')).status).toBe(403)
      expect((await app.get(await as(role), '/publication/1')).status).toBe(403)
    }
    expect((await app.get(undefined, '/publication')).status).toBe(303)
  })

  it('are absent where there is no such release', async () => {
    const reader = await as('director')
    for (const id of ['999', '0', 'x', '99999999999'])
      expect((await app.get(reader, `/publication/${id}`)).status).toBe(404)
  })
})
