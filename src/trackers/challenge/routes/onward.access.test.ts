import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { boxesIn } from '../../../app/testing/boxes-in.ts'
import { takeToStage } from '../store/moves.ts'
import { readChallengeId } from '../ids.ts'
import type { Stage } from '../model/challenge.ts'
import { challengeTimeline } from '../store/publish.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

describe('a challenge that is taken on', () => {
  let site: ChallengeSite
  let officer: Asking
  const posts: Record<string, string> = {}

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    await site.test.person({ roles: ['team manager'], team: 'North', posts: ['Second Manager (made up)'] })
    await site.test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    await site.test.person({ roles: ['director'], posts: ['Director (made up)'] })
    for (const title of ['Team Manager North', 'Second Manager', 'Head of Service', 'Director'])
      posts[title] = String(await site.postId(`${title} (made up)`))
  })
  afterAll(() => site.close())

  const raised = async (stage: string, title: string) =>
    (await site.raise(officer, { stage, toPostId: posts[title] ?? '' })).location ?? ''
  const take = (href: string, stage: string, title: string) =>
    site.app.post(officer, `${href}/stage`, { stage, toPostId: posts[title] ?? '', words: 'Why not' })

  it.each<readonly [Stage, string, Stage, string, string]>([
    ['informal', 'Team Manager North', 'informal', 'Team Manager North', 'is asked at this stage already'],
    ['director', 'Director', 'director', 'Director', 'is asked at this stage already'],
    ['team manager', 'Team Manager North', 'informal', 'Team Manager North', 'is not talked over again'],
    ['Cafcass', '', 'informal', 'Team Manager North', 'is not talked over again'],
    ['Cafcass', '', 'Cafcass', '', 'Cafcass is told already'],
    ['director', 'Director', 'head of service', 'Head of Service', 'goes no stage back: choose “director”'],
  ])('from %s and %s does not go to %s and %s', async (stage, title, to, toTitle, message) => {
    const href = await raised(stage, title)
    const { status, body } = await take(href, to, toTitle)
    expect([status, body.includes(message), boxesIn(body).words]).toEqual([422, true, 'Why not'])
    expect((await site.app.get(officer, href)).body).not.toContain('Taken to')
    const id = readChallengeId(href.replace('/challenges/', ''))
    if (id === undefined) throw new RangeError('it was raised')
    const toPostId = toTitle === '' ? undefined : Number(posts[toTitle])
    const asked = { stage: to, toPostId, words: 'Why not' }
    expect(await site.test.as(officer, (tx) => takeToStage(tx, id, asked))).toMatchObject({ ok: false })
  })

  it('may be put to another post at its stage, told to Cafcass at any time, and go on from there', async () => {
    const href = await raised('team manager', 'Team Manager North')
    expect((await take(href, 'team manager', 'Second Manager')).status).toBe(303)
    expect((await take(href, 'Cafcass', '')).status).toBe(303)
    expect((await site.app.get(officer, `${href}/stage`)).body).not.toMatch(/value="(informal|Cafcass)"/)
    expect((await take(href, 'head of service', 'Head of Service')).status).toBe(303)
    expect((await site.app.get(officer, `${href}/stage`)).body).not.toContain('value="team manager"')
  })

  it('keeps what a manager typed where it was taken on meanwhile, and says so', async () => {
    const href = await raised('informal', 'Team Manager North')
    const { _version = '' } = boxesIn((await site.app.get(site.manager, `${href}/answer`)).body)
    expect((await take(href, 'head of service', 'Head of Service')).status).toBe(303)
    const words = 'Family finding begins on Monday'
    for (const typed of [words, `${words} at nine`]) {
      const { status, body } = await site.app.post(site.manager, `${href}/answer`, { words: typed, _version })
      expect([status, boxesIn(body).words, boxesIn(body)._version]).toEqual([409, typed, _version])
      expect(body).toContain('was taken on meanwhile: it stands at the stage “head of service”')
    }
    expect((await site.app.post(site.manager, `${href}/answer`, { words, _version: '1' })).status).toBe(403)
    expect((await site.app.get(officer, href)).body).not.toContain(words)
    const close = { outcome: 'withdrawn', changed: 'Nothing: raised for a test' }
    expect((await site.app.post(officer, `${href}/close`, close)).status).toBe(303)
    const { status, body } = await site.app.post(site.manager, `${href}/answer`, { words, _version })
    expect([status, boxesIn(body).words, body.includes('This challenge is closed')]).toEqual([
      409,
      words,
      true,
    ])
  })

  it('tells for ever that no answer came in time, and stays past the days of all stages', async () => {
    const href = await raised('team manager', 'Team Manager North')
    site.test.setClock('2020-12-02T10:00:00Z')
    const again = { stage: 'team manager', toPostId: posts['Second Manager'] ?? '', words: 'No answer' }
    const app = await site.signedInAnew()
    expect((await app.post(officer, `${href}/stage`, again)).status).toBe(303)
    const { body } = await app.get(officer, href)
    expect(body).toContain('No answer came by 16 November 2020')
    expect(body).toMatch(/All stages by[\s\S]*class="los-late"/)
    const line = await site.test.as(officer, (tx) => challengeTimeline(tx, site.child))
    expect(line.filter(({ words }) => words.endsWith('. No answer came by 16 November 2020.'))).not.toEqual(
      [],
    )
  })
})
