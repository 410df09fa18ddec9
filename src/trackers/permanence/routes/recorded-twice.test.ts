import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import { trackedChild } from '../store/children.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { editedSheet, hidden } from '../testing/edited-sheet.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

describe('what two people record about the same child', () => {
  let site: SheetSite
  let other: Asking
  let child: number
  let next = 0

  beforeAll(async () => {
    site = await sheetSite()
    other = await site.test.person({ roles: ['team manager'], team: 'North', posts: ['Second (made up)'] })
  })
  afterAll(() => site.close())

  const made = async () => {
    next += 1
    const care = { entered_care_on: '2019-01-10' }
    child = await childInCare(site.test, { councilId: `MU-twice-${next}`, team: 'North', care })
  }
  const now = () => site.test.as(site.manager, (tx) => trackedChild(tx, child))
  const screen = async (who: Asking) => (await site.app.get(who, `/permanence/meeting?child=${child}`)).body
  const box = {
    decision: 'Wait for the assessment',
    step: 'family finding began',
    barrier: 'child not ready',
    action: 'Ring the family',
    'due-day': '4',
    'due-month': '12',
    'due-year': '2020',
  }
  const send = (who: Asking, shown: string, changed: Readonly<Record<string, string>> = {}) =>
    site.app.post(who, `/permanence/meeting/${child}`, {
      ...box,
      chair: String(site.post),
      owner: String(site.post),
      _version: hidden(shown, '_version'),
      ...changed,
    })
  const barrier = { 'on-day': '3', 'on-month': '11', 'on-year': '2020', code: 'child not ready' }
  const record = (changed: Readonly<Record<string, string>> = {}) =>
    site.app.post(site.manager, `/permanence/${child}/record/barrier`, { ...barrier, ...changed })

  it('at one meeting is recorded once: the second is told, with both and nothing typed lost', async () => {
    await made()
    const [mine, yours] = [await screen(site.manager), await screen(other)]
    expect((await send(site.manager, mine)).status).toBe(303)
    const told = await send(other, yours, { decision: 'Look for a family' })
    expect(told.status).toBe(409)
    expect(told.body).toContain(
      'The child was talked about meanwhile: somebody recorded “Wait for the assessment”.',
    )
    expect([told.body.includes('Look for a family'), told.body.includes('Ring the family')]).toEqual([
      true,
      true,
    ])
    expect((await now()).entries).toHaveLength(4)
    const again = await send(other, told.body, {
      decision: 'Look for a family',
      step: '',
      barrier: '',
      action: '',
      owner: '',
      'due-day': '',
      'due-month': '',
      'due-year': '',
    })
    expect(again.status).toBe(303)
    expect((await now()).entries).toHaveLength(5)
  })

  it('at the same moment is recorded once, whoever comes first', async () => {
    await made()
    const [mine, yours] = [await screen(site.manager), await screen(other)]
    const answers = await Promise.all([send(site.manager, mine), send(other, yours)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await now()).entries).toHaveLength(4)
  })

  it('keeps in mind what the screen showed while a mistake is put right', async () => {
    await made()
    const [mine, yours] = [await screen(site.manager), await screen(other)]
    await send(site.manager, mine)
    const wrong = await send(other, yours, { owner: '' })
    expect(wrong.status).toBe(422)
    expect((await send(other, wrong.body)).status).toBe(409)
  })

  it('opens no barrier a second time: in a form, by a correction, at a meeting, or by a sheet', async () => {
    await made()
    const sent = { ...barrier, _key: randomUUID() }
    const [first, again] = [await record(sent), await record(sent)]
    expect([first.status, again.status]).toEqual([303, 303])
    const refused = await record()
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('“child not ready” stands in the way already, since 3 November 2020')
    expect((await send(site.manager, await screen(site.manager))).status).toBe(422)
    expect((await record({ code: 'waiting for court' })).status).toBe(303)
    const [, court] = (await now()).stands.barriers
    const correction = {
      ...barrier,
      reason: 'Another one',
      _version: String(court?.version ?? 0),
    }
    const corrected = await site.app.post(
      site.manager,
      `/permanence/${child}/entries/${court?.id ?? 0}`,
      correction,
    )
    expect([corrected.status, corrected.body.includes('stands in the way already')]).toEqual([422, true])
    expect((await now()).stands.barriers.map(({ code }) => code)).toEqual([
      'child not ready',
      'waiting for court',
    ])
  })

  it('records no step and no plan of a day a second time, until the first is taken back', async () => {
    await made()
    const on = { 'on-day': '3', 'on-month': '11', 'on-year': '2020' }
    const step = { ...on, code: 'long-term match agreed' }
    const plan = { ...on, code: 'agreed', route: 'adoption', place: 'court', postId: String(site.post) }
    const put = (kind: string, fields: Readonly<Record<string, string>>) =>
      site.app.post(site.manager, `/permanence/${child}/record/${kind}`, fields)
    for (const [kind, fields] of [
      ['step', step],
      ['plan', plan],
    ] as const) {
      expect((await put(kind, fields)).status).toBe(303)
      const [first] = (await now()).entries.filter((entry) => entry.kind === kind)
      const refused = await put(kind, { ...fields, place: 'permanence panel' })
      expect([
        refused.status,
        refused.body.includes('on 3 November 2020: it is not recorded a second time'),
      ]).toEqual([422, true])
      expect(refused.body).toContain(`<a href="/permanence/${child}/entries/${first?.id ?? 0}"`)
      expect((await put(kind, { ...fields, 'on-day': '4' })).status).toBe(303)
      const taken = { takeBackReason: 'Twice', _version: String(first?.version ?? 0) }
      const path = `/permanence/${child}/entries/${first?.id ?? 0}/take-back`
      expect((await site.app.post(site.manager, path, taken)).status).toBe(303)
      expect((await put(kind, fields)).status).toBe(303)
    }
    const sheet = await editedSheet(site.test, site.manager, {
      [`MU-twice-${next}`]: { 'match-on': '2020-11-03' },
    })
    expect((await site.bringBack(sheet)).body).toContain('it is not recorded a second time')
    const today = { ...on, 'on-day': '24', code: 'family finding began' }
    expect((await put('step', today)).status).toBe(303)
    const meeting = { barrier: '', step: 'family finding began' }
    const again = await send(site.manager, await screen(site.manager), meeting)
    expect([again.status, again.body.includes('“family finding began” is recorded already')]).toEqual([
      422,
      true,
    ])
  })

  it('takes a barrier that a sheet opens, and somebody else meanwhile, for the one that is open', async () => {
    await made()
    const bytes = await editedSheet(site.test, site.manager, {
      [`MU-twice-${next}`]: { barriers: 'child not ready' },
    })
    const shown = (await site.bringBack(bytes)).body
    expect((await record()).status).toBe(303)
    const applied = await site.app.post(site.manager, '/permanence/bring-back/apply', {
      sha256: hidden(shown, 'sha256'),
      fileName: 'permanence.xlsx',
      changes: hidden(shown, 'changes'),
    })
    expect(applied.status).toBe(409)
    expect((await site.bringBack(bytes)).body).toContain('Nothing in this sheet differs from the record')
    expect((await now()).stands.barriers).toHaveLength(1)
  })

  it('lets what has gone stand in the way again, and completes what stands', async () => {
    await made()
    await record({ 'endedOn-day': '10', 'endedOn-month': '11', 'endedOn-year': '2020' })
    expect((await record({ 'on-day': '20' })).status).toBe(303)
    const [open] = (await now()).stands.barriers
    const gone = { 'endedOn-day': '23', 'endedOn-month': '11', 'endedOn-year': '2020', 'on-day': '20' }
    const done = await site.app.post(site.manager, `/permanence/${child}/entries/${open?.id ?? 0}`, {
      ...barrier,
      ...gone,
      reason: 'Gone',
      _version: String(open?.version ?? 0),
    })
    expect(done.status).toBe(303)
    expect((await now()).stands.barriers).toEqual([])
  })
})
