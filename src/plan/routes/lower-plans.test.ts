import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { madeTeam } from '../testing/made-levels.ts'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

/** What a page says, without its markup and its runs of space. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('service and team plans', () => {
  let site: PlanSite
  let manager: Asking
  let elsewhere: Asking
  let teamId: number
  let areas: readonly number[]

  beforeAll(async () => {
    site = await planSite()
    teamId = await site.test.as(setUp, (tx) => madeTeam(tx, 'Team (made up)'))
    manager = await site.test.person({ roles: ['team manager'], team: 'Team (made up)', posts: ['Manager'] })
    elsewhere = await site.test.person({ roles: ['team manager'], team: 'Other (made up)', posts: ['Other'] })
    areas = (await site.whole()).areas.map(({ id }) => id)
  })
  afterAll(() => site.close())

  const text = async (url: string, who = site.director) => words((await site.app.get(who, url)).body)
  const drawUp = (who: Asking, changed = {}) =>
    site.app.post(who, `/plan/plans/new?plan=${site.planId}`, {
      ...{
        level: 'team',
        under: String(site.planId),
        title: 'Team plan 2020',
        team: String(teamId),
        owner: '',
      },
      ...{ ...inBoxes('beginsOn', '2020-07-01'), ...inBoxes('endsOn', '2021-06-30') },
      ...{ serves: [String(areas[0])], ...changed },
    })
  const action = (changed = {}) => ({
    ...{ text: 'Read five files a week', kind: 'task', lead: '', contributors: [], partners: '', reason: '' },
    ...{ ...inBoxes('startOn', '2020-07-01'), ...inBoxes('dueOn', '2021-01-29') },
    ...changed,
  })

  /** A team plan with one action, which feeds action 1.1. */
  async function fed(changed = {}) {
    const page = must((await drawUp(site.director)).location)
    const area = must(
      /\/plan\/areas\/(\d+)\/actions\/new/.exec((await site.app.get(site.director, page)).body),
    )[1]
    const added = await site.app.post(manager, `/plan/areas/${area}/actions/new`, action(changed))
    const form = must(added.location)
    const said = await site.app.post(manager, form, { feeds: [String(site.actionId)] })
    return { page, area: must(area), form, own: must(said.location).split('#')[0] ?? '', status: said.status }
  }

  it('are drawn up and listed, each with a page of its own', async () => {
    const drawn = await drawUp(site.director)
    expect([drawn.status, drawn.location]).toEqual([303, expect.stringMatching(/^\/plan\/plans\/\d+$/)])
    expect(await text(`/plan/plans?plan=${site.planId}`)).toContain('Team plan 2020 Team plan Team (made up)')
    const page = await text(must(drawn.location))
    expect(page).toContain('Nobody answers for it yet')
    expect(page).toContain('Area 1, Area 1 Finding 1, made up')
    expect(page).toContain('It has no action here yet')
    const id = must(drawn.location).split('/').at(-1) ?? ''
    expect((await site.app.get(site.director, `/plan?plan=${id}`)).location).toBe(drawn.location)
    expect(await text('/plan')).toMatch(/Service and team plans : \d+ team plans? with/)
  })

  it('say field by field what is missing, and what cannot be', async () => {
    const empty = await drawUp(site.director, {
      level: '',
      title: '',
      serves: [],
      ...inBoxes('beginsOn', ''),
    })
    expect(empty.status).toBe(422)
    for (const says of [
      'Choose whether it is a service plan or a team plan',
      'Enter what the plan is called',
      'Enter the date the plan begins',
    ])
      expect(empty.body).toContain(says)
    const team = await drawUp(site.director, { team: '', serves: [], ...inBoxes('endsOn', '2020-06-01') })
    expect(team.status).toBe(422)
    for (const says of [
      'Choose the team whose plan it is',
      'Choose at least one area that it serves',
      'The plan must end after it begins',
    ])
      expect(words(team.body)).toContain(says)
  })

  it('take actions through the forms of the strategic plan, and are asked next what each feeds', async () => {
    const { page, own, form, status } = await fed()
    expect([form, status]).toEqual([expect.stringMatching(/\/feeds$/), 303])
    const said = await text(own, site.councillor)
    expect(said).toMatch(/Action T\d+-1\.1/)
    expect(said).toContain('Feeds 1.1 An action, made up')
    expect(said).toContain(
      'What it serves Area 1, Area 1 of the strategic plan, which answers: Finding 1, made up',
    )
    expect(await text(page)).toContain('1.1 An action, made up')
  })

  it('show through above, on the action, on its area, in the matrix and in the register', async () => {
    await fed({ text: 'Due after what it feeds' })
    const above = await text(`/plan/actions/${site.actionId}`)
    expect(above).toMatch(/What feeds it \(\d+\)/)
    expect(above).toContain('Due after what it feeds Team plan: Team plan 2020')
    expect(above).toContain('What feeds this action says otherwise')
    expect(above).toContain('feeds it and is due on 29 January 2021, after its own day, 31 December 2020')
    const area = await text(`/plan/areas/${site.areaId}`)
    expect(area).toMatch(/From service and team plans \(\d+\) 0 of \d+ feeding actions complete/)
    expect(await text(`/plan/coverage?plan=${site.planId}`)).toMatch(/Fed by \d+ of team plans: 0 of/)
    const inRegister = (query: string) => text(`/plan/actions?plan=${site.planId}${query}`)
    expect(await inRegister('&level=team')).toContain('Due after what it feeds')
    expect(await inRegister('&level=strategic')).not.toContain('Due after what it feeds')
    expect(await inRegister('&of=999')).toContain('No action is listed here')
    const csv = (await site.app.get(site.director, `/plan/actions.csv?plan=${site.planId}&level=team`)).body
    expect(csv).toContain('Team plan,Team plan 2020,1.1,Team plan: Team plan 2020')
    const timeline = `/plan/timeline?plan=${site.planId}`
    expect(await text(timeline)).not.toContain('Due after what it feeds')
    expect(await text(`${timeline}&levels=all`)).toContain('Due after what it feeds')
    expect(await text(`/plan/check?plan=${site.planId}`)).toContain(
      'It is due on 29 January 2021 and feeds 1.1',
    )
  })

  it('are changed by the team’s own manager, and by nobody who manages another', async () => {
    const { page, area, form } = await fed()
    const own = form.replace(/\/feeds$/, '')
    const forms = [`${page}/edit`, form, `${own}/edit`, `${own}/take-out`, `${own}/redate`, `${own}/source`]
    for (const url of [
      ...forms,
      `/plan/areas/${area}/actions/new`,
      `${own}/milestones/new`,
      `${own}/waits`,
    ]) {
      expect([url, (await site.app.get(manager, url)).status]).toEqual([url, 200])
      expect([url, (await site.app.get(elsewhere, url)).status]).toEqual([url, 403])
      expect([url, (await site.app.post(elsewhere, url, action())).status]).toEqual([url, 403])
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 403])
    }
    const strategic = [
      `/plan/actions/${site.actionId}/edit`,
      `/plan/areas/${site.areaId}/actions/new`,
      `/plan/areas/${site.areaId}/analysis`,
      `/plan/details?plan=${site.planId}`,
      `/plan/risks/new?plan=${site.planId}`,
    ]
    for (const url of strategic) expect([url, (await site.app.get(manager, url)).status]).toEqual([url, 403])
    expect((await drawUp(manager)).status).toBe(303)
    expect((await drawUp(elsewhere)).status).toBe(422)
    expect((await site.app.get(elsewhere, page)).body).not.toContain('Add an action')
    expect((await site.app.get(manager, page)).body).toContain('Add an action')
    expect((await site.app.get(manager, `/plan/actions/${site.actionId}`)).body).not.toContain('/edit"')
  })

  it('keep what somebody changed meanwhile, and say both', async () => {
    const { page, form } = await fed()
    const said = { title: 'Mine', team: String(teamId), owner: '', serves: [String(areas[0])] }
    const dates = { ...inBoxes('beginsOn', '2020-07-01'), ...inBoxes('endsOn', '') }
    const stale = await site.app.post(site.director, `${page}/edit`, { ...said, ...dates, version: '1' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Team plan 2020')
    const moved = await site.app.post(manager, form, { was: [], feeds: [String(site.otherId)] })
    expect(moved.status).toBe(409)
  })

  it('have no analysis, findings or submission of their own, and no page that is not there', async () => {
    const { page, area } = await fed()
    const id = page.split('/').at(-1) ?? ''
    const absent = [
      ...[`/plan/areas/${area}/analysis`, `/plan/areas/new?plan=${id}`, `/plan/findings?plan=${id}`],
      ...[`/plan/submission?plan=${id}`, '/plan/plans/9999', `/plan/plans/${site.planId}`, '/plan/plans/x'],
      ...[`/plan/actions/${site.actionId}/feeds`, '/plan/plans/9999/edit', `/plan/plans?plan=${id}`],
    ]
    for (const url of absent)
      expect([url, (await site.app.get(site.director, url)).status]).toEqual([url, 404])
    expect((await site.app.get(site.director, `/plan/areas/${area}`)).location).toBe(`${page}#area-1`)
    const views = [`/plan/check?plan=${id}`, `/plan/slippage?plan=${id}`, `/plan/risks?plan=${id}`]
    for (const url of [
      ...views,
      `/plan/timeline?plan=${id}`,
      `/plan/workbook?plan=${id}`,
      `/plan/versions?plan=${id}`,
    ])
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 200])
  })
})
