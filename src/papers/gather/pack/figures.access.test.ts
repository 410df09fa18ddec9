import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { notKnown } from '../../model/index.ts'
import type { PaperFigures } from './figures.ts'
import { likeCasesGathered, scorecardGathered } from './figures.ts'

/** What must reach no paper that the public may read. */
const canary: PaperFigures = {
  card: { rows: [], fitness: ['canary 4711'] },
  asAt: isoDate('2020-11-24'),
  likeCases: [{ id: 'canary', title: 'canary 4711', groups: 3, differing: 1 }],
}

describe('who reads which figures in a paper', () => {
  let test: TestRecord
  const people = new Map<string, Asking>()
  beforeAll(async () => {
    test = await testRecord()
    for (const role of ['director', 'auditor', 'councillor', 'board member'] as const)
      people.set(role, await test.person({ roles: [role] }))
  })
  afterAll(() => test.close())

  const read = (role: string, level: 'inside' | 'board' | 'public') => {
    const who = people.get(role)
    if (!who) throw new Error(`There is no ${role}`)
    return test.as(who, async (tx) => ({
      ...(await scorecardGathered(tx, level, canary)),
      likeCases: likeCasesGathered(tx, level, canary),
    }))
  }

  it.each(['director', 'auditor'])('a %s reads those of the paper’s level', async (role) => {
    for (const level of ['inside', 'board'] as const)
      expect(JSON.stringify((await read(role, level)).scorecard)).toContain('canary')
  })

  it.each(['director', 'auditor', 'councillor', 'board member'])(
    'a %s reads none but released ones in a paper for the public',
    async (role) => {
      const { scorecard, likeCases, pictures } = await read(role, 'public')
      expect(JSON.stringify({ scorecard, likeCases, pictures })).not.toContain('canary')
      expect(scorecard.none).toMatch(/No figures have been released to the public/)
    },
  )

  it.each(['councillor', 'board member'])('a %s reads none but released ones in any paper', async (role) => {
    const { scorecard, likeCases } = await read(role, 'board')
    expect(JSON.stringify(scorecard)).not.toContain('canary')
    expect(likeCases.rows).toBe(notKnown)
  })
})
