import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { challengeDuties, challengeTimeline } from './store/publish.ts'
import type { ChallengeSite } from './testing/challenge-site.ts'
import { challengeSite } from './testing/challenge-site.ts'

/** Who raises, who answers, who closes: the journey of one challenge through its pages, and everybody beside it. */
describe('a challenge', () => {
  let site: ChallengeSite
  let test: TestRecord
  let app: TestApp
  let officer: Asking
  let manager: Asking
  let otherManager: Asking
  let child: number
  let post: string
  let raise: ChallengeSite['raise']
  let href = ''

  const postId = (title: string) => site.postId(title)

  beforeAll(async () => {
    site = await challengeSite()
    ;({ test, app, manager, otherManager, child, raise } = site)
    officer = await test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing Officer (made up)'],
    })
    await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    // One who holds the manager's post in the director's place too: the post can be asked at either stage.
    await test.person({ roles: ['director'], posts: ['Team Manager North (made up)'] })
    post = String(await postId('Team Manager North (made up)'))
  })
  afterAll(() => site.close())

  it.each([
    [{ child: '' }, 'Enter the child’s number'],
    [{ child: 'MU-none' }, 'There is no child with this number'],
    [{ category: '' }, 'Choose what the challenge is about'],
    [{ concern: ' ' }, 'Enter the concern'],
    [{ toPostId: '' }, 'Choose the post that is asked to answer'],
    [{ stage: 'nowhere' }, 'Choose the stage'],
  ])('is not raised with %o, and what was typed is shown', async (changed, message) => {
    const { status, body } = await raise(officer, changed)
    expect([status, body.includes(message), body.includes('To stay near a sister')]).toEqual([
      422,
      true,
      true,
    ])
  })

  it('is put to posts whose holders answer challenges, and to no other', async () => {
    const { body } = await app.get(officer, '/challenges/new')
    const offered = [...body.matchAll(/<option value="\d+"[^>]*>([^<]*)</g)].map(([, title]) => title)
    expect(offered).toEqual(['Head of Service (made up)', 'Team Manager North (made up)'])
    const toTheirOwn = await raise(officer, {
      toPostId: String(await postId('Reviewing Officer (made up)')),
    })
    expect(toTheirOwn.status).toBe(422)
    expect(toTheirOwn.body).toContain('Choose the post that is asked to answer')
  })

  it('is raised by a reviewing officer, and by no manager', async () => {
    expect((await raise(manager)).status).toBe(403)
    const { status, location = '' } = await raise(officer)
    expect([status, /^\/challenges\/\d+$/.test(location)]).toEqual([303, true])
    href = location
    expect(await test.as(officer, (tx) => challengeDuties(tx, [child]))).toMatchObject([
      { childId: child, ownerPostId: Number(post), dueOn: '2020-11-16' },
    ])
  })

  it('is there for the child’s manager, and for no other team’s', async () => {
    const { body } = await app.get(manager, href)
    expect(body).toMatch(/los-print-only[^]*OFFICIAL-SENSITIVE/)
    expect([body.includes('No family finding since the plan'), body.includes(`${href}/answer`)]).toEqual([
      true,
      true,
    ])
    for (const step of ['', '/answer', '/close'])
      expect([step, (await app.get(otherManager, `${href}${step}`)).status]).toEqual([step, 404])
    expect((await app.get(otherManager, '/challenges')).body).not.toContain('MU-1')
    expect((await app.get(otherManager, '/challenges/x')).status).toBe(404)
  })

  it.each<PersonRole>(['councillor', 'administrator', 'board member', 'democratic services', 'auditor'])(
    'is kept from a %s',
    async (role) => {
      const who = await test.person({ roles: [role] })
      expect((await app.get(who, '/challenges')).status).toBe(403)
      expect((await app.get(who, href)).status).toBe(403)
    },
  )

  it('is alerted when nobody answered in time', async () => {
    expect((await app.get(officer, '/challenges')).body).not.toContain('1 challenge has no answer after')
    test.setClock('2020-11-17T10:00:00Z')
    app = await site.signedInAnew()
    expect((await app.get(officer, '/challenges')).body).toContain('1 challenge has no answer after its day')
  })

  it('then gives a duty to the one who raised it and to the next manager, on the child’s line too', async () => {
    const duties = await test.as(officer, (tx) => challengeDuties(tx, [child]))
    const owners = duties.map(({ ownerPostId, words }) => [ownerPostId, words.split(',')[0]])
    // Each stands among what is overdue, and not below everything that has a day.
    expect(new Set(duties.map(({ dueOn }) => dueOn))).toEqual(new Set(['2020-11-16']))
    expect(owners).toEqual([
      [Number(post), 'Answer the challenge about drift and delay'],
      [await postId('Reviewing Officer (made up)'), 'Take on'],
      [
        await postId('Head of Service (made up)'),
        'See to an answer to the challenge about drift and delay: no answer came by 16 November 2020',
      ],
    ])
    expect(await test.as(officer, (tx) => challengeDuties(tx, [child + 1]))).toEqual([])
    const { body } = await app.get(officer, href)
    expect(body).toContain('To take it on: Reviewing Officer (made up).')
    expect(body).toContain('To see to an answer: Head of Service (made up).')
  })

  it('has its days on its page, each with its rule and its sum', async () => {
    const { body } = await app.get(officer, href)
    expect(body).toContain('Why this date')
    expect((await app.get(officer, '/challenges')).body).toContain(
      '/clocks/cla.iro_dispute.stage1?from=2020-11-02',
    )
  })

  it('is there for the managers of placements and of fostering, for children of their teams alone', async () => {
    for (const role of ['fostering manager', 'placements manager'] as const) {
      const own = await test.person({ roles: [role], team: 'North' })
      const others = await test.person({ roles: [role], team: 'South' })
      expect([(await app.get(own, '/challenges')).status, (await app.get(own, href)).status]).toEqual([
        200, 200,
      ])
      expect((await app.get(others, '/challenges')).body).not.toContain('MU-1')
      expect((await app.get(own, '/permanence')).body).toContain('href="/challenges"')
    }
  })

  it('is taken on by the one who raised it, past any stage, and by nobody else', async () => {
    const fields = { stage: 'director', toPostId: post, words: 'No answer' }
    const colleague = await test.person({ roles: ['independent reviewing officer'] })
    expect((await app.post(colleague, `${href}/stage`, fields)).status).toBe(403)
    expect((await app.post(officer, `${href}/stage`, { ...fields, words: '' })).status).toBe(422)
    expect((await app.post(officer, `${href}/stage`, fields)).status).toBe(303)
    expect((await app.get(officer, href)).body).toContain('Taken to: director')
  })

  it('is answered by the challenged manager, who cannot close it or take it anywhere', async () => {
    expect((await app.post(manager, `${href}/answer`, { words: ' ' })).status).toBe(422)
    expect(
      (await app.post(manager, `${href}/answer`, { words: 'Family finding begins on Monday' })).status,
    ).toBe(303)
    const close = { outcome: 'resolved', changed: 'Nothing, but closed' }
    expect((await app.post(manager, `${href}/close`, close)).status).toBe(403)
    expect(
      (await app.post(manager, `${href}/stage`, { stage: 'informal', toPostId: post, words: 'x' })).status,
    ).toBe(403)
    expect((await app.post(officer, `${href}/answer`, { words: 'x' })).status).toBe(403)
    expect((await app.get(manager, href)).body).not.toContain(`${href}/close`)
  })

  it('once answered is a duty of the one who raised it, until it is closed or taken on', async () => {
    expect(await test.as(officer, (tx) => challengeDuties(tx, [child]))).toMatchObject([
      {
        ownerPostId: await postId('Reviewing Officer (made up)'),
        words: 'Close, or take on, the answered challenge about drift and delay',
      },
    ])
  })

  it('is not closed by whoever answered it, though that post may approve', async () => {
    const director = await test.person({ roles: ['director'] })
    expect((await app.post(director, `${href}/answer`, { words: 'I shall see to it' })).status).toBe(303)
    expect((await app.get(director, `${href}/close`)).status).toBe(403)
  })

  it('is closed by the one who raised it, with what changed for the child, and then stays closed', async () => {
    const close = { outcome: 'resolved', changed: 'A family was found' }
    expect((await app.post(officer, `${href}/close`, { ...close, changed: '' })).status).toBe(422)
    expect((await app.post(officer, `${href}/close`, close)).status).toBe(303)
    expect((await app.get(officer, href)).body).toContain('A family was found')
    expect((await app.post(officer, `${href}/close`, close)).status).toBe(403)
    const said = await test.as(officer, (tx) => challengeTimeline(tx, child))
    expect(said.map(({ words }) => words.split(/[ :,]/).slice(0, 2).join(' ')).toSorted()).toEqual([
      'Challenge answered',
      'Challenge answered',
      'Challenge closed',
      'Challenge raised',
      'Challenge taken',
    ])
  })

  it('is answered by nobody below the post it was taken to, on the day it was answered there too', async () => {
    const above = String(await postId('Head of Service (made up)'))
    const raised = (await raise(officer, { concern: 'Seen on one day' })).location ?? ''
    const words = 'Family finding begins on Monday'
    expect((await app.post(manager, `${raised}/answer`, { words })).status).toBe(303)
    const taken = { stage: 'head of service', toPostId: above, words: 'No day is named' }
    expect((await app.post(officer, `${raised}/stage`, taken)).status).toBe(303)
    const { body } = await app.get(manager, raised)
    expect([body.includes('Waits for an answer'), body.includes(`${raised}/answer"`)]).toEqual([true, false])
    expect((await app.post(manager, `${raised}/answer`, { words })).status).toBe(403)
    expect(body.indexOf('Taken to: head of service')).toBeLessThan(body.indexOf('>Answered<'))
    const said = await test.as(officer, (tx) => challengeTimeline(tx, child))
    expect(said.slice(-3).map(({ words }) => words.split(/[ :,]/)[1])).toEqual([
      'raised',
      'answered',
      'taken',
    ])
    const close = { outcome: 'withdrawn', changed: 'Nothing: raised for a test' }
    expect((await app.post(officer, `${raised}/close`, close)).status).toBe(303)
  })

  it('of one who has left is followed up by the manager of the reviewing officers', async () => {
    const leaver = await test.person({ roles: ['independent reviewing officer'] })
    await test.person({ roles: ['reviewing service manager'], posts: ['Reviewing Manager (made up)'] })
    const raised = (await raise(leaver, { concern: 'Raised in the last week' })).location ?? ''
    expect((await app.post(manager, `${raised}/answer`, { words: 'It is booked' })).status).toBe(303)
    await test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = from_on where person_id = ${leaver.personId}`.execute(tx.db),
    )
    expect(await test.as(officer, (tx) => challengeDuties(tx, [child]))).toMatchObject([
      {
        ownerPostId: await postId('Reviewing Manager (made up)'),
        words: 'Close, or take on, the answered challenge about drift and delay; whoever raised it has left',
      },
    ])
  })

  it('counts themes by team, each with its list', async () => {
    const { body } = await app.get(officer, '/challenges')
    expect(body).toContain('/challenges?team=North&amp;category=drift+and+delay')
    const list = await app.get(officer, '/challenges?team=North&category=drift+and+delay')
    expect([list.body.includes('MU-1'), list.body.includes('North, drift and delay')]).toEqual([true, true])
    expect((await app.get(officer, '/challenges?team=South')).body).toContain(
      'No challenge stands on this list',
    )
  })
})
