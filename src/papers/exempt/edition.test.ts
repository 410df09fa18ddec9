import { describe, expect, it } from 'vitest'
import { labelsOf } from '../document/numbering.ts'
import { wordsOf } from '../document/wording.ts'
import type { Document } from '../document/index.ts'
import type { Paper } from '../model/index.ts'
import { known } from '../model/index.ts'
import { compose } from '../templates/index.ts'
import { wellMadeDraft, wellMadeFacts } from '../templates/well-made.ts'
import { editionDocument } from './document.ts'
import { editionOf, hasPrivateEdition, wholeExempt } from './edition.ts'
import type { ExemptPart } from './model.ts'

const { paper } = compose(wellMadeFacts, wellMadeDraft)
const secret = 'The made-up provider Nowhere Homes asked for more.'
const withSecret: Paper = {
  ...paper,
  parts: paper.parts.map((part) =>
    part.id === 'finance'
      ? {
          ...part,
          blocks: [{ kind: 'paragraph', numbered: true, content: [{ kind: 'text', text: secret }] }],
        }
      : part,
  ),
}
const finance: ExemptPart = {
  part: 'finance',
  categories: [3],
  publicInterest: 'Prices are still being agreed',
}

const allOf = (document: Document): string => JSON.stringify(document)
const headings = ({ blocks }: Document) =>
  blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2
      ? [`${labelsOf(blocks)[index] ?? ''} ${wordsOf(block.content)}`]
      : [],
  )

describe('a paper with an exempt section', () => {
  it('has a public edition without a word of it, that says why', () => {
    const told = allOf(editionDocument(withSecret, [finance], 'public'))
    expect(told).not.toContain('Nowhere Homes')
    expect(told).toContain('paragraph 3 (financial or business affairs)')
    expect(told).toContain('Prices are still being agreed.')
  })

  it('has the same headings and numbers in both', () => {
    expect(headings(editionDocument(withSecret, [finance], 'public'))).toEqual(
      headings(editionDocument(withSecret, [finance], 'private')),
    )
  })

  it('has a private edition with all of it, marked before the title and where it stands', () => {
    const document = editionDocument(withSecret, [finance], 'private')
    expect(document.above[0]).toContain('NOT FOR PUBLICATION')
    expect(allOf(document)).toContain(secret)
    expect(allOf(document)).toContain('this section is left out of the public edition')
  })

  it('takes no picture along that only the exempt part showed', () => {
    const drawn: Paper = {
      ...paper,
      pictures: { prices: { svg: '<svg/>', width: 1, height: 1 } },
      parts: paper.parts.map((part) =>
        part.id === 'finance'
          ? {
              ...part,
              blocks: [{ kind: 'figure', alternative: 'Prices', caption: 'Prices', picture: 'prices' }],
            }
          : part,
      ),
    }
    expect(Object.keys(editionDocument(drawn, [finance], 'private').pictures)).toEqual(['prices'])
    expect(editionDocument(drawn, [finance], 'public').pictures).toEqual({})
  })

  it('is one edition where nothing is exempt, the mark left out', () => {
    expect(hasPrivateEdition(paper, [])).toBe(false)
    expect(editionDocument(paper, [], 'private')).toEqual(editionDocument(paper, [], 'public'))
  })
})

describe('a paper that is exempt as a whole', () => {
  const exempt: Paper = {
    ...withSecret,
    audience: 'exempt',
    header: {
      ...paper.header,
      exempt: known({
        answer: 'yes',
        categories: [1, 2],
        publicInterest: known('A child could be recognised.'),
      }),
    },
  }

  it('tells the public its title and why it is kept back, and nothing else', () => {
    const told = editionOf(exempt, [], 'public')
    expect(told.title).toBe(paper.title)
    expect(told.parts.map(({ title }) => title)).toEqual(['Exempt information'])
    expect(JSON.stringify(told.parts)).toContain('A child could be recognised.')
    expect(JSON.stringify(told)).not.toContain('Nowhere Homes')
    expect(told.pictures).toEqual({})
  })

  it('is kept back before anybody has named the paragraph', () => {
    const { header } = paper
    expect(wholeExempt({ ...exempt, header })).toMatchObject({ categories: [] })
    expect(JSON.stringify(editionOf({ ...exempt, header }, [], 'public').parts)).toContain(
      'not for publication',
    )
  })
})
