import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personRoles } from '../../access/permissions/roles.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { madeUpService, serviceNow } from './testing/made-up-service.ts'
import { childrenOn } from './testing/read-page.ts'

describe('who sees which children on the Monday list', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', serviceNow)
    app = await testApp(test)
    await madeUpService(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const pages = ['/monday', '/monday?show=not-known', '/monday?show=on-time'] as const
  const seenBy = async (...[made]: Parameters<TestRecord['person']>) => {
    const who = await test.person(made)
    const answers = await Promise.all(pages.map((url) => app.get(who, url)))
    return answers.flatMap(({ body }) => childrenOn(body)).toSorted((a, b) => a - b)
  }

  it('shows a team manager the children of the own team, and counts no others', async () => {
    expect(await seenBy({ roles: ['team manager'], team: 'North' })).toEqual([1, 2, 3, 4])
    expect(await seenBy({ roles: ['team manager'], team: 'South' })).toEqual([5])
    const manager = await test.person({ roles: ['team manager'], team: 'South' })
    const { body } = await app.get(manager, '/monday')
    expect(body).toContain('1 child: 1 needs you first')
    expect(body).toContain('1 child belongs to none of the council’s teams. One may be yours')
    expect(body).not.toContain('MU6')
    expect(body).not.toContain('MU1')
  })

  it('shows the whole service to those who answer for it', async () => {
    for (const role of ['director', 'head of service'] as const)
      expect(await seenBy({ roles: [role] })).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('shows whoever reviews its work the children reviewed, counts no others and says of whom it is', async () => {
    expect(await seenBy({ roles: ['independent reviewing officer'] })).toEqual([2, 3, 4])
    expect(await seenBy({ roles: ['conference chair'] })).toEqual([1])
    expect(await seenBy({ roles: ['reviewing service manager'] })).toEqual([1, 2, 3, 4])
    const officer = await test.person({ roles: ['independent reviewing officer'] })
    const { body } = await app.get(officer, '/monday')
    expect(body).toContain('3 children: ')
    expect(body).toContain('This shows, as things stand today: children in care, or who left care')
    expect(body).not.toMatch(/MU(1|5|6)/)
    const csv = (await app.get(officer, '/monday.csv')).body
    expect(csv).toContain('This shows, as things stand today: children in care, or who left care')
    expect(csv).not.toMatch(/MU(1|5|6)/)
    for (const url of ['/children/1', '/children/5', '/children/6'])
      expect([url, (await app.get(officer, url)).status]).toEqual([url, 404])
  })

  it('shows whoever reviews and manages a team both, and nobody else', async () => {
    const made = { roles: ['conference chair', 'team manager'], team: 'South' } as const
    expect(await seenBy(made)).toEqual([1, 5])
    const { body } = await app.get(await test.person(made), '/monday')
    expect(body).toContain('the children of your teams; children on a protection plan')
  })

  it('leaves a restricted child to those who are named for it', async () => {
    const named = await test.person({ roles: ['team manager'], team: 'North' })
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) values (7, $1, '2026-11-01')`,
      [named.personId],
    )
    expect(childrenOn((await app.get(named, '/monday')).body)).toEqual([1, 2, 7])
  })

  it('asks row security anew after a change, also for somebody who looked just before', async () => {
    const manager = await test.person({ roles: ['team manager'], team: 'North' })
    const seen = async () => childrenOn((await app.get(manager, '/monday')).body)
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    expect(await seen()).toEqual([1, 2])
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) values (7, $1, '2026-11-01')`,
      [manager.personId],
    )
    expect(await seen()).toEqual([1, 2, 7])
    await test.admin.query(`delete from children.allowed_reader where person_id = $1`, [manager.personId])
    expect(await seen()).toEqual([1, 2])
  })

  it.each(['/monday', '/monday.csv', '/monday.xlsx'])(
    'refuses %s to whoever opens no child’s record',
    async (url) => {
      const without = ['councillor', 'board member', 'administrator', 'auditor', 'democratic services']
      for (const role of personRoles.filter((each) => without.includes(each))) {
        const who = await test.person({ roles: [role] })
        expect([role, (await app.get(who, url)).status]).toEqual([role, 403])
      }
      expect((await app.get(undefined, url)).status).toBe(303)
    },
  )

  it('gives a file no child whom the page does not show', async () => {
    const manager = await test.person({ roles: ['team manager'], team: 'South' })
    const { body } = await app.get(manager, '/monday.csv')
    expect([...body.matchAll(/^MU(\d+),/gm)].map(([, id]) => id)).toEqual(['5'])
  })
})
