import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { fallenBack } from '../../plan/testing/fallen-back.ts'
import type { PlanSite } from '../../plan/testing/plan-site.ts'
import { planSite } from '../../plan/testing/plan-site.ts'
import { known, notKnown } from '../model/index.ts'
import { draftPaper, unansweredHead } from '../store/index.ts'

describe('an action that re-opened because its board did not decide', () => {
  let site: PlanSite
  let [toCome, held] = [0, 0]

  beforeAll(async () => {
    site = await planSite()
    await fallenBack(site)
    const draft = (on: Parameters<typeof unansweredHead>[1]['on']) =>
      site.test.as(setUp, (tx) =>
        draftPaper(tx, site.planId, unansweredHead('A made-up report', { body: 'Cabinet', on })),
      )
    toCome = await draft(notKnown)
    held = await draft(known(isoDate('2020-12-01')))
    site.test.setClock('2020-12-05T10:00:00Z')
  })
  afterAll(() => site.close())

  /** The row of the action in the table of actions, as read by somebody who signs in on the day. */
  const row = async (paper: number): Promise<string> => {
    const director = await site.test.person({ roles: ['director'] })
    const { body } = await site.app.get(director, `/papers/${paper}/web`)
    return /<tr(?:(?!<tr).)*Hold every review.*?<\/tr>/s.exec(body)?.[0] ?? ''
  }

  it('is open again in a paper, as it is on the plan’s pages', async () => {
    const director = await site.test.person({ roles: ['director'] })
    expect((await site.app.get(director, '/plan')).body).toContain('it re-opened')
    expect(await row(toCome)).toContain('at risk')
    expect(await row(toCome)).not.toContain('complete')
  })

  it('is still complete in the paper of a meeting before that day', async () => {
    expect(await row(held)).toContain('complete')
  })
})
