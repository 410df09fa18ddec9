import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { sketch } from '../../checker/sketch.ts'
import type { Asked, ClearanceAnswer, ClearedText } from './index.ts'
import { clearedText, consulteeNamed, figureChanges, held, isLate, isOwed } from './index.ts'

const parts = {
  recommendations: '1. Approves £49,000 for training.',
  analysis: 'Some 40 children wait.',
  finance: 'It is met from reserves.',
}
const textOf = (changed: Partial<typeof parts> = {}): ClearedText =>
  clearedText(sketch({ parts: { ...parts, ...changed } }), 'finance')

const finance = consulteeNamed('finance')
if (!finance) throw new Error('There is no finance consultee')

const asked = (answers: readonly ClearanceAnswer[] = [], basis = textOf()): Asked => ({
  id: 1,
  version: 1,
  paperId: 1,
  consultee: finance,
  post: { id: 7, title: 'Made-up treasurer' },
  dueOn: isoDate('2020-06-01'),
  askedOn: isoDate('2020-05-20'),
  askedBy: 'Made-up director',
  answers: answers.map((answer) => ({
    answer,
    words: 'Made-up words',
    on: isoDate('2020-05-25'),
    by: 'Made-up treasurer',
    basis,
  })),
})
const standing = (answers: readonly ClearanceAnswer[], changed: Partial<typeof parts> = {}) =>
  held(asked(answers), textOf(changed)).standing

describe('a clearance', () => {
  it('is owed until it is answered', () => {
    expect(standing([])).toBe('not answered')
    expect(standing(['cleared'])).toBe('cleared')
    expect(standing(['cleared', 'cleared with comments'])).toBe('cleared with comments')
    expect(standing(['cleared', 'not cleared'])).toBe('not cleared')
  })

  it.each([
    ['the section', { finance: 'It is met from the training budget.' }],
    ['the recommendations', { recommendations: '1. Approves £49,000 for supervision.' }],
    ['a figure in the section', { finance: 'It is met from 2 reserves.' }],
    ['a figure in another section', { analysis: 'Some 41 children wait.' }],
  ])('lapses when %s changes', (_what, changed) => {
    expect(standing(['cleared'], changed)).toBe('lapsed')
    expect(standing(['not cleared'], changed)).toBe('lapsed')
  })

  it('stands, and says so, through small corrections', () => {
    const changed = { finance: 'It is met from resreves', recommendations: '1. approves £49000 for training' }
    expect(standing(['cleared'], { ...changed, finance: 'It is met, from reserves' })).toBe(
      'cleared, small corrections since',
    )
    expect(standing(['cleared'], changed)).toBe('cleared, small corrections since')
    expect(standing(['not cleared'], { finance: 'It is met from reserves !' })).toBe('not cleared')
  })

  it('does not lapse by words of another section that hold no figure', () => {
    expect(standing(['cleared'], { analysis: 'As many as 40 children wait too long.' })).toBe('cleared')
  })

  it('stands again when the words are put back', () => {
    expect(standing(['cleared'], {})).toBe('cleared')
  })

  it('is late once its day has gone, or as soon as it lapsed', () => {
    const [on, after] = [isoDate('2020-06-01'), isoDate('2020-06-02')]
    expect([isLate(held(asked(), textOf()), on), isLate(held(asked(), textOf()), after)]).toEqual([
      false,
      true,
    ])
    expect(isLate(held(asked(['cleared']), textOf({ analysis: 'Some 9 wait.' })), on)).toBe(true)
    expect(isLate(held(asked(['cleared']), textOf()), after)).toBe(false)
  })

  it('is owed by its post when it lapsed, and not when it was refused', () => {
    expect(isOwed({ standing: 'lapsed' })).toBe(true)
    expect(isOwed({ standing: 'not cleared' })).toBe(false)
  })

  it('says which figures came and went', () => {
    expect(figureChanges(textOf(), textOf({ analysis: 'Some 41 children wait.' }))).toEqual({
      gone: ['40'],
      came: ['41'],
    })
  })
})
