import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { enterValue } from '../store/measure-values.ts'
import { joinMeasure } from '../store/measures.ts'
import { handKeptMeasure } from '../testing/made-measure.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'

describe('the coverage of a plan', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
    await site.test.as(setUp, async (tx) => {
      const joined = await joinMeasure(tx, { actionId: site.actionId }, handKeptMeasure())
      const onDay = isoDate('2020-11-20')
      if (joined.ok) await enterValue(tx, joined.measureId, { onDay, value: 62, note: '', enteredOn: onDay })
    })
  })
  afterAll(() => site.close())

  const addresses = ['/plan/coverage', '/plan/coverage.csv', '/plan/coverage.xlsx']

  it('is open to everybody who reads the plan, and to nobody who is not signed in', async () => {
    for (const url of addresses) {
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 200])
      expect((await site.app.get(undefined, url)).status).toBe(303)
      expect((await site.app.get(site.director, `${url}?plan=999`)).status).toBe(404)
    }
  })

  it('leads from each finding to area, action, measure, evidence and who looks at it', async () => {
    const { body } = await site.app.get(site.director, '/plan/coverage')
    for (const href of [`/plan/areas/${site.areaId}`, `/plan/actions/${site.actionId}`, '/plan/measures/1'])
      expect([href, body.includes(`href="${href}"`)]).toEqual([href, true])
    expect(body).toContain('Of 2 findings, 1 has an action, 1 a measure')
    expect(body).toContain('No body receives it')
    expect(body).toContain('No decision about it on record')
    expect(body).toContain('los-print-landscape')
  })

  it('goes out as a file with a line for each action', async () => {
    const { body, headers } = await site.app.get(site.director, '/plan/coverage.csv')
    expect(String(headers['content-disposition'])).toContain('coverage-2020-11-24.csv')
    expect(body.split('\r\n').filter((line) => line.includes('Finding 1, made up'))).toHaveLength(2)
    expect(body).toContain('62')
    expect(body).toContain('No action')
  })
})
