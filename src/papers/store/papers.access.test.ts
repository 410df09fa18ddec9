import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { notKnown } from '../model/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'
import { editPart, paperById, papers, revisePaperHead, unansweredHead } from './index.ts'
import { nothingAround } from '../../plan/index.ts'

describe('who may see and change papers', () => {
  let test: TestRecord
  let made: MadePaper

  beforeAll(async () => {
    test = await testRecord()
    made = await test.as(setUp, madePaper)
  })
  afterAll(() => test.close())

  it.each(['director', 'councillor', 'auditor', 'team manager'] as const)('a %s reads them', async (role) => {
    const reader = await test.person({ roles: [role] })
    expect((await test.as(reader, papers)).length).toBe(1)
  })

  it('an administrator does not', async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    expect(await test.as(administrator, papers)).toEqual([])
    expect(await test.as(administrator, (tx) => paperById(tx, made.id, nothingAround))).toBeUndefined()
  })

  it('a councillor changes nothing', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    const edit = { id: made.id, part: 'purpose', version: 0, text: 'Other words.' } as const
    await expect(test.as(councillor, (tx) => editPart(tx, edit, nothingAround))).rejects.toThrow(
      /row-level security/,
    )
    const head = unansweredHead('Another title', { body: 'Cabinet', on: notKnown })
    const revise = test.as(councillor, async (tx) => {
      const version = (await paperById(tx, made.id, nothingAround))?.version ?? 0
      return revisePaperHead(tx, { id: made.id, version }, head)
    })
    expect((await revise).ok).toBe(false)
  })
})
