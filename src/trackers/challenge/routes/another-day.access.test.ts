import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

/** What is said is dated today: on the pages of another day nothing is said. */
describe('a challenge while another day is looked at', () => {
  let site: ChallengeSite
  let officer: Asking
  let href = ''

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    href = (await site.raise(officer)).location ?? ''
  })
  afterAll(() => site.close())

  async function on(day: string, who: Asking, url: string, payload?: Readonly<Record<string, string>>) {
    const cookies = { ...(await site.app.cookies(who)), los_as_at: day }
    const { statusCode, body } = await site.app.app.inject(
      payload === undefined
        ? { url, cookies }
        : {
            method: 'POST',
            url,
            cookies,
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              'sec-fetch-site': 'same-origin',
            },
            payload: new URLSearchParams({ _key: crypto.randomUUID(), ...payload }).toString(),
          },
    )
    return { status: statusCode, body }
  }
  const comeBack = 'You are looking at another day. Come back to today'

  it.each(['2020-10-01', '2020-11-30'])('has no form on %s, and the page says to come back', async (day) => {
    for (const [who, url] of [
      [officer, '/challenges/new?child=MU-1'],
      [site.manager, `${href}/answer`],
      [officer, `${href}/stage`],
      [officer, `${href}/close`],
    ] as const) {
      const { status, body } = await on(day, who, url)
      expect([url, status, body.includes(comeBack)]).toEqual([url, 403, true])
    }
  })

  it('changes nothing, whichever form is sent, and what was typed stays', async () => {
    const said = async () =>
      (
        await site.test.admin.query<{ moves: number; answers: number }>(
          `select (select count(*)::int from challenge.move) as moves,
            (select count(*)::int from challenge.answer) as answers`,
        )
      ).rows
    const before = await said()
    const words = 'Family finding begins on Monday'
    for (const [who, url, fields] of [
      [officer, '/challenges', { child: 'MU-1', concern: words, stage: 'Cafcass' }],
      [site.manager, `${href}/answer`, { words }],
      [officer, `${href}/stage`, { stage: 'Cafcass', words }],
      [officer, `${href}/close`, { outcome: 'resolved', changed: words }],
    ] as const) {
      const { status, body } = await on('2020-11-30', who, url, fields)
      expect([url, status, body.includes(comeBack), Object.values(boxesIn(body)).includes(words)]).toEqual([
        url,
        422,
        true,
        true,
      ])
    }
    expect(await said()).toEqual(before)
  })

  it('has no buttons that lead to a form', async () => {
    expect((await on('2020-11-30', officer, href)).body).not.toMatch(/challenges\/\d+\/(stage|close)"/)
    expect((await on('2020-11-30', officer, '/challenges')).body).not.toContain('/challenges/new')
  })
})
