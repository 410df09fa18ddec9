import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'

describe('a page about one child that asks for a reason in its place', () => {
  let test: TestRecord
  let app: TestApp
  let adoptionManager: Asking
  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    adoptionManager = await test.person({ roles: ['adoption manager'] })
    const facts = [summaryOf('2020-10-01', { status: 'in care', in_care: true, team_name: 'South' })]
    await putChildren(test, [{ id: 2, councilId: 'MU2', team: 'South', facts }])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const lastNoted = async () =>
    (
      await test.admin.query<{
        what: string
        subject: string
        ids: string[]
        screen: string
        because: string
      }>('select what, subject, ids::text[], screen, because from record.audit order by id desc limit 1')
    ).rows[0]

  it.each([
    ['/children/2', '/children/:id'],
    ['/children/2/adoptive-family', '/children/:id/adoptive-family'],
    ['/child-decisions/2', '/child-decisions/:childId'],
    ['/permanence/2', '/permanence/:childId'],
  ])('notes that it confirmed that there is such a child: %s', async (url, screen) => {
    const { status, body } = await app.get(adoptionManager, url)
    expect([status, body.includes('Why do you open this record?')]).toEqual([200, true])
    expect(body).toContain(`name="to" value="${url}"`)
    expect(await lastNoted()).toEqual({
      ...{ what: 'read', subject: 'children', ids: ['2'], screen: `${screen}/asked` },
      because: 'told that there is such a child, and asked for a reason',
    })
  })

  it('notes of whom a form was refused', async () => {
    const form = '/children/2/clocks/cla.review.first/2020-10-01'
    expect((await app.post(adoptionManager, form, {})).status).toBe(403)
    expect(await lastNoted()).toMatchObject({
      ...{ what: 'refused', ids: ['2'], screen: '/children/:id/clocks/:rule/:startedOn' },
    })
  })
})
