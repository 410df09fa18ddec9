import { describe, expect, it } from 'vitest'
import { tagsOf } from './tags.ts'

describe('National Framework tags', () => {
  it.each([
    ['Life-story work (Outcome 4, national framework).', ['outcome 4']],
    ['Supervision. (enabler 2, national framework)', ['enabler 2']],
    ['Matching. (Outcome 4 National Social Care Framework)', ['outcome 4']],
    ['Plans (outcomes 1 and 3, national framework)', ['outcome 1', 'outcome 3']],
    [
      'Plans (Outcomes 1, 2 & 4; Enabler 3, national framework)',
      ['outcome 1', 'outcome 2', 'outcome 4', 'enabler 3'],
    ],
    ['Plans (outcome 3) and oversight (enabler 2)', ['outcome 3', 'enabler 2']],
    ['Plans [Principle 2, national framework]', ['principle 2']],
    ['Plans (outcome 3) and again (Outcome 3)', ['outcome 3']],
    ['Outcome 4 is not in brackets here', []],
    ['The response to 16- and 17-year-olds (PLO)', []],
  ])('%j', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags)
  })
})
