import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import type { ChallengeSite } from './testing/challenge-site.ts'
import { challengeSite } from './testing/challenge-site.ts'

/** Who may put right what was written of a challenge, and who may close it in the raiser's place. */
describe('a challenge that is answered', () => {
  let site: ChallengeSite
  let test: TestRecord
  let app: TestApp
  let officer: Asking
  let manager: Asking
  let otherManager: Asking
  let reviewing: Asking
  let raise: ChallengeSite['raise']
  let href = ''

  beforeAll(async () => {
    site = await challengeSite()
    ;({ test, app, manager, otherManager, raise } = site)
    officer = await test.person({ roles: ['independent reviewing officer'] })
    reviewing = await test.person({ roles: ['reviewing service manager'] })
    href = (await raise(officer)).location ?? ''
    await app.post(manager, `${href}/answer`, { words: 'Family finding begins on Monday' })
  })
  afterAll(() => site.close())

  it('is corrected by who wrote it, with a reason, and what stood before stays visible', async () => {
    const fields = {
      category: 'drift and delay',
      concern: 'No family finding since the plan of March',
      wishes: 'To stay near a sister',
      toldBy: 'The advocate',
      reason: 'The month was left out',
    }
    const form = await app.get(officer, `${href}/correct`)
    const version = /name="_version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const correct = (who: Asking, changed: Readonly<Record<string, string>> = {}) =>
      app.post(who, `${href}/correct`, { ...fields, _version: version, ...changed })
    const colleague = await test.person({ roles: ['independent reviewing officer'] })
    expect([(await correct(manager)).status, (await correct(colleague)).status]).toEqual([403, 403])
    expect((await correct(officer, { reason: ' ' })).body).toContain('Enter why it is changed')
    expect((await correct(officer)).status).toBe(303)
    expect((await correct(officer, { concern: 'Something else' })).status).toBe(409)
    const { body } = await app.get(manager, href)
    for (const words of ['of March', 'became', 'The month was left out', 'The advocate'])
      expect(body).toContain(words)
  })

  it('has an answer corrected by who gave it, and by nobody else', async () => {
    const at = /href="(\/challenges\/\d+\/answers\/\d+)"/.exec((await app.get(manager, href)).body)?.[1] ?? ''
    const version = /name="_version" value="(\d+)"/.exec((await app.get(manager, at)).body)?.[1] ?? ''
    const fields = { words: 'Family finding begins on Tuesday', reason: 'A slip', _version: version }
    expect((await app.get(otherManager, at)).status).toBe(404)
    expect((await app.post(officer, at, fields)).status).toBe(403)
    expect((await app.post(manager, at, { ...fields, words: '' })).status).toBe(422)
    expect((await app.post(manager, at, fields)).status).toBe(303)
    const { body } = await app.get(officer, href)
    expect([body.includes('on Tuesday'), body.includes('on Monday')]).toEqual([true, true])
    expect((await app.get(manager, `${href}/answers/999`)).status).toBe(404)
  })

  it('may be closed by the manager of the reviewing officers in their place, and by no other manager', async () => {
    expect((await app.get(reviewing, `${href}/close`)).status).toBe(200)
    expect((await app.get(reviewing, `${href}/stage`)).status).toBe(403)
    expect((await app.get(reviewing, `${href}/answer`)).status).toBe(403)
    const { location = '' } = await raise(officer, { concern: 'Another one' })
    const close = { outcome: 'withdrawn', changed: 'Nothing' }
    for (const role of ['head of service', 'director'] as const)
      expect((await app.post(await test.person({ roles: [role] }), `${location}/close`, close)).status).toBe(
        403,
      )
    expect((await app.post(reviewing, `${location}/close`, close)).status).toBe(303)
    expect((await app.get(officer, '/challenges?show=repeats')).body).toContain(
      'are about children with more than one challenge',
    )
  })
})
