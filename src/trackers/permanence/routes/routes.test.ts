import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { trackedChild } from '../store/children.ts'
import { childInCare } from '../testing/children-in-care.ts'

type Fields = Readonly<Record<string, string>>

const day = (name: string, date: string, month = '11', year = '2020'): Fields => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

describe('the permanence tracker’s pages', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: number
  let post: string

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North', posts: ['Team Manager (made up)'] })
    post = String((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0)
    child = await childInCare(test, {
      councilId: 'MU-1',
      team: 'North',
      care: {
        entered_care_on: '2019-01-10',
        placement_type: 'U4',
        placed_on: '2019-02-01',
        legal_status: 'C2',
      },
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const plan = (changed: Fields = {}): Fields => ({
    ...day('on', '3'),
    code: 'agreed',
    route: 'long-term fostering',
    parallel: '',
    place: 'permanence panel',
    postId: post,
    words: 'Settled with these carers',
    ...changed,
  })

  it('says what needs somebody, each sentence with the list it counts', async () => {
    const { body } = await app.get(manager, '/permanence')
    expect(body).toContain('1 child has no permanence plan by the second review')
    expect(body).toContain('href="/permanence?show=no-plan"')
    const list = await app.get(manager, '/permanence?show=no-plan')
    expect(list.body).toContain('MU-1')
    expect((await app.get(manager, '/permanence?show=with-parents')).body).toContain(
      'No child stands on this list',
    )
  })

  it('says how many of the children need somebody, and of none that nobody needs anything', async () => {
    const ledeTo = async (who: Asking) => {
      const { body } = await app.get(who, '/permanence')
      return /\d+ (?:child|children) in care;[^.<]*\./.exec(body)?.[0]
    }
    expect(await ledeTo(manager)).toBe('1 child in care; 1 of them needs somebody.')
    await childInCare(test, {
      councilId: 'MU-new',
      team: 'East',
      care: { entered_care_on: '2020-11-20', placement_type: 'U4', placed_on: '2020-11-20' },
    })
    const east = await test.person({ roles: ['team manager'], team: 'East' })
    expect(await ledeTo(east)).toBe('1 child in care; nobody needs anything now.')
  })

  it('is a link away on a child’s own page, before anything was recorded, for a child who is or was in care', async () => {
    const left = await childInCare(test, {
      councilId: 'MU-left',
      team: 'West',
      care: { entered_care_on: '2019-01-10', left_care_on: '2020-03-02', left_care_reason: 'E4A' },
    })
    const west = await test.person({ roles: ['team manager'], team: 'West' })
    for (const [who, id] of [
      [manager, child],
      [west, left],
    ] as const)
      expect((await app.get(who, `/children/${id}`)).body).toContain(`href="/permanence/${id}"`)
    const { rows } = await test.admin.query<{ id: number }>(
      `insert into children.child (council_id, first_change) values ('MU-never', 1) returning id`,
    )
    const never = rows[0]?.id ?? 0
    await test.admin.query(
      `insert into children.relation (child_id, team_id) select $1, id from access.team where name = 'West'`,
      [never],
    )
    const { status, body } = await app.get(west, `/children/${never}`)
    expect([status, body.includes(`href="/permanence/${never}"`)]).toEqual([200, false])
  })

  it('records a plan once, however often the form is sent', async () => {
    const sent = { ...plan(), _key: randomUUID() }
    for (const { status, location } of [
      await app.post(manager, `/permanence/${child}/record/plan`, sent),
      await app.post(manager, `/permanence/${child}/record/plan`, sent),
    ])
      expect([status, location]).toEqual([303, `/permanence/${child}`])
    const { entries } = await test.as(manager, (tx) => trackedChild(tx, child))
    expect(entries).toMatchObject([
      { kind: 'plan', on: '2020-11-03', route: 'long-term fostering', parallel: undefined },
    ])
    const { body } = await app.get(manager, `/permanence/${child}`)
    expect(body).toContain('Agreed: long-term fostering, permanence panel, by Team Manager (made up).')
  })

  it.each<readonly [string, Fields, string]>([
    ['plan', day('on', '', '', ''), 'Enter the day'],
    ['plan', day('on', '31'), 'The day must be a real date'],
    ['plan', day('on', '25'), 'The day must be today or in the past'],
    ['plan', { route: 'somewhere' }, 'Choose the primary plan'],
    ['plan', { parallel: 'long-term fostering' }, 'must differ from the primary plan'],
    ['plan', { postId: '999' }, 'Choose the post that decided'],
    ['action', { words: ' ' }, 'Enter what will be done'],
    ['action', {}, 'Enter the day by which it is done'],
    ['action', day('dueOn', '31'), 'The day must be a real date'],
    ['action', day('dueOn', '2'), 'It cannot be due before it was agreed'],
    ['barrier', { code: 'bad luck' }, 'Choose the barrier'],
    ['officer-view', { code: '' }, 'Choose the view'],
    ['action', { words: 'x'.repeat(4001) }, 'Enter 4,000 characters or fewer'],
  ])('refuses a %s with %o, and shows what was typed', async (kind, changed, message) => {
    const officer = { roles: ['independent reviewing officer'], posts: ['Reviewing officer'] } as const
    const who = kind === 'officer-view' ? await test.person(officer) : manager
    const { status, body } = await app.post(who, `/permanence/${child}/record/${kind}`, plan(changed))
    expect([status, body.includes(message)]).toEqual([422, true])
    if (changed.words === undefined) expect(body).toContain('Settled with these carers')
  })

  it('has no form for a kind of entry that there is not, and no page for a child that there is not', async () => {
    for (const path of [
      `/permanence/${child}/record/wish`,
      '/permanence/9999',
      '/permanence/x',
      `/permanence/${child}/entries/9999`,
    ])
      expect([path, (await app.get(manager, path)).status]).toEqual([path, 404])
  })

  it('completes an action with a reason, and answers an older version with both', async () => {
    const made = await app.post(manager, `/permanence/${child}/record/action`, {
      ...day('on', '3'),
      ...day('dueOn', '20'),
      words: 'Take the match to panel',
      postId: post,
    })
    expect(made.status).toBe(303)
    const { entries } = await test.as(manager, (tx) => trackedChild(tx, child))
    const action = entries.find(({ kind }) => kind === 'action')
    const href = `/permanence/${child}/entries/${action?.id ?? 0}`
    const form = await app.get(manager, href)
    expect(form.body).toContain('Take the match to panel')
    const fields = {
      ...day('on', '3'),
      ...day('dueOn', '20'),
      ...day('endedOn', '19'),
      words: 'Take the match to panel',
      postId: post,
      _version: String(action?.version ?? 0),
    }
    const noReason = await app.post(manager, href, fields)
    expect([noReason.status, noReason.body.includes('Enter why it is changed')]).toEqual([422, true])
    expect((await app.post(manager, href, { ...fields, reason: 'Done' })).status).toBe(303)
    const stale = await app.post(manager, href, { ...fields, reason: 'Done again' })
    expect([stale.status, stale.body.includes('Save mine over it')]).toEqual([409, true])
    expect((await app.get(manager, href)).body).toContain('id="earlier-versions"')
  })

  it('shows fifty on a page, each on one page only, and all where that is asked for', async () => {
    const many = await test.person({ roles: ['team manager'], team: 'Many' })
    for (let number = 100; number < 155; number += 1)
      await childInCare(test, {
        councilId: `MU-${number}`,
        team: 'Many',
        care: { entered_care_on: '2019-01-10' },
      })
    const namesOn = async (path: string) =>
      new Set([...(await app.get(many, path)).body.matchAll(/>(MU-1\d\d)<\/a>/g)].map(([, name]) => name))
    const [first, second] = [await namesOn('/permanence'), await namesOn('/permanence?page=2')]
    expect([first.size, second.size, new Set([...first, ...second]).size]).toEqual([50, 5, 55])
    expect((await namesOn('/permanence?page=all')).size).toBe(55)
  })

  it('shows the first of each stage, leads to the stage’s own list by fifties, and prints every child', async () => {
    const many = await test.person({ roles: ['team manager'], team: 'Many' })
    const { body } = await app.get(many, '/permanence/stages')
    expect([...body.matchAll(/los-stage-card"/g)]).toHaveLength(12)
    const href = /href="([^"]+)"[^>]*>\s*All 55 at this stage/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const list = (await app.get(many, href)).body
    expect(list).toContain('55 children at the stage “no plan on record”')
    const rows = (html: string) =>
      new Set([...html.matchAll(/>(MU-1\d\d)<\/a>/g)].map(([, name]) => name)).size
    expect([rows(list), rows((await app.get(many, `${href}&page=2`)).body)]).toEqual([50, 5])
    const paper = body.slice(body.indexOf('los-print-only'))
    expect(new Set([...paper.matchAll(/MU-1\d\d/g)].map(([name]) => name)).size).toBe(55)
    expect((await app.get(many, '/permanence?stage=nowhere')).status).toBe(200)
  })

  it('shows the part of the agenda on which the child stands, with ways to the rest, and all of it on paper', async () => {
    const many = await test.person({ roles: ['team manager'], team: 'Many' })
    const linked = (html: string) => [...html.matchAll(/<li class="los-agenda-list__child/g)].length
    const wayTo = (html: string, words: string) =>
      new RegExp(`href="([^"]+)">${words} on the agenda`).exec(html)?.[1]?.replaceAll('&amp;', '&')
    const first = (await app.get(many, '/permanence/meeting')).body
    expect([linked(first), wayTo(first, 'Earlier')]).toEqual([40, undefined])
    const later = (await app.get(many, wayTo(first, 'Later') ?? '')).body
    expect([linked(later), later.includes('41 to 55 of 55'), wayTo(later, 'Later')]).toEqual([
      15,
      true,
      undefined,
    ])
    expect(linked((await app.get(many, wayTo(later, 'Earlier') ?? '')).body)).toBe(40)
    expect((await app.get(many, '/permanence/meeting/agenda')).body.match(/>MU-1\d\d</g)).toHaveLength(55)
  })

  it('puts the same children in columns by stage, and draws how long the parts of the way took', async () => {
    const stages = await app.get(manager, '/permanence/stages')
    expect(stages.body).toContain('MU-1')
    const durations = await app.get(manager, '/permanence/durations')
    expect(durations.body).toContain('Entered care to plan agreed: half of 1 child took 663 days or fewer')
  })
})
