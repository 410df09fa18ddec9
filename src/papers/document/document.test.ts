import { describe, expect, it } from 'vitest'
import { numbered, section, smallHeading, table, text, words } from './build.ts'
import { everyBlock } from './every-block.ts'
import type { Block } from './model.ts'
import { labelsOf, letters } from './numbering.ts'
import { problemsOfDocument } from './problems.ts'

const paragraph = numbered([text('Words.')])
const problems = (...blocks: Block[]) => problemsOfDocument({ ...everyBlock, blocks }).map(({ kind }) => kind)

describe('numbers', () => {
  it('run through sections, and begin again in each', () => {
    const blocks = [section('A section'), paragraph, paragraph, section('A section'), paragraph]
    expect(labelsOf(blocks)).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  })

  it('letter the appendices, which do not count as sections', () => {
    const blocks = [
      section('A section'),
      section('An appendix', 'appendix'),
      paragraph,
      section('A part', 'none'),
      section('An appendix', 'appendix'),
    ]
    expect(labelsOf(blocks)).toEqual(['1', 'Appendix A', 'A.1', '', 'Appendix B'])
  })

  it('go on after Z', () => {
    expect([1, 26, 27, 52, 53].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
  })
})

describe('the problems of a document', () => {
  it('are none in one that has every kind of block', () => {
    expect(problemsOfDocument(everyBlock)).toEqual([])
  })

  it.each<[string, Block[]]>([
    ['heading skips a level', [section('A section'), smallHeading(text('Too small'))]],
    ['heading without words', [{ ...section(''), content: [] }]],
    ['numbered paragraph outside a section', [paragraph]],
    ['table without a caption', [table('', [words('Year')], [])]],
    ['table without a header row', [table('Cost', [words(' ')], [])]],
    ['table row of another length', [table('Cost', [words('Year')], [[[], []]])]],
    ['empty list', [{ kind: 'list', style: 'bulleted', items: [] }]],
    [
      'figure without alternative text',
      [{ kind: 'figure', alternative: ' ', caption: '', picture: 'chart' }],
    ],
    ['picture missing', [{ kind: 'figure', alternative: 'A chart.', caption: '', picture: 'nowhere' }]],
    [
      'link without words',
      [{ kind: 'notice', content: [{ kind: 'link', text: '', to: 'https://example.org' }] }],
    ],
    [
      'link that does not open a page',
      [{ kind: 'notice', content: [{ kind: 'link', text: 'go', to: 'javascript:1' }] }],
    ],
  ])('include: %s', (kind, blocks) => {
    expect(problems(...blocks)).toContain(kind)
  })

  it('include a missing title', () => {
    expect(problemsOfDocument({ ...everyBlock, title: ' ' }).map(({ kind }) => kind)).toEqual([
      'document without a title',
    ])
  })
})
