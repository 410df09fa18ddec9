import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

/** What was answered meanwhile is read before it is denied. */
describe('a form about a challenge that was opened before somebody answered', () => {
  let site: ChallengeSite
  let officer: Asking

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    await site.test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
  })
  afterAll(() => site.close())

  const answer = async (href: string, words: string) => {
    const { _version = '' } = boxesIn((await site.app.get(site.manager, `${href}/answer`)).body)
    const { status } = await site.app.post(site.manager, `${href}/answer`, { words, _version })
    expect(status).toBe(303)
  }

  it('closes nothing: it is shown with the answer, and closes when it is sent again', async () => {
    const href = (await site.raise(officer)).location ?? ''
    const { _version = '' } = boxesIn((await site.app.get(officer, `${href}/close`)).body)
    await answer(href, 'Overnight stays begin on Friday')
    const typed = { outcome: 'not resolved', changed: 'Nothing: no answer came' }
    const old = await site.app.post(officer, `${href}/close`, { ...typed, _version })
    expect([old.status, boxesIn(old.body).changed]).toEqual([409, typed.changed])
    expect(old.body).toContain('This challenge was answered after you opened this form')
    expect(old.body).toContain('Overnight stays begin on Friday')
    expect((await site.app.get(officer, href)).body).not.toContain('What changed for the child')
    const again = { ...typed, changed: 'Stays begin', _version: boxesIn(old.body)._version ?? '' }
    expect((await site.app.post(officer, `${href}/close`, again)).status).toBe(303)
    expect((await site.app.get(officer, href)).body).toMatch(
      /<h2[^>]*>What changed for the child<\/h2>[^]*Stays begin/,
    )
  })

  it('takes it to no other stage', async () => {
    const href = (await site.raise(officer)).location ?? ''
    const { _version = '' } = boxesIn((await site.app.get(officer, `${href}/stage`)).body)
    await answer(href, 'A worker is named')
    const toPostId = String(await site.postId('Head of Service (made up)'))
    const typed = { stage: 'head of service', toPostId, words: 'No answer came', _version }
    const old = await site.app.post(officer, `${href}/stage`, typed)
    expect([old.status, boxesIn(old.body).words]).toEqual([409, 'No answer came'])
    expect(old.body).toContain('A worker is named')
    expect((await site.app.get(officer, href)).body).not.toContain('Taken to')
  })

  it('answers nothing that was answered by somebody else meanwhile', async () => {
    const href = (await site.raise(officer)).location ?? ''
    const { _version = '' } = boxesIn((await site.app.get(site.manager, `${href}/answer`)).body)
    await answer(href, 'The first answer')
    const late = await site.app.post(site.manager, `${href}/answer`, { words: 'The second', _version })
    expect([late.status, late.body.includes('The first answer')]).toEqual([409, true])
  })

  it('says of one that Cafcass was told of that it is with Cafcass, and waits for nobody here', async () => {
    const href = (await site.raise(officer, { stage: 'Cafcass', toPostId: '' })).location ?? ''
    for (const url of [href, '/challenges']) {
      const { body } = await site.app.get(officer, url)
      expect([url, body.includes('With Cafcass') || body.includes('with Cafcass')]).toEqual([url, true])
    }
    expect((await site.app.get(officer, href)).body).not.toMatch(/waits for an answer/i)
  })
})
