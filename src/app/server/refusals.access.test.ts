import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { ChallengeSite } from '../../trackers/challenge/testing/challenge-site.ts'
import { challengeSite } from '../../trackers/challenge/testing/challenge-site.ts'

/** What somebody reads who may not do a thing, and what is kept of it. */
describe('a refusal', () => {
  let site: ChallengeSite
  let officer: Asking
  let href = ''

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    href = (await site.raise(officer)).location ?? ''
  })
  afterAll(() => site.close())

  const lastRefused = async () =>
    (
      await site.test.admin.query<{ subject: string; screen: string; because: string }>(
        `select subject, screen, because from record.audit where what = 'refused' order by id desc limit 1`,
      )
    ).rows

  it('of a role names the permission that it takes', async () => {
    const { status, body } = await site.app.get(officer, `${href}/answer`)
    expect(status).toBe(403)
    expect(body).toContain('Your role does not permit it: it takes the permission “change challenge answers”')
    expect(await lastRefused()).toMatchObject([
      { subject: 'change challenge answers', screen: '/challenges/:id/answer' },
    ])
  })

  it('of a page’s own rule says that rule, and is noted as well: nothing is said that was not done', async () => {
    const { status, body } = await site.app.post(site.manager, `${href}/close`, {})
    expect(status).toBe(403)
    expect(body).toContain('Only the one who raised this challenge may do so. Nothing was changed, and')
    expect(body).toContain('the attempt has been noted')
    expect(await lastRefused()).toEqual([
      {
        subject: 'read challenges',
        screen: '/challenges/:id/close',
        because: 'Only the one who raised this challenge may do so',
      },
    ])
  })

  it('of a form whose sign-in ended is told as that, with how nothing typed is lost', async () => {
    const before = await lastRefused()
    const { status, body } = await site.app.post(undefined, `${href}/answer`, { words: 'Typed for an hour' })
    expect(status).toBe(403)
    expect(body).toContain('You are signed out')
    expect(body).toContain('load this page again, and let the browser send the form once more')
    expect(body).not.toContain('has been noted')
    expect(await lastRefused()).toEqual(before)
  })

  it('of a form of another site is told as that', async () => {
    const { statusCode, body } = await site.app.app.inject({
      method: 'POST',
      url: `${href}/answer`,
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'words=x',
    })
    expect([
      statusCode,
      body.includes('It was sent from a page of another site. Nothing was changed.'),
    ]).toEqual([403, true])
  })
})
