import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markPassages } from './passages.ts'

const page =
  'What needs to improve\n▪ The oversight that managers\nhave of children’s cases.\n▪ Early help.\n'

describe('passages on a page', () => {
  it('are found though lines are broken elsewhere', () => {
    expect(
      markPassages(page, ['The oversight that managers have of children’s cases.', 'Early help.']),
    ).toEqual([
      { text: 'What needs to improve\n▪ ', passage: undefined },
      { text: 'The oversight that managers\nhave of children’s cases.', passage: 0 },
      { text: '\n▪ ', passage: undefined },
      { text: 'Early help.', passage: 1 },
      { text: '\n', passage: undefined },
    ])
  })

  it('are marked as far as the page holds them, when they go on overleaf', () => {
    const found = markPassages(page, ['The oversight that managers have of children’s cases and of plans.'])
    expect(found.find(({ passage }) => passage === 0)?.text).toBe(
      'The oversight that managers\nhave of children’s cases',
    )
  })

  it('are not marked where the page does not have them, or has only a part of a short one', () => {
    expect(markPassages(page, ['Placements near home for children.', 'Early helping.', ''])).toEqual([
      { text: page, passage: undefined },
    ])
  })

  it('leave the page’s text whole, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, passages) => {
        const put = markPassages(text, passages)
          .map((stretch) => stretch.text)
          .join('')
        expect(put).toBe(text)
      }),
    )
  })
})
