import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { canary, retentionSite, type RetentionSite } from '../../testing/retention-site.ts'

const referral = (of: string, day: string, worker: string) =>
  ({ of, referred_on: isoDate(day), source: '1A', team_name: 'North', worker_name: worker }) as const

/** A week later with another worker for both; the canary is on no list from February 2018 on. */
const aWeekLater = {
  details: [{ of: canary.councilId, born_on: isoDate('2010-03-04') }, { of: 'MU2' }],
  referral: [
    referral(canary.councilId, '2018-01-03', canary.words),
    referral('MU2', '2018-01-04', 'Another'),
  ],
}

describe('what files changed', () => {
  let site: RetentionSite
  beforeAll(async () => {
    site = await retentionSite()
    await site.put('2018-01-15', aWeekLater)
    site.test.setClock('2020-11-24T10:00:00Z')
  })
  afterAll(() => site.close())

  const kept = async () => {
    const { rows } = await site.test.admin.query<{ child: string; after: string }>(
      `select council_id as child, after from intake.changed_value kept join children.child on child.id = child_id
       order by kept.id`,
    )
    return rows
  }
  const carryOut = async () => {
    const plan = await site.draw(site.analyst)
    expect(await site.approve(plan, site.director)).toBe(true)
    return site.run(plan)
  }

  it('goes with the files that changed it, and with the child', async () => {
    expect(await kept()).toEqual([
      { child: canary.councilId, after: canary.words },
      { child: 'MU2', after: 'Another' },
    ])
    expect(await carryOut()).toMatchObject({ ok: true, children: 1 })
    expect(await kept()).toEqual([])
    expect(await site.tablesWith(canary.words)).toEqual([])
    expect(await site.tablesWith(canary.councilId)).toEqual([])
  })
})

describe('what files changed of a child whose record goes while the file is kept', () => {
  let site: RetentionSite
  beforeAll(async () => {
    site = await retentionSite()
    await site.put('2018-01-15', aWeekLater)
    site.test.setClock('2020-11-24T10:00:00Z')
    // Nothing of the file can be decided any more, and what it changed is kept all the same.
    await site.test.admin.query(`delete from record.file where resource = 'intake'`)
  })
  afterAll(() => site.close())

  it('goes with the child alone', async () => {
    const plan = await site.draw(site.analyst)
    expect(await site.approve(plan, site.director)).toBe(true)
    expect(await site.run(plan)).toMatchObject({ ok: true, children: 1 })
    const { rows } = await site.test.admin.query<{ after: string }>('select after from intake.changed_value')
    expect(rows).toEqual([{ after: 'Another' }])
  })
})
