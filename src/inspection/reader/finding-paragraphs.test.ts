import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { findingParagraphs } from './finding-paragraphs.ts'
import type { DocumentKind } from './model.ts'
import {
  bullet,
  heading,
  letterHead,
  needsToImprove,
  newPage,
  sheets,
  type Printed,
} from './testing/sheets.ts'

function paragraphs(content: readonly (Printed | string)[], kind: DocumentKind) {
  const body = bodyText(sheets(content))
  return findingParagraphs(blocksOf(body.lines, body.size), kind)
}

const numbered = (number: number, text: string) => bullet(text, { bullet: `${number}.`, indent: 36 })

describe('the paragraphs of the findings', () => {
  it('of a report are numbered, each under its heading and on its page, with the points that hang on them', () => {
    const content = [
      heading('Inspection of Testshire children’s services'),
      bullet('A numbered line of the front page.', { bullet: '1.' }),
      newPage,
      heading('What needs to improve?'),
      bullet('Plans.', { bullet: '1.' }),
      heading('The experiences and progress of children in care: good'),
      numbered(1, 'Children are seen. Homes offer:'),
      bullet('warmth', { x: 108 }),
      'This paragraph has no number.',
      newPage,
      numbered(2, 'Schools know them.'),
    ]
    const section = 'The experiences and progress of children in care: good'
    expect(paragraphs(content, 'inspection')).toEqual([
      { number: '1', section, text: 'Children are seen. Homes offer:\nwarmth', page: 2 },
      { number: '2', section, text: 'Schools know them.', page: 3 },
    ])
  })

  it('of a letter have no numbers, and end where the letter does', () => {
    const content = [
      ...letterHead,
      { text: 'Headline findings', isBold: true },
      'Leaders know their services.',
      needsToImprove,
      bullet('Plans.'),
      { text: 'Findings', isBold: true },
      bullet('Children are seen.'),
      'Ofsted will take the findings into account.',
      'Yours sincerely',
    ]
    expect(paragraphs(content, 'focused visit')).toEqual([
      { number: undefined, section: 'Headline findings', text: 'Leaders know their services.', page: 1 },
      { number: undefined, section: 'Findings', text: 'Children are seen.', page: 1 },
    ])
  })
})
