import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'

const url = '/measures/in-care-visits-over-6-weeks/workers'

describe('a measure by worker', () => {
  let site: MeasureSite
  let app: TestApp
  beforeAll(async () => {
    site = await measureSite(80)
    app = await testApp(site.test)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })
  const captions = (body: string) => [...body.matchAll(/<caption[^>]*>([^<]*)</g)].map(([, team]) => team)

  it('is for the own line of management: all teams for those above them, and its own for a manager', async () => {
    const { rows } = await site.test.admin.query<{ team: string; worker: string }>(
      `select distinct team_name as team, worker_name as worker from children.care
       where left_care_on is null and team_name is not null and worker_name is not null`,
    )
    const director = await app.get(await site.person('director'), url)
    expect(director.status).toBe(200)
    for (const { worker } of rows) expect(director.body).toContain(worker)
    const [own] = rows
    const manager = await app.get(await site.person('team manager', own?.team), url)
    expect(captions(manager.body)).toEqual([own?.team])
    const mine = rows.filter(({ team }) => team === own?.team).map(({ worker }) => worker)
    for (const { worker } of rows)
      expect([worker, manager.body.includes(worker)]).toEqual([worker, mine.includes(worker)])
  })

  it('is empty for a manager whose team has none of its rows', async () => {
    const { body } = await app.get(await site.person('team manager', 'A team without cases'), url)
    expect(body).toContain('No row of this stands with a team that you manage')
  })

  it.each([
    'performance analyst',
    'independent reviewing officer',
    'auditor',
    'board member',
    'councillor',
  ] as const)('is not for a %s', async (role) => {
    expect((await app.get(await site.person(role), url)).status).toBe(403)
  })

  it.each(['no-such-measure', 'contacts', 'caseload', 'in-care-by-legal-status'])(
    'there is none of %s',
    async (id) => {
      expect((await app.get(await site.person('director'), `/measures/${id}/workers`)).status).toBe(404)
    },
  )
})
