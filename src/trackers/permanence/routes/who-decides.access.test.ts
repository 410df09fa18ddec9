import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { trackedChild } from '../store/children.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { editedSheet } from '../testing/edited-sheet.ts'
import { sheetSite } from '../testing/sheet-site.ts'

/** No plan stands as agreed by whoever runs the system, or checks it. */
describe('who takes the chair, and agrees a plan', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking
  let child: number
  const posts: Record<string, string> = {}

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'], posts: ['Head (made up)'] })
    await test.person({ roles: ['administrator'], posts: ['Administrator (made up)'] })
    await test.person({ roles: ['auditor'], posts: ['Auditor (made up)'] })
    await test.person({ roles: ['panel chair'], posts: ['Panel (made up)'] })
    const { rows } = await test.admin.query<{ id: number; title: string }>(
      'select id, title from access.post',
    )
    for (const { id, title } of rows) posts[title.replace(' (made up)', '')] = String(id)
    child = await childInCare(test, { councilId: 'MU-1', care: { entered_care_on: '2019-01-10' } })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const offered = (body: string, name: string) =>
    [
      ...(new RegExp(`<select[^>]*name="${name}"[^]*?</select>`).exec(body)?.[0] ?? '').matchAll(
        />([^<]*\(made up\))</g,
      ),
    ]
      .map(([, title]) => title)
      .toSorted()
  const deciding = ['Head (made up)', 'Panel (made up)']

  it('are those who may decide, in the meeting and in the form of a plan', async () => {
    expect(offered((await app.get(head, '/permanence/meeting')).body, 'chair')).toEqual(deciding)
    const { body } = await app.get(head, `/permanence/${child}/record/plan`)
    expect(offered(body, 'postId')).toEqual(deciding)
  })

  it('an administrator is not, and what was typed stays beside the question of who is', async () => {
    const url = `/permanence/meeting?chair=${posts.Administrator}&child=${child}`
    expect((await app.get(head, url)).body).not.toContain('In the chair: Administrator')
    const typed = { chair: posts.Administrator ?? '', decision: 'Adoption is the plan', route: 'adoption' }
    const { status, body } = await app.post(head, `/permanence/meeting/${child}`, typed)
    expect([status, boxesIn(body).decision]).toEqual([422, 'Adoption is the plan'])
    expect(body).toContain('Choose who is in the chair: a manager’s post or a panel chair’s')
    expect(offered(body, 'chair')).toEqual(deciding)
    expect((await test.as(head, (tx) => trackedChild(tx, child))).entries).toEqual([])
  })
})

describe('a sheet that says who agreed a plan', () => {
  it('is refused by its row where that post may not decide', async () => {
    const site = await sheetSite()
    const plan = { plan: 'long-term fostering', 'plan-on': '2020-11-03', 'plan-where': 'permanence panel' }
    const backWith = async (by: string) =>
      site.bringBack(await editedSheet(site.test, site.manager, { 'MU-1': { ...plan, 'plan-by': by } }))
    const refused = (await backWith('Reviewing officer (made up)')).body
    expect(refused).toContain('the post of a manager or a panel chair, who may decide')
    expect(refused).toContain('1 left out')
    expect((await backWith('Team Manager (made up)')).body).toContain('0 left out')
    await site.close()
  })
})
