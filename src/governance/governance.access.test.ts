import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../access/index.ts'
import { isoDate } from '../kernel/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { setUp, testRecord } from '../app/testing/test-record.ts'
import type { BodyId } from './ids.ts'
import { bodies } from './store/bodies.ts'
import { recordDecision } from './store/decisions.ts'
import { recordBody } from './store/record-body.ts'
import { madeBody, recorded } from './testing/made-body.ts'

const readers: readonly PersonRole[] = [
  'councillor',
  'board member',
  'team manager',
  'auditor',
  'administrator',
]
const keepers: readonly PersonRole[] = ['director', 'democratic services']

describe('who may keep governance', () => {
  let test: TestRecord
  let board: BodyId

  beforeAll(async () => {
    test = await testRecord()
    board = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Improvement Board' })))
  })
  afterAll(() => test.close())

  it.each(keepers)('a %s records bodies and decisions', async (role) => {
    const person = await test.person({ roles: [role] })
    expect(
      await test.as(person, (tx) => recordBody(tx, madeBody({ name: `Group of ${role}` }))),
    ).toMatchObject({ ok: true })
  })

  it.each(readers)('a %s reads them, and the database refuses what they write', async (role) => {
    const person = await test.person({ roles: [role] })
    expect((await test.as(person, bodies)).some(({ name }) => name === 'Improvement Board')).toBe(true)
    const decide = test.as(person, (tx) =>
      recordDecision(tx, {
        bodyId: board,
        decidedOn: isoDate('2020-06-16'),
        words: 'Agreed.',
        outcome: 'agreed',
      }),
    )
    await expect(decide).rejects.toThrow('row-level security')
    const { numAffectedRows } = await test.as(person, (tx) =>
      sql`update governance.body set purpose = 'x'`.execute(tx.db),
    )
    expect(numAffectedRows).toBe(0n)
  })

  it('shows nothing to somebody without a role', async () => {
    const nobody = await test.person({})
    expect(await test.as(nobody, bodies)).toEqual([])
  })
})
