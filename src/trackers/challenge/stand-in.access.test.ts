import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp } from '../../app/testing/test-record.ts'
import type { ChallengeSite } from './testing/challenge-site.ts'
import { challengeSite } from './testing/challenge-site.ts'

describe('a challenge whose raiser is no longer an officer here', () => {
  let site: ChallengeSite
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let otherManager: Asking
  let raise: ChallengeSite['raise']
  let post: string
  const postId = (title: string) => site.postId(title)

  beforeAll(async () => {
    site = await challengeSite('2020-11-17T10:00:00Z')
    ;({ test, app, manager, otherManager, raise } = site)
    // One who holds the manager's post in the director's place too: the post can be asked at either stage.
    await test.person({ roles: ['director'], posts: ['Team Manager North (made up)'] })
    post = String(await postId('Team Manager North (made up)'))
  })
  afterAll(() => site.close())

  it('is taken further by the manager of the reviewing officers, and by no colleague and nobody who is challenged', async () => {
    const leaver = await test.person({ roles: ['independent reviewing officer'] })
    const stands = await test.person({ roles: ['reviewing service manager'] })
    const raised = (await raise(leaver, { concern: 'Left open' })).location ?? ''
    expect((await app.get(stands, `${raised}/stage`)).status).toBe(403)
    await test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2020-11-16' where person_id = ${leaver.personId}`.execute(
        tx.db,
      ),
    )
    const fields = { stage: 'director', toPostId: post, words: 'No answer came to a colleague who has left' }
    expect((await app.get(stands, raised)).body).toContain(`${raised}/stage"`)
    expect((await app.get(stands, `${raised}/stage`)).status).toBe(200)
    for (const role of ['independent reviewing officer', 'conference chair', 'director'] as const)
      expect([
        role,
        (await app.post(await test.person({ roles: [role] }), `${raised}/stage`, fields)).status,
      ]).toEqual([role, 403])
    expect((await app.post(manager, `${raised}/stage`, fields)).status).toBe(403)
    expect((await app.post(otherManager, `${raised}/stage`, fields)).status).toBe(404)
    expect((await app.post(stands, '/challenges/999999/stage', fields)).status).toBe(404)
    expect((await app.post(stands, `${raised}/stage`, { ...fields, words: '' })).status).toBe(422)
    expect((await app.post(stands, `${raised}/stage`, fields)).status).toBe(303)
    expect((await app.get(manager, raised)).body).toContain('Taken to: director')
    const close = { outcome: 'withdrawn', changed: 'Nothing: raised for a test' }
    expect((await app.post(stands, `${raised}/close`, close)).status).toBe(303)
  })

  it('is taken nowhere by whoever is asked, or has answered, whatever else that person holds', async () => {
    const both = await test.person({
      roles: ['reviewing service manager', 'team manager'],
      team: 'North',
      posts: ['Manager of Both (made up)'],
    })
    const asked = String(await postId('Manager of Both (made up)'))
    const stands = await test.person({ roles: ['reviewing service manager'] })
    const leaver = await test.person({ roles: ['conference chair'] })
    const raised = (await raise(leaver, { concern: 'Of both', toPostId: asked })).location ?? ''
    await test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2020-11-16' where person_id = ${leaver.personId}`.execute(
        tx.db,
      ),
    )
    const fields = { stage: 'informal', toPostId: post, words: 'Elsewhere' }
    expect((await app.post(both, `${raised}/stage`, fields)).status).toBe(403)
    expect((await app.post(both, `${raised}/answer`, { words: 'Done' })).status).toBe(303)
    expect((await app.post(stands, `${raised}/stage`, { ...fields, stage: 'director' })).status).toBe(303)
    expect((await app.post(both, `${raised}/stage`, fields)).status).toBe(403)
    const close = { outcome: 'withdrawn', changed: 'Nothing: raised for a test' }
    expect((await app.post(both, `${raised}/close`, close)).status).toBe(403)
    expect((await app.post(stands, `${raised}/close`, close)).status).toBe(303)
  })
})
