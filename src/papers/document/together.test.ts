import { describe, expect, it } from 'vitest'
import { heldTogether } from './together.ts'

describe('what no line breaks', () => {
  it.each([
    ['sent by 21 July 2020.', 'sent by 21\u00a0July 2020.'],
    ['call 01632 960577 or 020 79460000', 'call 01632\u00a0960577 or 020\u00a079460000'],
    ['13 marchers', '13 marchers'],
    ['£49,000 over 2 years', '£49,000 over 2 years'],
  ])('in %j', (text, held) => {
    expect(heldTogether(text)).toBe(held)
  })
})
