import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ourMeasures } from '../rules/index.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'
import { keepingUp } from './keep-up.ts'

describe('keeping values in step with the facts', () => {
  let site: MeasureSite
  beforeAll(async () => {
    site = await measureSite(40)
  }, 60_000)
  afterAll(() => site.close())

  const computed = async () => {
    const { rows } = await site.test.admin.query<{ count: number }>(
      'select count(*)::int as count from indicators.computation',
    )
    return rows[0]?.count
  }

  it('works today and two years of months out once facts have come to rest', async () => {
    const keeping = keepingUp(site.test.record, ourMeasures, () => site.asAt)
    await keeping.once()
    expect(await computed()).toBe(0)
    await keeping.once()
    expect(await computed()).toBe(25)
    await keeping.once()
    expect(await computed()).toBe(25)
  })
})
