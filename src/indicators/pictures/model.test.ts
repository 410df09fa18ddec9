import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { loadsOf, loadsSentence, stagesSentence } from './model.ts'

const month = (text: string, counts: readonly number[] | undefined) => ({ month: isoDate(text), counts })
const stages = ['Child in need', 'In care']

describe('where children stand, in a sentence', () => {
  it('holds the last month with a figure beside the first', () => {
    expect(
      stagesSentence(stages, [
        month('2026-01-31', undefined),
        month('2026-02-28', [10, 1200]),
        month('2026-03-31', [12, 1100]),
      ]),
    ).toBe(
      'Child in need: 12 now, 10 in the first month shown; In care: 1,100 now, 1,200 in the first month shown.',
    )
  })

  it('says that there is nothing to hold it beside where one month alone is told', () => {
    expect(stagesSentence(stages, [month('2026-03-31', [12, 11])])).toBe(
      'Child in need: 12; In care: 11. No extract tells of an earlier month.',
    )
  })

  it('says that no extract tells', () => {
    expect(stagesSentence(stages, [month('2026-03-31', undefined)])).toBe(
      'No extract tells where children stood in these months.',
    )
  })
})

describe('what a team’s workers hold', () => {
  const held = [
    { name: 'Made-up Worker 1', cases: 2 },
    { name: 'Made-up Worker 2', cases: 9 },
    { name: 'Made-up Worker 1', cases: 3 },
    { name: 'Duty', cases: 4 },
    { name: 'VACANT', cases: 1 },
    { name: ' ', cases: 1 },
    { name: undefined, cases: 1 },
  ]

  it('counts a desk, a vacancy and a blank as nobody’s, however many cases stand there', () => {
    expect(loadsOf('North', held)).toEqual({
      team: 'North',
      workers: [
        { name: 'Made-up Worker 2', children: 9 },
        { name: 'Made-up Worker 1', children: 5 },
      ],
      unallocated: 7,
      insteadOfWorker: ['Duty', 'VACANT'],
    })
  })

  it('says under which words they stand', () => {
    expect(loadsSentence(loadsOf('North', held))).toBe(
      '2 workers hold cases; the most that one holds is 9. 7 cases have no worker, with those under “Duty”, “VACANT”.',
    )
    expect(loadsSentence(loadsOf('North', held.slice(0, 3)))).toBe(
      '2 workers hold cases; the most that one holds is 9.',
    )
  })
})
