import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { nothingAround } from '../../../plan/index.ts'
import { known } from '../../model/index.ts'
import { draftPaper, editPart, paperById, unansweredHead } from '../../store/index.ts'
import { madePaper } from '../../testing/made-paper.ts'
import { clearedText, fingerprintOf } from '../model/index.ts'
import { askForClearance, clearancesOf, standingIn } from '../store/index.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

let test: TestRecord
let app: TestApp
let director: Who
let treasurer: Who
let other: Who
let councillor: Who
let treasurerPost: number
let otherPost: number
let paperId: number
let clearance: number
let title = ''
let made = 0

const postId = async (title: string): Promise<number> => {
  const { rows } = await test.admin.query<{ id: number }>('select id from access.post where title = $1', [
    title,
  ])
  return rows[0]?.id ?? 0
}

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  treasurer = await test.person({ roles: ['team manager'], posts: ['Section 151 officer (made up)'] })
  other = await test.person({ roles: ['team manager'], posts: ['Other post (made up)'] })
  councillor = await test.person({ roles: ['councillor'] })
  treasurerPost = await postId('Section 151 officer (made up)')
  otherPost = await postId('Other post (made up)')
})
beforeEach(async () => {
  made += 1
  title = `Made-up report ${made} to come`
  await test.as(setUp, async (tx) => {
    const { planId } = await madePaper(tx)
    const meeting = { body: 'Cabinet', on: known(isoDate('2020-12-15')) }
    paperId = await draftPaper(tx, planId, unansweredHead(title, meeting))
    clearance = await askForClearance(tx, {
      paperId,
      consultee: 'finance',
      postId: treasurerPost,
      dueOn: isoDate('2020-12-01'),
    })
  })
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const href = (at = '') => `/papers/${paperId}/work${at}`
const answerHref = () => href(`/clearances/${clearance}/answer`)
const kept = async () => {
  const paper = await test.as(director, (tx) => paperById(tx, paperId, nothingAround))
  if (!paper) throw new Error('There is no paper')
  return paper
}
const seen = async () => fingerprintOf(clearedText((await kept()).paper, 'finance'))
const answer = async (who: Who, fields: Readonly<Record<string, string>> = {}) =>
  app.post(who, answerHref(), { answer: 'cleared', words: '', seen: await seen(), ...fields })
const edit = async (part: string, text: string) => {
  const version = (await kept()).editVersions.get(part) ?? 0
  await test.as(director, (tx) => editPart(tx, { id: paperId, part, version, text }, nothingAround))
}
const standing = async () => {
  const { paper } = await kept()
  const asked = await test.as(setUp, (tx) => clearancesOf(tx, paperId))
  return standingIn(paper, asked).map((each) => each.standing)
}

describe('answering a clearance', () => {
  it('is for whoever holds the post that was asked, and for nobody else', async () => {
    expect((await answer(director)).status).toBe(403)
    // What they may not see is not there.
    for (const who of [other, councillor]) expect((await answer(who)).status).toBe(404)
    expect(await standing()).toEqual(['not answered'])
    expect((await answer(treasurer)).status).toBe(303)
    expect(await standing()).toEqual(['cleared'])
  })

  it.each([
    [{ answer: '' }, 'Say whether it is cleared'],
    [{ answer: 'not cleared' }, 'what keeps it from being cleared'],
    [{ answer: 'cleared with comments', words: ' ' }, 'what keeps it from being cleared'],
    [{ seen: 'something else' }, 'It was changed while you read it'],
  ])('is asked for again for %j', async (fields, message) => {
    const { status, body } = await answer(treasurer, fields)
    expect([status, body.includes(message)]).toEqual([422, true])
    expect(await standing()).toEqual(['not answered'])
  })

  it('has one effect however often it is posted', async () => {
    const form = { _key: crypto.randomUUID(), answer: 'cleared', words: '', seen: await seen() }
    await app.post(treasurer, answerHref(), form)
    await app.post(treasurer, answerHref(), form)
    const [asked] = await test.as(setUp, (tx) => clearancesOf(tx, paperId))
    expect(asked?.answers).toHaveLength(1)
  })

  it('lapses when the section, a recommendation or a figure elsewhere changes, and shows what changed', async () => {
    await edit('finance', 'It costs £49,000, which reserves pay for.')
    await answer(treasurer)
    await edit('finance', 'It costs £94,000, which reserves pay for.')
    expect(await standing()).toEqual(['lapsed'])
    const { body } = await app.get(treasurer, answerHref())
    expect(body).toContain('<del>£49,000,</del>')
    expect(body).toContain('<ins>£94,000,</ins>')
    await edit('finance', 'It costs £49,000, which reserves pay for.')
    expect(await standing()).toEqual(['cleared'])
    await edit('recommendations', '1. Approves something else.')
    expect(await standing()).toEqual(['lapsed'])
  })

  it('stands through small corrections, which its clearer is shown', async () => {
    await edit('finance', 'Reserves pay for it ,as agreed with the comittee.')
    await answer(treasurer)
    await edit('finance', 'Reserves pay for it, as agreed with the committee.')
    expect(await standing()).toEqual(['cleared, small corrections since'])
    expect((await app.get(treasurer, href(`/clearances/${clearance}`))).body).toContain(
      'Small corrections since',
    )
  })

  it('lets an author who holds the post clear the own section, and no author who does not', async () => {
    await edit('finance', 'Written by the director.')
    expect((await answer(director)).status).toBe(403)
    expect((await answer(treasurer)).status).toBe(303)
  })
})

describe('a clearance that is owed', () => {
  const duties = async (who: Who) => (await app.get(who, '/my-duties')).body

  it('is a duty of its post until it is given, and again once it lapsed', async () => {
    await edit('finance', 'Reserves pay for it.')
    expect(await duties(treasurer)).toContain(title)
    expect(await duties(other)).not.toContain(title)
    await answer(treasurer)
    expect(await duties(treasurer)).not.toContain(title)
    await edit('finance', 'The training budget pays for it.')
    expect(await duties(treasurer)).toContain('since it was changed after you answered')
  })

  it('stands red on the page of the paper’s work', async () => {
    await edit('finance', 'Reserves pay for it.')
    await answer(treasurer)
    await edit('finance', 'The training budget pays for it.')
    const { body } = await app.get(director, href())
    expect(body).toMatch(/govuk-tag--red[^>]*>lapsed/)
    expect((await app.get(director, `/papers/${paperId}`)).body).toContain('1 lapsed')
  })
})

describe('asking', () => {
  it('is for whoever changes papers', async () => {
    for (const who of [treasurer, councillor]) expect((await app.get(who, href('/ask'))).status).toBe(403)
    expect((await app.get(director, href('/ask'))).status).toBe(200)
  })

  it('asks another post afresh, and nobody any longer', async () => {
    await answer(treasurer)
    await app.post(director, href('/ask'), { finance: String(otherPost) })
    expect(await standing()).toEqual(['not answered'])
    await app.post(director, href('/ask'), { finance: '' })
    expect(await standing()).toEqual([])
  })

  it('refuses a post that is none, and a day that is none', async () => {
    expect((await app.post(director, href('/ask'), { finance: '999999' })).status).toBe(422)
    const day = { 'dueOn-day': '31', 'dueOn-month': '2', 'dueOn-year': '2021' }
    expect((await app.post(director, href('/ask'), day)).status).toBe(422)
  })
})

describe('who sees the work around a paper', () => {
  it('is whoever writes papers; who is asked sees what is asked of the own post alone', async () => {
    await app.post(director, href('/comments/new'), { part: 'finance', words: 'A director’s comment' })
    const page = async (who: Who) => (await app.get(who, href())).body
    expect(await page(director)).toContain('A director’s comment')
    expect(await page(treasurer)).toContain('Section 151 officer (made up)')
    expect(await page(treasurer)).not.toContain('A director’s comment')
    expect(await page(other)).not.toContain('Section 151 officer (made up)')
    expect((await app.get(other, href(`/clearances/${clearance}`))).status).toBe(404)
  })

  it('is nobody who only runs the system; and nothing is there under numbers never given', async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    expect((await app.get(administrator, href())).status).toBe(403)
    for (const url of [
      '/papers/999999/work',
      href('/clearances/999999'),
      href('/clearances/x'),
      href('/comments/999999'),
    ])
      expect([url, (await app.get(director, url)).status]).toEqual([url, 404])
  })

  it('prints the rule with its examples', async () => {
    expect((await app.get(councillor, '/papers/clearance-rule')).body).toContain(
      'It is unlawful to delegate.',
    )
  })
})
