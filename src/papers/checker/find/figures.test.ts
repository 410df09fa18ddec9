import { describe, expect, it } from 'vitest'
import { found } from '../testing/found.ts'

describe('a figure that was typed by hand', () => {
  it.each([
    ['In June 82% of children were visited in time.', ['82% of children']],
    ['We lost three social workers in the spring.', ['three social workers']],
    ['Twenty-one children had no plan.', ['Twenty-one children']],
    ['Half of the reviews came late.', ['Half of the reviews']],
    ['Nine out of ten families were seen.', ['Nine out of ten families']],
    ['There were 1,240 contacts and 96 referrals.', ['1,240 contacts', '96 referrals']],
    ['The cost is £49,000.', ['£49,000']],
    ['Timeliness is at 85 per cent.', ['85 per cent']],
    ['A hundred and four visits were made.', ['A hundred and four visits']],
  ])('is found in “%s”', (analysis, figures) => {
    expect(found('figures.source', { parts: { analysis } })).toEqual(figures)
  })

  it.each([
    'The board met on 16 June 2020 and again in July 2020.',
    'Section 20 applies to children who are accommodated.',
    'Stage 2 families are offered help; see paragraph 3.2 and Appendix 1.',
    'Children aged 16 or 17 may ask for a review.',
    'The plan is due within 70 working days.',
    '[82% of children](=measures/in-care/value) were visited in time.',
    'In June 82% of children were visited.[^Extract of list 8.]',
    'In June 82% of children were visited: [the figures](https://www.example.org/figures).',
    'Children come first, and their families second.',
  ])('is not seen in “%s”', (analysis) => {
    expect(found('figures.source', { parts: { analysis } })).toEqual([])
  })
})
