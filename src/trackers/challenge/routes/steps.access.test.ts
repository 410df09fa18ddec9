import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

/** What stands on the forms of a challenge: enough to fill them in, and nothing lost of what was. */
describe('the forms of a challenge', () => {
  let site: ChallengeSite
  let officer: Asking
  let href = ''

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    href = (await site.raise(officer, { concern: 'Nothing since June.\n\nNobody was told.' })).location ?? ''
  })
  afterAll(() => site.close())

  it('are reached from the child: its number stands on the form, for whoever may challenge and nobody else', async () => {
    const href = 'href="/challenges/new?child=MU-1"'
    for (const page of [`/children/${site.child}`, `/permanence/${site.child}`]) {
      expect([page, (await site.app.get(officer, page)).body.includes(href)]).toEqual([page, true])
      expect([page, (await site.app.get(site.manager, page)).body.includes(href)]).toEqual([page, false])
    }
    expect(boxesIn((await site.app.get(officer, '/challenges/new?child=MU-1')).body).child).toBe('MU-1')
  })

  it('show what is challenged and what the child wishes, with its paragraphs', async () => {
    for (const [who, step] of [
      [site.manager, 'answer'],
      [officer, 'stage'],
      [officer, 'close'],
    ] as const) {
      const { body } = await site.app.get(who, `${href}/${step}`)
      expect([step, body.includes('class="los-lines">Nothing since June.\n\nNobody was told.')]).toEqual([
        step,
        true,
      ])
      expect(body).toContain('To stay near a sister')
    }
  })

  it('name everything that is missing at once, in the order of the page', async () => {
    const { status, body } = await site.raise(officer, { child: 'MU-0', concern: '', toPostId: '' })
    const said = [...body.matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field)
    expect([status, said]).toEqual([422, ['child', 'concern', 'toPostId']])
  })

  it('refuse what is too long to be read in a list, and keep it', async () => {
    const concern = 'x'.repeat(4001)
    const { status, body } = await site.raise(officer, { concern, toldBy: 'y'.repeat(301) })
    expect([status, body.includes('The concern must be 4,000 characters or fewer')]).toEqual([422, true])
    expect([body.includes('Who told the child must be 300 characters'), body.includes(concern)]).toEqual([
      true,
      true,
    ])
  })

  it('offer Cafcass to reviewing officers, and to no conference chair', async () => {
    const chair = await site.test.person({ roles: ['conference chair'] })
    const offersCafcass = async (who: Asking) =>
      (await site.app.get(who, '/challenges/new')).body.includes('value="Cafcass"')
    expect([await offersCafcass(officer), await offersCafcass(chair)]).toEqual([true, false])
    expect((await site.raise(chair, { stage: 'Cafcass', toPostId: '' })).body).toContain('Choose the stage')
    const raised = (await site.raise(chair)).location ?? ''
    const taken = { stage: 'Cafcass', toPostId: '', words: 'No answer' }
    expect((await site.app.post(chair, `${raised}/stage`, taken)).status).toBe(422)
  })

  it('keep what was typed where somebody closed the challenge meanwhile', async () => {
    const words = 'Family finding begins on Monday'
    const close = { outcome: 'not resolved', changed: 'Nothing yet' }
    expect((await site.app.post(officer, `${href}/close`, close)).status).toBe(303)
    const { status, body } = await site.app.post(site.manager, `${href}/answer`, { words })
    expect([status, boxesIn(body).words]).toEqual([403, words])
    expect(body).toContain('This challenge is closed. Nothing was changed; what you typed stands below')
  })

  it('are followed by what came of it: on the log and on top of its own page', async () => {
    const log = (await site.app.get(officer, '/challenges')).body
    expect(log).toMatch(/Closed[\s\S]*Not resolved[\s\S]*Nothing yet/)
    const { body } = await site.app.get(officer, href)
    expect(body.indexOf('What changed for the child')).toBeLessThan(body.indexOf('Asked to answer'))
    expect(body).not.toContain('Answer due')
  })
})
