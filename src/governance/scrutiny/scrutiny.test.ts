import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { ourMeasures } from '../../indicators/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { madePlan } from '../../plan/testing/made-plan.ts'
import { endAction, logAction, loggedAction } from '../log/store.ts'
import { answerRecommendation, recommend, recommendationOf } from '../recommendations/store.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { generalQuestions, questionsFor, questionTopics } from './bank.ts'

describe('the question bank', () => {
  const all = [...generalQuestions, ...questionTopics.flatMap(({ questions }) => questions)]

  it('reads only measures that the library has', () => {
    const known = ourMeasures.map(({ id }) => id)
    expect(all.flatMap(({ measures }) => measures).filter((id) => !known.includes(id))).toEqual([])
  })

  it('asks, says why, and what a good answer shows, each its own', () => {
    for (const { asks, why, goodAnswer } of all) {
      expect(asks).toMatch(/\?$/)
      expect(Math.min(why.length, goodAnswer.length)).toBeGreaterThan(20)
    }
    expect(new Set(all.map(({ asks }) => asks)).size).toBe(all.length)
  })

  it.each([
    ['Planning early for permanence', 'permanence'],
    ['Foster carers’ annual reviews in time', 'foster-carers'],
    ['Housing for young people and care leavers', 'housing'],
    ['Work before care proceedings', 'pre-proceedings'],
    ['Commissioning and contract monitoring', 'commissioning'],
    ['Quality of assessments and plans', 'assessments'],
    ['Management oversight and decisions', 'oversight'],
  ])('has questions for “%s”', (title, topic) => {
    const own = questionTopics.find(({ id }) => id === topic)?.questions ?? []
    expect(questionsFor(title)).toEqual(expect.arrayContaining([...own]))
  })

  it('has the general ones for an area that nobody foresaw', () => {
    expect(questionsFor('Something else')).toEqual(generalQuestions)
  })
})

describe('the pages of scrutiny', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let area: number

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'], posts: ['Made-up post'] })
    councillor = await test.person({ roles: ['councillor'] })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post')
    const postId = rows[0]?.id ?? 0
    await test.as(setUp, async (tx) => {
      area = (await madePlan(tx)).areaIds[0] ?? 0
      const scrutiny = await recorded(tx, madeBody({ name: 'Scrutiny', kind: 'scrutiny', inPublic: true }))
      const cabinet = await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true }))
      const promise = async (words: string, promisedTo: string | undefined) =>
        logAction(tx, {
          ...{ bodyId: scrutiny, words, promisedTo, owner: { postId }, areaId: undefined },
          from: { kind: 'scrutiny recommendation', words: 'Recommendation 1' },
          agreedOn: isoDate('2020-09-03'),
          dueOn: isoDate('2020-11-01'),
        })
      await promise('Bring the <numbers> of reviews', 'Scrutiny Committee')
      const kept = await promise('Visit the children in care council', 'Children in care council')
      await endAction(tx, await loggedAction(tx, kept), {
        on: isoDate('2020-10-20'),
        how: 'done',
        words: 'Visited; minutes sent',
      })
      await promise('An action that nobody promised in public', undefined)
      const asked = await recommend(tx, {
        fromId: scrutiny,
        toId: cabinet,
        words: 'That two flats be let.',
        madeOn: isoDate('2020-11-01'),
        receivedOn: undefined,
      })
      const from = { ...(await recommendationOf(tx, asked)), reason: '' }
      await answerRecommendation(tx, from, {
        how: 'accepted',
        words: 'Two flats will be let by March',
        on: isoDate('2020-11-20'),
        receivedOn: undefined,
      })
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it('tell a councillor what was promised to whom, by whom and whether it was kept, and nothing else', async () => {
    const { body } = await app.get(councillor, '/scrutiny/promises')
    for (const words of [
      'Bring the &lt;numbers> of reviews',
      'Scrutiny Committee',
      'Made-up post',
      'Overdue',
      'Visited; minutes sent',
      'Kept',
      'Two flats will be let by March',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('An action that nobody promised in public')
    expect((await app.get(councillor, '/scrutiny')).body).toContain('1 of them overdue')
  })

  it('hold questions for each area, and those that the council adds until it takes them away', async () => {
    const at = `/scrutiny/questions/${area}`
    expect((await app.get(councillor, at)).body).toContain('What is different for children now')
    const question = {
      asks: 'How <many> siblings live apart?',
      why: 'They miss one another',
      good: 'A number that falls',
      measure: 'caseload',
      measure2: '',
    }
    expect((await app.post(councillor, at, question)).status).toBe(403)
    expect((await app.post(democratic, at, { ...question, why: '' })).status).toBe(422)
    expect((await app.post(democratic, at, question)).status).toBe(303)
    expect((await app.get(councillor, at)).body).toContain('How &lt;many> siblings live apart?')
    const [, link = ''] = /href="([^"]+\/retire)"/.exec((await app.get(democratic, at)).body) ?? []
    const [, version = ''] =
      /name="_version" value="(\d+)"/.exec((await app.get(democratic, link)).body) ?? []
    expect((await app.post(democratic, link, { _version: version, reason: 'Answered' })).status).toBe(303)
    expect((await app.get(councillor, at)).body).not.toContain('siblings live apart')
  })

  it('has no page for an area that is not there', async () => {
    expect((await app.get(councillor, '/scrutiny/questions/99999')).status).toBe(404)
  })
})
