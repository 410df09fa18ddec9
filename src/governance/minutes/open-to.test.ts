import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import type { Sitting } from '../testing/made-sitting.ts'
import { added, at, decisionForm, held, madeSitting } from '../testing/made-sitting.ts'

describe('the pages of a meeting', () => {
  let sitting: Sitting
  let test: Sitting['test']
  let app: Sitting['app']
  let chair: Sitting['chair']
  let member: Sitting['member']
  let stranger: Sitting['stranger']
  let november: Sitting['november']
  let december: Sitting['december']
  let democratic: Sitting['democratic']
  beforeAll(async () => {
    sitting = await madeSitting()
    ;({ test, app, chair, member, stranger, november, december, democratic } = sitting)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('puts agenda, papers, log and last time’s minutes into one pack', async () => {
    await added(sitting, december, 'Supervision')
    await app.post(democratic, `${at(december)}/agenda/settle`, {})
    const { status, body } = await app.get(member, `${at(december)}/pack`)
    expect(status).toBe(200)
    for (const words of [
      'Version 1, settled on',
      'Papers',
      'Supervision',
      'Minutes of 20 November 2020, a draft',
    ])
      expect(body).toContain(words)
  })

  it('is of a closed body for those who sit there alone', async () => {
    for (const view of ['agenda', 'pack', 'minutes']) {
      expect((await app.get(member, `${at(november)}/${view}`)).status).toBe(200)
      expect((await app.get(stranger, `${at(november)}/${view}`)).status).toBe(403)
    }
    expect((await app.get(stranger, at(november))).status).toBe(200)
    expect((await app.get(stranger, at(november))).body).not.toContain('/pack"')
    expect((await app.get(member, `${at(november)}/run`)).status).toBe(403)
    expect((await app.post(member, `${at(november)}/agenda/settle`, {})).status).toBe(403)
    expect((await app.post(member, `${at(november)}/minutes/agree`, {})).status).toBe(403)
    expect((await app.post(chair, `${at(november)}/minutes/agree`, {})).status).toBe(422)
  })

  it('answers 404 for what is not there', async () => {
    for (const view of ['agenda', 'pack', 'minutes', 'run', 'papers/1'])
      expect((await app.get(democratic, `/governance/meetings/999/${view}`)).status).toBe(404)
    expect((await app.get(democratic, `${at(november)}/papers/99`)).status).toBe(404)
    for (const form of [
      'items/999/minutes',
      'items/x/decisions',
      'agenda/items/999',
      'declarations/999/withdraw',
    ])
      expect((await app.post(democratic, `${at(november)}/${form}`, {})).status).toBe(404)
  })

  it('is minuted elsewhere where the body says so: outcomes and links, and no screen to minute on', async () => {
    const cabinet = await test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true })),
    )
    const meeting = await held(test, cabinet, '2020-11-17')
    const record = (minutesUrl: string) =>
      app.post(democratic, '/governance/decisions', {
        ...decisionForm({ words: 'That the plan be approved.' }),
        body: String(cabinet),
        'decidedOn-day': '17',
        'decidedOn-month': '11',
        'decidedOn-year': '2020',
        minutesUrl,
      })
    expect((await record('http://democracy.example/1')).status).toBe(422)
    expect((await record('https://democracy.example/1')).status).toBe(303)
    const { body } = await app.get(stranger, `${at(meeting)}/minutes`)
    expect(body).toContain('council’s own committee system')
    expect(body).toContain('href="https://democracy.example/1"')
    expect((await app.get(democratic, `${at(meeting)}/run`)).status).toBe(404)
  })
})
