import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'

describe('a finding that stands in no area', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
    const { areas } = await site.whole()
    const was = areas.flatMap(({ id, findings }) =>
      findings.map((finding) => [`was-${finding.id}`, String(id)] as const),
    )
    const sent = await site.app.post(site.director, '/plan/findings', Object.fromEntries(was))
    expect(sent.status).toBe(303)
  })
  afterAll(() => site.close())

  it.each(['/plan', '/'])('leads from %s to the form only those who may change the plan', async (url) => {
    const form = `href="/plan/findings?plan=${site.planId}"`
    const [changes, reads] = [
      await site.app.get(site.director, url),
      await site.app.get(site.councillor, url),
    ]
    for (const { body } of [changes, reads]) expect(body).toContain('It stands in no area of the plan.')
    expect(changes.body).toContain(form)
    expect(reads.body).not.toContain(form)
    const [, inspection = ''] = /href="(\/inspections\/\d+)"[^>]*>\s*Finding/.exec(reads.body) ?? []
    expect((await site.app.get(site.councillor, inspection)).status).toBe(200)
  })
})
