import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../intake/testing/made-extract.ts'
import { isoDate } from '../kernel/index.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

const today = isoDate('2026-11-20')
const council = 'Protection and Permanence North'
const spelled = ['P&P Nth', council]

describe('a team that extracts spell in two ways', () => {
  let test: TestRecord
  let app: TestApp
  let readers: readonly Asking[]

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    app = await testApp(test)
    await test.as(setUp, (tx) => sql`insert into access.team (name) values (${council})`.execute(tx.db))
    const intake = { kind: 'system', name: 'intake' } as const
    await test.as(intake, (tx) =>
      sql`insert into intake.team_name (name, team_id)
        select named, id from access.team, unnest(${spelled}::text[]) named`.execute(tx.db),
    )
    await test.as(intake, async (tx) => {
      const care = spelled.map((team_name, at) => ({
        of: `MU${at + 1}`,
        entered_care_on: isoDate('2026-01-05'),
        team_name,
        worker_name: 'Made-up Worker',
      }))
      const details = care.map(({ of }) => ({ of, born_on: isoDate('2015-05-01') }))
      await applyExtract(tx, madeFile(today), madeExtract(today, [8], { care, details }))
    })
    readers = [
      await test.person({ roles: ['head of service'] }),
      await test.person({ roles: ['team manager'], team: council }),
    ]
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it.each(['/monday', '/children', '/permanence', '/monday.csv'])('is one team on %s', async (url) => {
    for (const who of readers) {
      const { status, body } = await app.get(who, url)
      expect([url, status]).toEqual([url, 200])
      expect(body).toContain('MU1')
      expect(body).not.toMatch(/P(&amp;|&|%26)P/)
    }
  })

  it.each([
    ['/monday', `?team=${encodeURIComponent(council)}`],
    ['/children', `?team=${encodeURIComponent(council)}`],
  ])('and a filter by it on %s leaves out nobody', async (url, query) => {
    for (const who of readers) {
      const { body } = await app.get(who, `${url}${query}`)
      for (const child of ['MU1', 'MU2']) expect(body).toContain(child)
    }
  })

  it('is called so on the child’s own page', async () => {
    for (const who of readers) {
      const { body } = await app.get(who, '/children')
      for (const id of new Set([...body.matchAll(/href="\/children\/(\d+)"/g)].map(([, id]) => id)))
        expect((await app.get(who, `/children/${id ?? ''}`)).body).toContain(council)
    }
  })

  it.each(['/monday?page=9', '/children?page=9', '/permanence?page=9'])(
    'and %s, an address of a longer list, shows its last page',
    async (url) => {
      for (const who of readers) {
        const { body } = await app.get(who, url)
        expect(body).toContain('MU2')
      }
    },
  )
})
