import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { area, risk } from '../check/sketch.ts'
import { actionId, areaId } from '../check/parts.ts'
import {
  isReviewOverdue,
  levelOf,
  levels,
  ratingInWords,
  ratings,
  risksInWords,
  risksOfArea,
  scoreOf,
  worstRisksFirst,
} from './risk.ts'

const day = isoDate('2020-11-24')
const rated = (likelihood: number, impact: number) => ({ likelihood, impact })

describe('the score of a risk', () => {
  it.each([
    [1, 1, 1, 'low'],
    [2, 2, 4, 'low'],
    [1, 5, 5, 'medium'],
    [3, 3, 9, 'medium'],
    [2, 5, 10, 'high'],
    [3, 4, 12, 'high'],
    [3, 5, 15, 'very high'],
    [5, 5, 25, 'very high'],
  ])('of likelihood %i and impact %i is %i: %s', (likelihood, impact, score, level) => {
    expect([scoreOf(rated(likelihood, impact)), levelOf(rated(likelihood, impact))]).toEqual([score, level])
  })

  it('never falls when it becomes likelier or worse', () => {
    const one = fc.constantFrom(...ratings)
    fc.assert(
      fc.property(one, one, (likelihood, impact) => {
        const level = levels.indexOf(levelOf(rated(likelihood, impact)))
        for (const worse of [
          rated(Math.min(5, likelihood + 1), impact),
          rated(likelihood, Math.min(5, impact + 1)),
        ])
          expect(levels.indexOf(levelOf(worse))).toBeGreaterThanOrEqual(level)
      }),
    )
  })

  it('is said in words with both its parts', () => {
    expect(ratingInWords(rated(4, 5))).toBe('likely (4) × severe (5) = 20')
  })
})

describe('the risks of a plan', () => {
  it('are counted in one line: open, high ones, reviews overdue', () => {
    const high = risk({ now: rated(4, 4), reviewOn: isoDate('2020-11-23') })
    const shut = risk({ closed: { on: day, because: 'It is over' }, now: rated(5, 5) })
    expect(risksInWords([risk(), high, shut], day)).toBe(
      '2 are open, 1 of them high or very high; 1 review overdue.',
    )
    expect(risksInWords([shut], day)).toBe('none is open.')
  })

  it('are overdue from the day after their review, and never once closed', () => {
    expect(isReviewOverdue(risk({ reviewOn: day }), day)).toBe(false)
    expect(isReviewOverdue(risk({ reviewOn: isoDate('2020-11-23') }), day)).toBe(true)
    const closed = risk({ reviewOn: isoDate('2020-11-23'), closed: { on: day, because: 'Over' } })
    expect(isReviewOverdue(closed, day)).toBe(false)
  })

  it('stand with an area when linked to it or to one of its actions, the worst first', () => {
    const ofArea = risk({ reference: 'R1', areaIds: [areaId(1)], now: rated(1, 1) })
    const ofAction = risk({ reference: 'R2', actionIds: [actionId(1)], now: rated(5, 5) })
    const other = risk({ reference: 'R3', areaIds: [areaId(2)] })
    const here = worstRisksFirst(risksOfArea([ofArea, ofAction, other], area()))
    expect(here.map(({ reference }) => reference)).toEqual(['R2', 'R1'])
  })
})
