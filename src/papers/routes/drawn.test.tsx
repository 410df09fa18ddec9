import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { recordBody, recordMeeting } from '../../governance/index.ts'
import { addDays } from '../../kernel/index.ts'
import { draftPaper, papers, unansweredHead } from '../store/index.ts'
import { papersOf } from '../store/drafts.ts'
import { ourTemplates } from '../templates/index.ts'
import { madePaper } from '../testing/made-paper.ts'
import { nothingAdvised, notKnown } from '../model/index.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let meetingId: number
let planId: Awaited<ReturnType<typeof madePaper>>['planId']

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
  meetingId = await test.as(setUp, async (tx) => {
    planId = (await madePaper(tx)).planId
    const body = await recordBody(tx, {
      name: 'Improvement Board',
      kind: 'improvement board',
      purpose: 'Holds the plan to account',
      chairPostId: undefined,
      meets: undefined,
      inPublic: false,
      setUpOn: undefined,
      memberPostIds: [],
      partners: [],
    })
    if (!body.ok) throw new Error(body.why)
    const meeting = await recordMeeting(tx, {
      bodyId: body.id,
      heldOn: addDays(tx.today, 9),
      title: 'Board',
    })
    if (!meeting.ok) throw new Error(meeting.why)
    return Number(meeting.id)
  })
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const pack = () => ({ template: 'improvement board pack', meeting: String(meetingId) })
const count = async () => (await test.as(director, papers)).length

describe('one click from a meeting', () => {
  it('is offered on the meeting’s page and among the papers, to whoever may write papers', async () => {
    for (const url of [`/governance/meetings/${meetingId}`, '/papers']) {
      expect((await app.get(director, url)).body).toContain('Draw up the Improvement Board pack')
      expect((await app.get(councillor, url)).body).not.toContain('Draw up the')
    }
  })

  it('draws a complete draft up, once, and opens it on the page for a minute’s read', async () => {
    const before = await count()
    const key = randomUUID()
    const [first, again] = [
      await app.post(director, '/papers/draw-up', { ...pack(), _key: key }),
      await app.post(director, '/papers/draw-up', { ...pack(), _key: key }),
    ]
    expect([first.status, again.location]).toEqual([303, first.location])
    expect(await count()).toBe(before + 1)
    const page = (await app.get(director, first.location ?? '')).body
    for (const words of [
      'Summary on a page',
      'For people to write',
      'From the chair of the board or the Director',
      'What the checker found',
    ])
      expect(page).toContain(words)
    const anotherClick = await app.post(director, '/papers/draw-up', pack())
    expect(anotherClick.location).toBe(first.location)
  })

  it('is refused to whoever may not write papers, and for what is not there', async () => {
    expect((await app.post(councillor, '/papers/draw-up', pack())).status).toBe(403)
    const post = async (fields: Readonly<Record<string, string>>) =>
      (await app.post(director, '/papers/draw-up', { ...pack(), ...fields })).status
    expect(await post({ template: 'no such paper' })).toBe(404)
    expect(await post({ meeting: '99999' })).toBe(404)
    expect((await app.get(director, '/papers/99999/start')).status).toBe(404)
  })

  it('draws up every kind of ours, each of which opens', async () => {
    for (const { id, name } of ourTemplates) {
      const drawn = await app.post(director, '/papers/draw-up', { template: id, meeting: '' })
      expect([name, drawn.status]).toEqual([name, 303])
      const start = drawn.location ?? ''
      expect([name, (await app.get(director, start)).status]).toEqual([name, 200])
      expect([name, (await app.get(director, start.replace('/start', ''))).status]).toEqual([name, 200])
    }
    const kinds = new Set((await test.as(director, papersOf)).map(({ template }) => template))
    expect(kinds.size).toBe(ourTemplates.length)
  })
})

describe('a scorecard in a paper', () => {
  it('holds what was released to the public alone, where the public may read the paper', async () => {
    const [, board] = ourTemplates
    if (!board) throw new Error('There is no board pack')
    const head = {
      ...unansweredHead('A public pack', { body: 'Improvement Board', on: notKnown }),
      audience: 'public' as const,
    }
    const id = await test.as(setUp, (tx) => draftPaper(tx, planId, head, nothingAdvised, board))
    const page = (await app.get(director, `/papers/${id}/web`)).body
    expect(page).toContain('No figures have been released to the public')
    expect(page).not.toContain('What measures say was not asked for')
  })
})
