import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { Answer } from '../../app/testing/test-app.ts'
import { approvePlan } from '../store/versions.ts'
import { editedWorkbook, takenOut } from '../testing/edited-workbook.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

const tally = (answers: readonly Answer[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((answer) => answer.status === status).length,
    ]),
  )

/** A hidden field of a page, as a browser would post it. */
const hidden = (body: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('a form of the plan sent fifty times at the same moment', () => {
  let site: PlanSite
  let analyst: Asking

  beforeAll(async () => {
    site = await planSite()
    analyst = await site.test.person({ roles: ['performance analyst'], posts: ['Analyst'] })
    await site.test.as(site.director, (tx) => approvePlan(tx, site.planId, { note: 'First' }))
  })
  afterAll(() => site.close())

  const rows = async (table: string): Promise<number> =>
    Number((await site.test.admin.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)

  /** Fifty of one form under one key: what became of them, and how many rows they made. */
  async function fifty(who: Asking, url: string, fields: Fields, table: string) {
    const before = await rows(table)
    const _key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => site.app.post(who, url, { ...fields, _key })),
    )
    const places = new Set(answers.map(({ location }) => location)).size
    return { answers: tally(answers), places, made: (await rows(table)) - before }
  }
  const once = { answers: { 303: 50 }, places: 1, made: 1 }

  it('records one update', async () => {
    const url = `/plan/actions/${site.actionId}/progress`
    const fields = { ...inBoxes('onDay', '2020-11-24'), done: 'Once' }
    expect(await fifty(site.lead, url, fields, 'plan.progress')).toEqual(once)
  })

  it('adds one action, and one milestone', async () => {
    const action = { text: 'Once', kind: 'task', ...inBoxes('dueOn', '2021-03-31'), reason: 'Why' }
    expect(
      await fifty(site.director, `/plan/areas/${site.areaId}/actions/new`, action, 'plan.action'),
    ).toEqual(once)
    const milestone = { text: 'Once', ...inBoxes('dueOn', '2021-01-31'), because: 'Why' }
    const url = `/plan/actions/${site.actionId}/milestones/new`
    expect(await fifty(site.director, url, milestone, 'plan.milestone')).toEqual(once)
  })

  it('asks for one other date, and for one other wording', async () => {
    const redating = { ...inBoxes('toOn', '2021-02-28'), reason: 'Once', _version: '20201231' }
    expect(await fifty(analyst, `/plan/actions/${site.otherId}/redate`, redating, 'plan.redating')).toEqual(
      once,
    )
    const { version, startOn } = await site.action()
    const wording = {
      text: 'Said once',
      kind: 'task',
      ...inBoxes('startOn', startOn ?? ''),
      reason: 'Once',
      _version: String(version),
    }
    expect(
      await fifty(analyst, `/plan/actions/${site.actionId}/edit`, wording, 'plan.change_request'),
    ).toEqual({ ...once, made: 2 })
  })

  it('brings one workbook back', async () => {
    const read = await site.test.as(site.director, (tx) => takenOut(tx, site.planId))
    const bytes = await editedWorkbook(read, { edits: { '1.2': { progress: 'From the workbook' } } })
    const shown = await site.app.upload(analyst, '/plan/workbook', {
      field: 'workbook',
      name: 'plan.xlsx',
      bytes,
    })
    const fields = { sha256: hidden(shown.body, 'sha256'), rows: hidden(shown.body, 'rows') }
    expect(await fifty(analyst, '/plan/workbook/apply', fields, 'plan.progress')).toEqual(once)
    const again = await site.app.post(analyst, '/plan/workbook/apply', fields)
    expect([again.status, await rows('spreadsheets.brought_back')]).toEqual([409, 1])
  })
})
