import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { madePaper } from '../../testing/made-paper.ts'
import {
  answerClearance,
  askForClearance,
  clearancesOf,
  commentOn,
  commentsOn,
  consentToLate,
  sayWhyLate,
} from './index.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

describe('what the database lets whom do around a paper', () => {
  let test: TestRecord
  let holder: Who
  let other: Who
  let director: Who
  let holderPost: number
  let otherPost: number
  let paperId: number
  let id: number
  const basis = { section: '', recommendations: '', figures: [] }
  const fingerprint = 'a'.repeat(64)

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    holder = await test.person({ roles: ['team manager'], posts: ['Holder (made up)'] })
    other = await test.person({ roles: ['team manager'], posts: ['Other (made up)'] })
    const post = async (title: string) =>
      (await test.admin.query<{ id: number }>('select id from access.post where title = $1', [title])).rows[0]
        ?.id ?? 0
    holderPost = await post('Holder (made up)')
    otherPost = await post('Other (made up)')
    await test.as(setUp, async (tx) => {
      paperId = (await madePaper(tx)).id
      id = await askForClearance(tx, { paperId, consultee: 'finance', postId: holderPost, dueOn: undefined })
      await sayWhyLate(tx, { paperId, version: 0 }, 'Made-up circumstances')
    })
  })
  afterAll(() => test.close())

  it('lets the holder of the post answer, and nobody in its place', async () => {
    const answer = (who: Who, postId: number) =>
      test.as(who, (tx) => answerClearance(tx, { id, postId }, { answer: 'cleared', words: '', basis }))
    await expect(answer(director, holderPost)).rejects.toThrow(/row-level security/)
    await expect(answer(other, holderPost)).rejects.toThrow(/row-level security/)
    // As the own post, but for a clearance that was asked of another.
    await expect(answer(other, otherPost)).rejects.toThrow(/foreign key/)
    await expect(answer(holder, holderPost)).resolves.toBeUndefined()
  })

  it('shows a clearance to its post and to whoever writes papers', async () => {
    const seen = async (who: Who) => (await test.as(who, (tx) => clearancesOf(tx, paperId))).length
    expect([await seen(holder), await seen(director), await seen(other)]).toEqual([1, 1, 0])
    expect(await seen(await test.person({ roles: ['councillor'] }))).toBe(0)
    expect(await seen(await test.person({ roles: ['auditor'] }))).toBe(1)
  })

  it('lets only whoever changes papers ask', async () => {
    const ask = (who: Who) =>
      test.as(who, (tx) =>
        askForClearance(tx, { paperId, consultee: 'legal', postId: otherPost, dueOn: undefined }),
      )
    await expect(ask(holder)).rejects.toThrow(/row-level security/)
    await expect(ask(director)).resolves.toBeGreaterThan(0)
  })

  it('keeps a comment between its maker and whoever writes papers', async () => {
    const comment = { paperId, part: 'finance', words: 'A made-up comment', fingerprint }
    await test.as(holder, (tx) => commentOn(tx, { ...comment, postId: holderPost }))
    await expect(test.as(other, (tx) => commentOn(tx, { ...comment, postId: holderPost }))).rejects.toThrow(
      /row-level security/,
    )
    const seen = async (who: Who) => (await test.as(who, (tx) => commentsOn(tx, paperId))).length
    expect([await seen(holder), await seen(director), await seen(other)]).toEqual([1, 1, 0])
  })

  it('lets a chair agree only as a post that the chair holds', async () => {
    const agree = (who: Who) =>
      test.as(who, (tx) =>
        consentToLate(tx, { id: 1, circumstances: 'Made-up circumstances' }, holderPost, 'Agreed'),
      )
    await expect(agree(director)).rejects.toThrow(/row-level security/)
    await expect(agree(holder)).resolves.toBeUndefined()
  })
})
