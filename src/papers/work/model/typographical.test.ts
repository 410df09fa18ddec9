import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editExamples, isTypographical } from './index.ts'
import { figuresIn } from './typographical.ts'

describe('a small correction', () => {
  it.each(editExamples)(
    '“$before” → “$after”: lapses $lapses, since $because',
    ({ before, after, lapses }) => {
      expect(isTypographical(before, after)).toBe(!lapses)
      expect(isTypographical(after, before)).toBe(!lapses)
    },
  )

  it('is none where a text is taken out or put in', () => {
    expect(isTypographical('', 'Approved.')).toBe(false)
    expect(isTypographical('Approved.', '')).toBe(false)
    expect(isTypographical('', ' ')).toBe(true)
  })

  it('is every text beside itself, in other spaces and cases', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), (text) => {
        expect(isTypographical(text, `  ${text.toUpperCase().replaceAll(' ', '  ')}.`)).toBe(true)
      }),
    )
  })

  it('never lets a figure change, whatever figure it is', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        const text = (figure: number) => `It costs £${figure} a year.`
        expect(isTypographical(text(one), text(other))).toBe(one === other)
      }),
    )
  })

  it('knows figures with what belongs to them', () => {
    expect(figuresIn('£49,000 or 12.5% in 2020/21, 18+ of 3')).toEqual([
      '£49000',
      '12.5%',
      '2020/21',
      '18+',
      '3',
    ])
  })
})
