import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { madeBody, recorded } from '../../../governance/testing/made-body.ts'
import { isoDate } from '../../../kernel/index.ts'
import { nothingAround } from '../../../plan/index.ts'
import { check } from '../../checker/index.ts'
import { known } from '../../model/index.ts'
import { draftPaper, paperById, unansweredHead } from '../../store/index.ts'
import { madePaper } from '../../testing/made-paper.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

describe('a late paper', () => {
  let test: TestRecord
  let app: TestApp
  let director: Who
  let chair: Who
  let paperId: number
  let forBoard: number
  const href = (at = '', id = paperId) => `/papers/${id}/work/late${at}`
  const rules = async (id = paperId) => {
    const kept = await test.as(director, (tx) => paperById(tx, id, nothingAround))
    return kept ? check(kept.paper).map(({ rule }) => rule) : []
  }
  const version = async () => {
    const kept = await test.as(director, (tx) => paperById(tx, paperId, nothingAround))
    return String(kept?.paper.work?.lateRoute?.version ?? 0)
  }
  const say = async (who: Who, circumstances: string) =>
    app.post(who, href(), { _version: await version(), circumstances })
  const agree = async (who: Who, words = 'The court decided on Monday') =>
    app.post(who, href('/consent'), { _version: await version(), words })
  const header = async (id = paperId) => (await app.get(director, `/papers/${id}/web`)).body

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    chair = await test.person({ roles: ['councillor'], posts: ['Leader (made up)'] })
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Leader (made up)'`,
    )
    await test.as(setUp, async (tx) => {
      const chairPostId = rows[0]?.id ?? 0
      await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true, chairPostId }))
      await recorded(tx, madeBody({ name: 'Board', kind: 'improvement board', inPublic: false, chairPostId }))
    })
  })
  beforeEach(async () => {
    await test.as(setUp, async (tx) => {
      const { planId } = await madePaper(tx)
      // Two days from today: five clear days have gone.
      const on = known(isoDate('2020-11-26'))
      paperId = await draftPaper(tx, planId, unansweredHead('A made-up late report', { body: 'Cabinet', on }))
      forBoard = await draftPaper(tx, planId, unansweredHead('A made-up board report', { body: 'Board', on }))
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('has no route until somebody says why it cannot wait and the chair agrees: the header and the checker say so', async () => {
    expect(await rules()).toContain('late.no-route')
    expect(await header()).toContain('Not known: special circumstances that make it urgent')
    expect((await say(director, 'A court decided after the papers were out')).status).toBe(303)
    expect(await rules()).toContain('late.no-route')
    expect(await header()).toContain('Not known: whether the chair agrees')
    expect((await agree(chair)).status).toBe(303)
    expect(await rules()).not.toContain('late.no-route')
    expect(await header()).toContain(
      'The Leader (made up) agreed on 24 November 2020: The court decided on Monday',
    )
  })

  it('needs the chair’s word again when the circumstances are said anew', async () => {
    await say(director, 'A first reason')
    await agree(chair)
    await say(director, 'Another reason')
    expect(await rules()).toContain('late.no-route')
    expect((await app.get(director, `/papers/${paperId}/work`)).body).toContain(
      'the circumstances were changed since',
    )
  })

  it('is agreed to by the chair’s post, and by nobody else', async () => {
    await say(director, 'A made-up reason')
    expect((await agree(director)).status).toBe(403)
    expect((await app.get(director, href('/consent'))).status).toBe(403)
    expect((await app.get(chair, href())).status).toBe(403)
    expect((await app.get(chair, href('/consent'))).status).toBe(200)
  })

  it('is asked for again without a reason, and refuses what the chair did not read', async () => {
    expect((await say(director, ' ')).status).toBe(422)
    await say(director, 'A made-up reason')
    expect((await agree(chair, ' ')).status).toBe(422)
    const stale = { _version: '1', words: 'Agreed' }
    expect((await app.post(chair, href('/consent'), stale)).status).toBe(409)
  })

  it('has nothing to agree to before anybody said why', async () => {
    expect((await app.get(chair, href('/consent'))).status).toBe(404)
  })

  it('exists only where the law on access applies: a board’s paper has no such route', async () => {
    expect((await app.get(director, href('', forBoard))).status).toBe(404)
    expect(await rules(forBoard)).not.toContain('late.no-route')
    expect(await header(forBoard)).not.toContain('Late paper')
  })
})
