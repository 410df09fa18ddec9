import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { madeAssessment, resaid, signedAs, wholeSaid } from '../testing/made-assessment.ts'
import { assessments, linkAssessment } from './index.ts'

type Who = Awaited<ReturnType<TestRecord['person']>>

describe('what the database lets whom do with assessments', () => {
  let test: TestRecord
  let owner: Who
  let other: Who
  let director: Who
  let ownerPost: number
  let id: number

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director (made up)'] })
    owner = await test.person({ roles: ['team manager'], posts: ['Owner (made up)'] })
    other = await test.person({ roles: ['team manager'], posts: ['Other (made up)'] })
    const { rows } = await test.admin.query<{ id: number }>(
      `select id from access.post where title = 'Owner (made up)'`,
    )
    ownerPost = rows[0]?.id ?? 0
    const said = wholeSaid('equality')
    id = await test.as(setUp, (tx) => madeAssessment(tx, 'equality', { said, ownerPostId: ownerPost }))
  })
  afterAll(() => test.close())

  it('is read by everybody who reads papers, and not by who runs the system', async () => {
    for (const role of ['councillor', 'auditor', 'board member'] as const)
      expect(await test.as(await test.person({ roles: [role] }), assessments)).toHaveLength(1)
    expect(await test.as(await test.person({ roles: ['administrator'] }), assessments)).toEqual([])
  })

  it('is rewritten by its owner and by whoever changes papers', async () => {
    const rewrite = (who: Who) => test.as(who, (tx) => resaid(tx, id, (said) => said))
    expect([await rewrite(owner), await rewrite(director), await rewrite(other)]).toEqual([true, true, false])
  })

  it('is signed by whoever holds the post, and by nobody else: not by a director either', async () => {
    const sign = (who: Who) => test.as(who, (tx) => signedAs(tx, id, 'screening', ownerPost))
    await expect(sign(director)).rejects.toThrow(/row-level security/)
    await expect(sign(other)).rejects.toThrow(/row-level security/)
    await expect(sign(owner)).resolves.toBeUndefined()
  })

  it('keeps a name once it stands', async () => {
    const update = test.as(owner, (tx) =>
      tx.db
        .$extendTables<{ 'papers.assessment_signature': { words: string } }>()
        .updateTable('papers.assessment_signature')
        .set({ words: 'Others' })
        .execute(),
    )
    await expect(update).rejects.toThrow()
  })

  it('is linked only by whoever changes papers', async () => {
    const paper = { to: 'paper', id: 1, words: '' } as const
    await expect(test.as(owner, (tx) => linkAssessment(tx, id, [paper]))).rejects.toThrow(
      /row-level security/,
    )
  })
})
