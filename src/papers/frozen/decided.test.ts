import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { BodyId, NewDecision } from '../../governance/index.ts'
import { callDecisionIn, publishDecision, recordBody, recordDecision } from '../../governance/index.ts'
import { nothingAround } from '../../plan/index.ts'
import { editPart } from '../store/index.ts'
import { madePaper } from '../testing/made-paper.ts'
import { decidedOn } from './decided.ts'
import { versionsOfPaper } from './store/versions.ts'

type MeetingPaperId = NonNullable<NewDecision['meetingPaperId']>

let test: TestRecord
let app: TestApp
let director: Asking
let administrator: Asking
let paper = 0
let cabinet: BodyId

const words = 'That the made-up plan be approved, to the letter.'
const decide = (change: { readonly paperId: number; readonly meetingPaperId?: MeetingPaperId }) =>
  test.as(setUp, (tx) =>
    recordDecision(tx, { bodyId: cabinet, decidedOn: tx.today, words, outcome: 'agreed', ...change }),
  )
const read = async (who: Asking, end = '') => (await app.get(who, `/papers/${paper}${end}`)).body

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  administrator = await test.person({ roles: ['administrator'] })
  const body = await test.as(setUp, (tx) =>
    recordBody(tx, {
      ...{ name: 'Made-up Cabinet', kind: 'executive', purpose: 'Decides', meets: undefined },
      ...{ chairPostId: undefined, inPublic: true, setUpOn: undefined, memberPostIds: [], partners: [] },
    }),
  )
  if (!body.ok) throw new Error(body.why)
  cabinet = body.id
})
beforeEach(async () => {
  paper = (await test.as(setUp, madePaper)).id
})
afterAll(async () => {
  await app.close()
  await test.close()
})

/** As a clerk puts it before a made-up meeting. */
const putBeforeMeeting = (number: number): Promise<MeetingPaperId> =>
  test.as(setUp, async (tx) => {
    const meeting = await sql<{ id: number }>`
      insert into governance.meeting (body_id, held_on, title) values (${cabinet}, '2020-12-01', 'Made up')
      returning id`.execute(tx.db)
    const put = await sql<{ id: MeetingPaperId }>`
      insert into governance.meeting_paper (meeting_id, body_id, paper_id, title, number, sha256, frozen_on)
      values (${meeting.rows[0]?.id}, ${cabinet}, ${paper}, 'A made-up report', ${number}, repeat('a', 64), '2020-11-24')
      returning id`.execute(tx.db)
    const [row] = put.rows
    if (!row) throw new Error('The paper was not put before a meeting')
    return row.id
  })

const freezeAs = async (who: Asking, reason: string) => {
  await app.post(who, `/papers/${paper}/versions`, { reason })
  return (await test.as(setUp, (tx) => versionsOfPaper(tx, paper))).length
}
const typeWords = (text: string) =>
  test.as(director, (tx) => editPart(tx, { id: paper, part: 'purpose', version: 0, text }, nothingAround))
const numbersOf = () =>
  test.as(setUp, async (tx) =>
    (await decidedOn(tx, paper, await versionsOfPaper(tx, paper))).map(({ on }) => on),
  )

describe('the version that a decision was taken on', () => {
  it('is the last that was frozen when it was recorded, whatever is frozen later that day', async () => {
    expect(await freezeAs(director, '')).toBe(1)
    await decide({ paperId: paper })
    await typeWords('Other made-up words.')
    expect(await freezeAs(director, 'A made-up correction')).toBe(2)
    expect(await numbersOf()).toEqual([{ number: 1, recorded: false }])
    await decide({ paperId: paper })
    expect((await numbersOf()).map((on) => on?.number).toSorted()).toEqual([1, 2])
  })

  it('is the one that was put before the meeting, where that was said', async () => {
    await freezeAs(director, '')
    await typeWords('Other made-up words.')
    await freezeAs(director, 'A made-up correction')
    const meetingPaperId = await putBeforeMeeting(1)
    await decide({ paperId: paper, meetingPaperId })
    expect(await numbersOf()).toEqual([{ number: 1, recorded: true }])
  })

  it('is none where none was frozen by its day, and stays none', async () => {
    await decide({ paperId: paper })
    await freezeAs(director, '')
    expect(await numbersOf()).toEqual([undefined])
  })

  it('never becomes another one, by a correction or by hand', async () => {
    await freezeAs(director, '')
    const id = await decide({ paperId: paper })
    const change = (set: string) =>
      test.as(setUp, (tx) =>
        sql`update governance.decision set ${sql.raw(set)} where id = ${id}`.execute(tx.db),
      )
    await change("decided_on = '2020-01-02'")
    expect(await numbersOf()).toEqual([{ number: 1, recorded: false }])
    for (const value of ['null', 'paper_version_id + 1'])
      await expect(change(`paper_version_id = ${value}`)).rejects.toThrow(/stays as it is/)
  })
})

describe('a paper that was decided on', () => {
  it('says what was decided in its words, with a way to the decision', async () => {
    expect(await read(director)).not.toContain('What was decided')
    const id = await decide({ paperId: paper })
    const page = await read(director)
    expect(page).toContain(words)
    expect(page).toContain(`href="/governance/decisions/${id}"`)
    expect(page).toContain('No version was frozen by that day')
    expect(page).toContain('It may not be carried out: the days to call it in run from its publication')
  })

  it('says nothing of a decision on another paper', async () => {
    await decide({ paperId: paper + 1000 })
    expect(await read(director)).not.toContain('What was decided')
  })

  it('names the version, whose own page says it too', async () => {
    await app.post(director, `/papers/${paper}/versions`, { reason: '' })
    await decide({ paperId: paper })
    expect(await read(director)).toContain(`href="/papers/${paper}/versions/1">Version 1</a>`)
    expect(await read(director, '/versions/1')).toContain(words)
  })

  it('tells until when it can be called in, and that it was', async () => {
    const id = await decide({ paperId: paper })
    await test.as(setUp, (tx) =>
      publishDecision(tx, { decisionId: id, on: tx.today, urgent: undefined }, 'Published'),
    )
    expect(await read(director)).toContain('Open to call-in')
    const who = 'Three made-up members'
    await test.as(setUp, (tx) =>
      callDecisionIn(tx, { decisionId: id, on: tx.today, members: 3, who, grounds: 'Cost' }),
    )
    const page = await read(director)
    expect(page).toContain('may not be carried out until scrutiny has considered it')
    expect(page).toContain(`${who}: Cost`)
  })

  it('tells nobody who may not read papers', async () => {
    await decide({ paperId: paper })
    expect(await read(administrator)).not.toContain(words)
  })
})
