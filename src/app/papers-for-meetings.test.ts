import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { recordMeeting } from '../governance/index.ts'
import type { MeetingId } from '../governance/index.ts'
import { madeBody, recorded } from '../governance/testing/made-body.ts'
import { isoDate } from '../kernel/index.ts'
import { editPart } from '../papers/index.ts'
import type { MadePaper } from '../papers/testing/made-paper.ts'
import { madePaper } from '../papers/testing/made-paper.ts'
import { nothingAround } from '../plan/index.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { setUp, testRecord } from './testing/test-record.ts'

describe('a paper put before a meeting', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let councillor: Asking
  let made: MadePaper
  let meeting: MeetingId

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    councillor = await test.person({ roles: ['councillor'] })
    made = await test.as(director, madePaper)
    const done = await test.as(setUp, async (tx) => {
      const bodyId = await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true }))
      return recordMeeting(tx, { bodyId, heldOn: isoDate('2020-06-16'), title: 'Cabinet of June' })
    })
    if (!done.ok) throw new Error(done.why)
    meeting = done.id
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const at = () => `/governance/meetings/${meeting}`
  const freeze = (reason = '') => app.post(director, `${at()}/papers`, { paper: String(made.id), reason })
  const versions = async () =>
    (
      await test.admin.query<{ id: number; number: number; sha256: string }>(
        'select id, number, sha256 from governance.meeting_paper order by number',
      )
    ).rows
  const retype = (text: string, version: number) =>
    test.as(director, (tx) =>
      editPart(tx, { id: made.id, part: 'consultation', version, text }, nothingAround),
    )

  it('is proposed for the agenda, and frozen as it reads on the day', async () => {
    expect((await app.get(director, `${at()}/agenda`)).body).toContain('A made-up report')
    await retype('Parents were asked.', 0)
    expect((await freeze()).status).toBe(303)
    expect(await versions()).toMatchObject([{ number: 1 }])
  })

  it('stays as it was put there when its draft is typed over, until it is put there again', async () => {
    const [first] = await versions()
    const { rows } = await test.admin.query<{ known_from: string }>('select known_from from papers.edit')
    await retype('Nobody was asked.', Number(rows[0]?.known_from))
    const frozen = await app.get(councillor, `${at()}/papers/${first?.id ?? 0}`)
    expect(frozen.body).toContain('Parents were asked.')
    expect(frozen.body).not.toContain('Nobody was asked.')
    const why = await freeze()
    expect([why.status, why.body.includes('say why there is another')]).toEqual([422, true])
    await freeze('Nobody had been asked.')
    await freeze()
    const all = await versions()
    expect(all.map(({ number }) => number)).toEqual([1, 2])
    expect(all[1]?.sha256).not.toBe(first?.sha256)
    const pack = await app.get(councillor, `${at()}/pack`)
    expect(pack.body).toContain('Nobody was asked.')
    expect(pack.body).toContain('version 2, frozen on 24 November 2020')
  })

  it('refuses whoever changes no papers, and what is no paper of this meeting', async () => {
    expect((await app.post(councillor, `${at()}/papers`, { paper: String(made.id) })).status).toBe(403)
    for (const paper of ['999', 'x', ''])
      expect((await app.post(director, `${at()}/papers`, { paper })).status).toBe(404)
  })
})
