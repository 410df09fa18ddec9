import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { decisions, recordBody, recordDecision, recordMeeting } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { madeAction, madePlan, must } from '../../plan/testing/made-plan.ts'

describe('the Director’s page before there is a plan', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let councillor: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'] })
    councillor = await test.person({ roles: ['councillor'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('says where to begin, and shows the way only to who may go it', async () => {
    const page = await app.get(director, '/')
    expect(page.status).toBe(200)
    expect(page.body).toContain('href="/inspections/add"')
    const other = await app.get(councillor, '/')
    expect(other.body).toContain('There is no plan yet')
    expect(other.body).not.toContain('href="/inspections/add"')
  })

  it('asks nobody in who is not signed in', async () => {
    expect((await app.get(undefined, '/')).status).toBe(303)
  })
})

describe('the Director’s page', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    await test.as(director, async (tx) => {
      const { areaIds, planId } = await madePlan(tx)
      const [one, other] = [must(areaIds[0]), must(areaIds[1])]
      await madeAction(tx, one, { text: 'Late on the day', dueOn: isoDate('2020-11-23') })
      await madeAction(tx, other, { text: 'Begins soon', startOn: isoDate('2020-12-01') })
      const board = await recordBody(tx, {
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
      if (!board.ok) throw new Error('The board was not recorded')
      await recordMeeting(tx, { bodyId: board.id, heldOn: isoDate('2020-12-03'), title: 'Improvement Board' })
      await recordDecision(tx, {
        bodyId: board.id,
        decidedOn: isoDate('2020-11-11'),
        words: 'That the plan go on as it is.',
        outcome: 'agreed',
        planId,
      })
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })
  afterEach(() => test.setClock('2020-11-24T10:00:00Z'))

  it('answers in a sentence, with the exceptions first', async () => {
    const { body } = await app.get(director, '/')
    expect(body).toContain('Not everywhere: of 2 actions, 1 late.')
    expect(body).toContain('Late on the day')
    expect(body).toContain('It was due on 23 November 2020, 1 day ago.')
    expect(body).toContain('no post leads it')
  })

  it('shows the statement against its date, the next meeting and what was decided lately', async () => {
    const { body } = await app.get(director, '/')
    expect(body).toContain('126 days late')
    expect(body).toContain('3 December')
    expect(body).toContain('That the plan go on as it is.')
    const [decision] = await test.as(director, decisions)
    expect(body).toContain(`href="/governance/decisions/${must(decision).id}"`)
  })

  it('links every cell of the table to the line of its area', async () => {
    const { body } = await app.get(director, '/')
    const rows = body
      .slice(body.indexOf('<tbody'), body.indexOf('</tbody>'))
      .split('</tr>')
      .filter((row) => row.includes('<td'))
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      const cells = row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []
      expect(cells).toHaveLength(7)
      for (const cell of cells) expect(cell).toMatch(/href="\/plan\/(areas|measures)\/\d+/)
    }
  })

  it('moves with the day: what was late is not late the day before', async () => {
    test.setClock('2020-11-23T10:00:00Z')
    const { body } = await app.get(director, '/')
    expect(body).not.toContain('1 late')
  })
})
