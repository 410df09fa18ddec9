import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { madePlan } from '../testing/made-plan.ts'
import { planWithAreas } from '../index.ts'

describe('a plan made from an inspection', () => {
  let test: TestRecord
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
  })
  afterAll(() => test.close())

  it('has its areas in order, each with its findings word for word, and says which findings stand in none', async () => {
    const made = await test.as(director, (tx) => madePlan(tx, { findings: 3, areas: [[0], [1]] }))
    const plan = await test.as(director, (tx) => planWithAreas(tx, made.planId))
    expect(plan?.areas.map((area) => [area.position, area.findings.map((finding) => finding.text)])).toEqual([
      [1, ['Finding 1, made up']],
      [2, ['Finding 2, made up']],
    ])
    expect(plan?.unplaced.map((finding) => finding.text)).toEqual(['Finding 3, made up'])
    expect(plan?.delivery.status).toBe('not known')
    expect(plan?.day).toBe(isoDate('2020-11-24'))
  })
})
