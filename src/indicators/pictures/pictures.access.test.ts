import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'

describe('pictures of what measures count', () => {
  let site: MeasureSite
  let app: TestApp
  beforeAll(async () => {
    site = await measureSite()
    app = await testApp(site.test)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  it.each(['/measures/durations', '/measures/journeys'])(
    '%s is the same for all who read measures',
    async (url) => {
      const figures = new Set<string>()
      for (const who of [await site.person('director'), await site.person('team manager', site.teams[0])]) {
        const { status, body } = await app.get(who, url)
        expect(status).toBe(200)
        expect(body).not.toMatch(/href="\/children\/\d+"/)
        figures.add(
          [...body.matchAll(/los-figure__sentence">([^<]*)</g)].map(([, words]) => words).join('\n'),
        )
      }
      expect(figures.size).toBe(1)
      expect([...figures][0]).toMatch(/\d/)
      expect((await app.get(await site.person('councillor'), url)).status).toBe(403)
    },
  )

  it('what each worker holds is for the own line of management', async () => {
    const url = '/measures/caseloads'
    const headings = (body: string) =>
      [...body.matchAll(/<h2 class="govuk-heading-m">([^<]*)</g)].map(([, team]) => team)
    const all = await app.get(await site.person('director'), url)
    expect(headings(all.body).length).toBeGreaterThan(1)
    const [team] = headings(all.body).filter((each) => each !== undefined && site.teams.includes(each))
    const own = await app.get(await site.person('team manager', team), url)
    expect(headings(own.body)).toEqual([team])
    for (const role of [
      'performance analyst',
      'independent reviewing officer',
      'auditor',
      'board member',
    ] as const)
      expect([role, (await app.get(await site.person(role), url)).status]).toEqual([role, 403])
  })

  it('what each worker holds is empty for a manager of a team without cases', async () => {
    const { body } = await app.get(
      await site.person('team manager', 'A team without cases'),
      '/measures/caseloads',
    )
    expect(body).toContain('No open case stands with a team that you manage')
  })
})
