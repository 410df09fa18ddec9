import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { childInCare } from '../../permanence/testing/children-in-care.ts'
import type { ChallengeSite } from '../testing/challenge-site.ts'
import { challengeSite } from '../testing/challenge-site.ts'

describe('the stage of a challenge and who is asked at it', () => {
  let site: ChallengeSite
  let officer: Asking
  const posts: Record<string, string> = {}

  beforeAll(async () => {
    site = await challengeSite()
    officer = await site.test.person({ roles: ['independent reviewing officer'] })
    await site.test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    await site.test.person({ roles: ['director'], posts: ['Director (made up)'] })
    await site.test.person({ roles: ['director'], posts: ['Second Director (made up)'] })
    await site.test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South (made up)'] })
    await childInCare(site.test, {
      councilId: 'MU-left',
      team: 'North',
      care: { entered_care_on: '2019-01-10', left_care_on: '2020-01-10' },
    })
    await site.test.admin.query(
      `update children.summary set in_care = false, on_plan = true, status = 'protection plan'
       where child_id = (select id from children.child where council_id = 'MU-left')`,
    )
    for (const title of [
      'Head of Service',
      'Director',
      'Second Director',
      'Manager South',
      'Team Manager North',
    ])
      posts[title] = String(await site.postId(`${title} (made up)`))
  })
  afterAll(() => site.close())

  const listed = (body: string) =>
    [...body.matchAll(/<li><a href="#(\w+)">([^<]*)</g)].map(([, ...said]) => said)

  it.each([
    ['informal', 'Director', '“Director (made up)” is not asked at the stage “informal”'],
    ['team manager', 'Director', 'Choose a team’s manager, or another stage'],
    ['team manager', 'Head of Service', 'is not asked at the stage “team manager”'],
    ['head of service', 'Team Manager North', 'Choose a head of service, or another stage'],
    ['director', 'Head of Service', 'Choose the director, or another stage'],
    ['Cafcass', 'Director', 'Leave the post empty: where Cafcass is told, nobody here is asked'],
    ['team manager', 'Manager South', 'answers for other teams, and cannot see the child'],
  ])(
    '%s and %s do not go together: a sentence says so, and what was typed stays',
    async (stage, title, message) => {
      const { status, body } = await site.raise(officer, { stage, toPostId: posts[title] ?? '' })
      expect([status, listed(body).map(([field]) => field)]).toEqual([422, ['toPostId']])
      expect(body).toContain(message)
      expect(body).toContain('To stay near a sister')
    },
  )

  it.each([
    ['informal', 'Team Manager North'],
    ['informal', 'Head of Service'],
    ['team manager', 'Team Manager North'],
    ['head of service', 'Head of Service'],
    ['director', 'Director'],
    ['Cafcass', ''],
  ])('%s and %s go together, at any time', async (stage, title) => {
    const { status, location = '' } = await site.raise(officer, { stage, toPostId: posts[title] ?? '' })
    expect(status).toBe(303)
    const further = { stage: 'director', toPostId: posts['Head of Service'] ?? '', words: 'No answer' }
    const refused = await site.app.post(officer, `${location}/stage`, further)
    expect([refused.status, listed(refused.body).map(([field]) => field)]).toEqual([422, ['toPostId']])
    const taken = { ...further, toPostId: posts['Second Director'] ?? '' }
    expect((await site.app.post(officer, `${location}/stage`, taken)).status).toBe(303)
  })

  it('are offered so: each post under its stages, and of a child who is known no post that cannot see the child', async () => {
    const any = (await site.app.get(officer, '/challenges/new')).body
    expect(any).toMatch(/<optgroup label="At the stage: director">\s*<option[^>]*>Director \(made up\)/)
    expect(any).toMatch(
      /<optgroup label="At the stage: informal, team manager">\s*<option[^>]*>Manager South/,
    )
    const one = (await site.app.get(officer, '/challenges/new?child=MU-1')).body
    expect([one.includes('Manager South'), one.includes('Team Manager North')]).toEqual([false, true])
  })

  it('Cafcass is told of children in care alone, whoever challenges, and is not offered of another', async () => {
    const asked = { child: 'MU-left', stage: 'Cafcass', toPostId: '' }
    const { status, body } = await site.raise(officer, asked)
    expect([status, listed(body)]).toEqual([
      422,
      [
        [
          'stage',
          'Cafcass is told of a child in care, and this child is not in care by the latest list: choose another stage',
        ],
      ],
    ])
    expect((await site.app.get(officer, '/challenges/new?child=MU-left')).body).not.toContain(
      'value="Cafcass"',
    )
    const raised = (await site.raise(officer, { child: 'MU-left' })).location ?? ''
    const form = (await site.app.get(officer, `${raised}/stage`)).body
    expect(form).not.toContain('value="Cafcass"')
    const taken = { stage: 'Cafcass', toPostId: '', words: 'No answer' }
    expect((await site.app.post(officer, `${raised}/stage`, taken)).body).toContain(
      'is not in care by the latest',
    )
  })

  it('Cafcass is told of a child whom a list left off with no end, and where no list of children in care is held', async () => {
    const { admin } = site.test
    const care = { entered_care_on: '2019-01-10' }
    const leftOff = await childInCare(site.test, { councilId: 'MU-off', team: 'North', care })
    await admin.query(`update children.care set valid_to = '2020-11-01' where child_id = $1`, [leftOff])
    const needed = await childInCare(site.test, { councilId: 'MU-need', team: 'North', care })
    await admin.query('delete from children.care where child_id = $1', [needed])
    await admin.query('update children.summary set in_care = false where child_id = any($1)', [
      [leftOff, needed],
    ])
    const offered = async (child: string) =>
      (await site.app.get(officer, `/challenges/new?child=${child}`)).body.includes('value="Cafcass"')
    expect([await offered('MU-off'), await offered('MU-need')]).toEqual([true, true])
    await admin.query(
      `insert into children.left_out (import_id, fact, as_at, columns, known_from)
       select id, 'care', '2020-11-01', '{}', 1 from intake.import limit 1`,
    )
    expect([await offered('MU-off'), await offered('MU-need')]).toEqual([true, false])
  })

  it('who is officer and chair challenges as chair about a child who is not in care', async () => {
    const both = await site.test.person({ roles: ['independent reviewing officer', 'conference chair'] })
    const as = async (child: string) =>
      (await site.app.get(both, (await site.raise(both, { child })).location ?? '')).body
    expect(await as('MU-left')).toMatch(/conference chair/i)
    expect(await as('MU-1')).toMatch(/independent reviewing officer/i)
  })
})
