import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import { decisions } from '../store/decisions.ts'
import type { Sitting } from '../testing/made-sitting.ts'
import { added, at, decisionForm, held, itemOf, madeSitting } from '../testing/made-sitting.ts'

const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

describe('in the meeting', () => {
  let sitting: Sitting
  let test: Sitting['test']
  let app: Sitting['app']
  let member: Sitting['member']
  let other: Sitting['other']
  let october: Sitting['october']
  let november: Sitting['november']
  let december: Sitting['december']
  let post: Sitting['post']
  let democratic: Sitting['democratic']
  beforeAll(async () => {
    sitting = await madeSitting()
    ;({ test, app, member, other, october, november, december, post, democratic } = sitting)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const attend = (states: Readonly<Record<string, string>>, version: string) =>
    app.post(democratic, `${at(november)}/attendance`, {
      'member-0': `post ${post('Board chair')}`,
      'state-0': states.chair ?? '',
      'substitute-0': states.inPlace ?? '',
      'member-1': `post ${post('Member')}`,
      'state-1': states.member ?? '',
      'substitute-1': '',
      'member-2': 'partner Police',
      'state-2': states.police ?? '',
      'substitute-2': '',
      _version: version,
    })

  it('says whether there is a quorum, and lets nothing be decided without one', async () => {
    const item = await added(sitting, november, 'A decision')
    expect((await app.get(democratic, `${at(november)}/run`)).body).toContain('is not known')
    expect((await attend({ chair: 'present', member: 'apologies' }, '0')).status).toBe(303)
    const run = await app.get(democratic, `${at(november)}/run`)
    expect(run.body).toContain('There is no quorum: 1 member there, 2 needed.')
    const refused = await app.post(democratic, `${at(november)}/items/${item.id}/decisions`, decisionForm())
    expect([refused.status, refused.body.includes('There is no quorum')]).toEqual([422, true])
    const stale = await attend({ chair: 'present', police: 'present' }, '0')
    expect(stale.status).toBe(409)
    const missing = await attend({ chair: 'substitute' }, versionIn(run.body))
    expect([missing.status, missing.body.includes('Enter who came in the member’s place')]).toEqual([
      422,
      true,
    ])
    const done = await attend(
      { chair: 'substitute', inPlace: 'Vice-chair', police: 'present' },
      versionIn(run.body),
    )
    expect(done.status).toBe(303)
    expect((await app.get(democratic, `${at(november)}/run`)).body).toContain(
      'There is a quorum: 2 members there',
    )
  })

  it('records minutes, interests, decisions and actions right there', async () => {
    const item = await itemOf(sitting, november, 'A decision')
    const items = `${at(november)}/items/${item.id}`
    const minuted = await app.post(democratic, `${items}/minutes`, {
      minutes: 'It was said.\nAnd answered.',
      _version: String(item.version),
    })
    expect(minuted.status).toBe(303)
    const declared = await app.post(democratic, `${items}/declarations`, {
      who: 'partner Police',
      kind: 'other interest',
      interest: 'a relation works there',
      followed: 'left the room',
      dispensation: 'by the Monitoring Officer, 1 November 2020',
    })
    expect(declared.status).toBe(303)
    const sent = { ...decisionForm(), _key: randomUUID() }
    await app.post(democratic, `${items}/decisions`, sent)
    await app.post(democratic, `${items}/decisions`, sent)
    const acted = await app.post(democratic, `${items}/actions`, {
      todo: 'Report in January',
      owner: String(post('Member')),
      partner: '',
      'dueOn-day': '14',
      'dueOn-month': '1',
      'dueOn-year': '2021',
    })
    expect(acted.status).toBe(303)
    const found = (await test.as(setUp, decisions)).filter(({ itemId }) => itemId === item.id)
    expect(found).toMatchObject([
      {
        meetingId: november,
        decidedOn: '2020-11-20',
        alternatives: 'To wait: rejected.',
        interests: 'Police (partner): other interest, a relation works there (left the room)',
        dispensations: 'Police (partner): by the Monitoring Officer, 1 November 2020',
      },
    ])
    const { body } = await app.get(member, `${at(november)}/minutes`)
    for (const words of [
      'And answered.',
      'Resolved: That it be &lt;done> &amp; reported.',
      'Vice-chair for Board chair',
      'Report in January',
      'Draft',
    ])
      expect(body).toContain(words)
  })

  it.each([
    [{ outcome: 'deferred' }, 'Enter the day from which it comes back'],
    [
      {
        outcome: 'deferred',
        'deferredUntil-day': '20',
        'deferredUntil-month': '11',
        'deferredUntil-year': '2020',
      },
      'The day it comes back must be after 20 November 2020',
    ],
    [{ outcome: 'referred' }, 'Choose the body that it is referred to'],
    [{ words: ' ' }, 'Enter the exact words'],
    [{ outcome: 'shelved' }, 'Choose the outcome'],
    [{ paper: '99' }, 'Choose a paper from the list'],
    [{ about: 'area 99' }, 'Choose what the decision is about'],
  ])('refuses a decision with %o, and keeps what was typed', async (changed, message) => {
    const item = await itemOf(sitting, november, 'A decision')
    const { status, body } = await app.post(
      democratic,
      `${at(november)}/items/${item.id}/decisions`,
      decisionForm(changed),
    )
    expect(status).toBe(422)
    expect(body).toContain(message)
    expect(body).toContain('To wait: rejected.')
  })

  it('has what was deferred and referred come back on the agendas it belongs to', async () => {
    const item = await itemOf(sitting, november, 'A decision')
    const decide = (changed: Readonly<Record<string, string>>) =>
      app.post(democratic, `${at(november)}/items/${item.id}/decisions`, decisionForm(changed))
    await decide({
      words: 'That this wait until December.',
      outcome: 'deferred',
      'deferredUntil-day': '3',
      'deferredUntil-month': '12',
      'deferredUntil-year': '2020',
    })
    await decide({ words: 'That the Group look at it.', outcome: 'referred', referredTo: String(other) })
    const group = await held(test, other, '2020-12-08')
    expect((await app.get(democratic, `${at(december)}/agenda`)).body).toContain(
      'That this wait until December.',
    )
    expect((await app.get(democratic, `${at(group)}/agenda`)).body).toContain('That the Group look at it.')
  })

  it('keeps both texts when two people minute one item', async () => {
    const item = await itemOf(sitting, november, 'A decision')
    const stale = await app.post(democratic, `${at(november)}/items/${item.id}/minutes`, {
      minutes: 'What somebody else typed.',
      _version: '1',
    })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('What somebody else typed.')
    expect(stale.body).toContain('And answered.')
  })

  it('decides nothing before its day, and agrees nothing', async () => {
    const item = await added(sitting, december, 'Too early')
    const { status, body } = await app.post(
      democratic,
      `${at(december)}/items/${item.id}/decisions`,
      decisionForm(),
    )
    expect([status, body.includes('before the day of the meeting')]).toEqual([422, true])
    const agree = await app.post(democratic, `${at(december)}/minutes/agree`, { at: '', corrections: '' })
    expect(agree.status).toBe(422)
  })

  it('agrees minutes at a later meeting, with corrections, and nothing of them changes after', async () => {
    const item = await added(sitting, october, 'Old business')
    const agree = (meeting: string) =>
      app.post(democratic, `${at(october)}/minutes/agree`, {
        at: meeting,
        corrections: 'Item 1: two, not three.',
      })
    expect((await agree(String(december))).status).toBe(422)
    expect((await agree(String(november))).status).toBe(303)
    const { body } = await app.get(member, `${at(october)}/minutes`)
    expect(body).toContain('Agreed as a correct record')
    expect(body).toContain('Item 1: two, not three.')
    const late = await app.post(democratic, `${at(october)}/items/${item.id}/minutes`, {
      minutes: 'Something else',
      _version: String(item.version),
    })
    expect([late.status, late.body.includes('stay as they are')]).toEqual([409, true])
    expect((await app.get(democratic, `${at(october)}/run`)).status).toBe(409)
    expect((await agree(String(november))).status).toBe(409)
    for (const table of ['agenda_item', 'minutes'])
      await expect(
        test.as(setUp, (tx) =>
          sql`update governance.${sql.raw(table)} set known_from = known_from where meeting_id = ${october}`.execute(
            tx.db,
          ),
        ),
      ).rejects.toThrow(
        table === 'minutes' ? /row-level|permission denied|stay as they are/ : /stay as they are/,
      )
    const unchanged = await app.get(member, `${at(october)}/minutes`)
    expect(unchanged.body).toContain('Old business')
  })
})
