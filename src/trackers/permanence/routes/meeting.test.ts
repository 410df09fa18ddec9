import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { trackedChild } from '../store/children.ts'
import { childInCare } from '../testing/children-in-care.ts'

describe('the permanence planning meeting', () => {
  let test: TestRecord
  let app: TestApp
  let chair: Asking
  let child: number
  let post: string

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    chair = await test.person({ roles: ['head of service'], posts: ['Chair (made up)'] })
    post = String((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0)
    child = await childInCare(test, { councilId: 'MU-1', care: { entered_care_on: '2019-01-10' } })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const box = (changed: Readonly<Record<string, string>> = {}) => ({
    chair: post,
    [`decision-${child}`]: 'Assess the grandparents',
    [`action-${child}`]: 'Commission the assessment',
    [`owner-${child}`]: post,
    [`due-${child}-day`]: '4',
    [`due-${child}-month`]: '12',
    [`due-${child}-year`]: '2020',
    ...changed,
  })

  it('has an agenda from the tracker, with a box for each child, the viewer’s own post in the chair', async () => {
    const { body } = await app.get(chair, '/permanence/meeting')
    expect(body).toContain('1 child on the agenda. In the chair: Chair (made up).')
    expect(body).toContain(`name="decision-${child}"`)
    expect(body).toContain('Need a plan')
  })

  it('records a decision and its action at once', async () => {
    const { status, location } = await app.post(chair, `/permanence/meeting/${child}`, box())
    expect([status, location]).toEqual([303, `/permanence/meeting?chair=${post}#child-${child}`])
    const { entries, stands } = await test.as(chair, (tx) => trackedChild(tx, child))
    expect(entries.map(({ kind, words }) => [kind, words])).toEqual([
      ['meeting', 'Assess the grandparents'],
      ['action', 'Commission the assessment'],
    ])
    expect(stands.openActions).toMatchObject([{ dueOn: '2020-12-04', postId: Number(post) }])
    expect((await app.get(chair, '/permanence/meeting')).body).toContain('Assess the grandparents')
  })

  it.each([
    ['decision', '', 'Enter what was decided for this child'],
    ['owner', '', 'Choose the post that does it'],
  ])('refuses a box without its %s, and shows what was typed', async (name, value, message) => {
    const { status, body } = await app.post(
      chair,
      `/permanence/meeting/${child}`,
      box({ [`${name}-${child}`]: value }),
    )
    expect([status, body.includes(message), body.includes('Commission the assessment')]).toEqual([
      422,
      true,
      true,
    ])
  })

  it('refuses an action that would be due before today, and a meeting without a chair', async () => {
    const early = await app.post(chair, `/permanence/meeting/${child}`, box({ [`due-${child}-month`]: '10' }))
    expect([early.status, early.body.includes('It cannot be due before today')]).toEqual([422, true])
    const nobody = await app.post(chair, `/permanence/meeting/${child}`, box({ chair: '' }))
    expect([nobody.status, nobody.body.includes('Choose who is in the chair')]).toEqual([422, true])
  })

  it('is for those who record, and about children whom they see', async () => {
    const analyst = await test.person({ roles: ['performance analyst'] })
    expect((await app.get(analyst, '/permanence/meeting')).status).toBe(403)
    const other = await test.person({ roles: ['team manager'], team: 'South' })
    expect((await app.get(other, '/permanence/meeting')).body).toContain('Nobody is on the agenda')
    expect((await app.post(other, `/permanence/meeting/${child}`, box())).status).toBe(404)
  })
})
