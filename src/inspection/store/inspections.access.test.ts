import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { inspectionOf2020 } from '../testing/inspection-of-2020.ts'
import { emptyDraft } from '../model/draft.ts'
import { beginByHand, openDrafts } from './drafts.ts'
import { findingsOf, inspections, judgementsOf, strengthsOf } from './inspections.ts'
import { recordInspection } from './record-inspection.ts'

describe('who may see and change inspections', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
    await test.as(setUp, (tx) => recordInspection(tx, inspectionOf2020()))
  })
  afterAll(() => test.close())

  const seen = (who: Asking) =>
    test.as(who, async (tx) => {
      const [inspection] = await inspections(tx)
      if (!inspection) return 'nothing'
      const parts = await Promise.all([
        judgementsOf(tx, inspection.id),
        findingsOf(tx, inspection.id),
        strengthsOf(tx, inspection.id),
      ])
      return parts.map((part) => part.length)
    })

  it('everyone with a role in the improvement reads them whole', async () => {
    for (const role of [
      'director',
      'councillor',
      'board member',
      'auditor',
      'administrator',
      'team manager',
    ] as const) {
      expect(await seen(await test.person({ roles: [role] }))).toEqual([4, 2, 1])
    }
  })

  it('a person without a role, or the sign-in itself, sees nothing', async () => {
    expect(await seen(await test.person({}))).toBe('nothing')
    expect(await seen({ kind: 'system', name: 'sign-in' })).toBe('nothing')
  })

  it('heads of service and analysts may add one; councillors, auditors and administrators may not', async () => {
    const adds = async (
      role: 'head of service' | 'performance analyst' | 'councillor' | 'auditor' | 'administrator',
    ) => {
      const person = await test.person({ roles: [role] })
      return test
        .as(person, (tx) => recordInspection(tx, inspectionOf2020()))
        .then(
          () => 'added',
          () => 'refused',
        )
    }
    expect(await adds('head of service')).toBe('added')
    expect(await adds('performance analyst')).toBe('added')
    expect(await adds('councillor')).toBe('refused')
    expect(await adds('auditor')).toBe('refused')
    expect(await adds('administrator')).toBe('refused')
  })

  it('a councillor cannot change or remove what was found', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    const change = sql`update inspection.finding set text = 'Nothing'`
    const { numAffectedRows } = await test.as(councillor, (tx) => change.execute(tx.db))
    expect(numAffectedRows).toBe(0n)
    expect((await test.admin.query(`select from inspection.finding where text = 'Nothing'`)).rowCount).toBe(0)
  })

  it('a draft and its report are seen by those who may change inspections, and by nobody else', async () => {
    await test.as(setUp, (tx) => beginByHand(tx, emptyDraft('Testshire')))
    const drafts = async (role: 'head of service' | 'councillor' | 'board member' | 'auditor') =>
      (await test.as(await test.person({ roles: [role] }), openDrafts)).length
    expect(await drafts('head of service')).toBe(1)
    expect(await drafts('councillor')).toBe(0)
    expect(await drafts('board member')).toBe(0)
    expect(await drafts('auditor')).toBe(0)
  })
})
