import { describe, expect, it } from 'vitest'
import { numbered, section, text } from '../document/build.ts'
import type { Block, Document } from '../document/index.ts'
import { differences } from './compare.ts'

const document = (blocks: readonly Block[], title = 'A made-up report'): Document => ({
  language: 'en-GB',
  title,
  subject: '',
  publisher: '',
  above: [],
  below: [],
  blocks,
  pictures: {},
})
const part = (title: string, ...words: readonly string[]): Block[] => [
  section(title),
  ...words.map((one) => numbered([text(one)])),
]

describe('what another version changed', () => {
  const before = document([...part('Purpose', 'To decide.'), ...part('Finance', 'It costs £1.')])

  it('is told by section, with the numbers of its paragraphs', () => {
    const after = document([...part('Purpose', 'To decide.'), ...part('Finance', 'It costs £2.')])
    expect(differences(before, after)).toEqual([
      { section: 'Finance', before: '2.1 It costs £1.', after: '2.1 It costs £2.' },
    ])
  })

  it('is a section that came, and one that went', () => {
    const after = document([...part('Purpose', 'To decide.'), ...part('Law', 'A duty.')])
    expect(differences(before, after)).toEqual([
      { section: 'Law', before: '', after: '2.1 A duty.' },
      { section: 'Finance', before: '2.1 It costs £1.', after: '' },
    ])
  })

  it('is the title', () => {
    expect(differences(before, document(before.blocks, 'Another')).map(({ after }) => after)).toEqual([
      'Another',
    ])
  })

  it('is nothing between a version and itself', () => {
    expect(differences(before, before)).toEqual([])
  })
})
