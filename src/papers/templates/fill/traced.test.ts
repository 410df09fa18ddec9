import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { check } from '../../checker/index.ts'
import { figuresIn } from '../../checker/figure-words.ts'
import { sketch } from '../../checker/sketch.ts'
import { text } from '../../document/build.ts'
import { textOf } from '../../document/index.ts'
import { planIsSource, traced } from './traced.ts'

const typed = 'Two team managers have left, and 40% of visits were late. It cost £5,000.'
const approved = { number: 2, on: isoDate('2020-06-16'), words: new Set([typed]) }
const from = { record: 'area-1', field: 'context', cited: 'analysis of area 1', typed }

const words = (content: ReturnType<typeof traced>) =>
  content.map((inline) =>
    inline.kind === 'footnote' ? inline.content.map((run) => run.text).join('') : inline.text,
  )
const facts = (content: ReturnType<typeof traced>) =>
  content.flatMap((inline) => (inline.kind === 'fact' ? [inline.text] : []))
const unsourced = (content: ReturnType<typeof traced>) =>
  check(sketch({ parts: { analysis: textOf([{ kind: 'paragraph', numbered: false, content }]) } }))
    .filter(({ rule }) => rule === 'figures.source')
    .map(({ found }) => found)

describe('a figure in words of the plan', () => {
  it('has the plan that was approved as its source, and says so', () => {
    const told = traced([text(typed)], { approved, measured: [] }, from)
    expect(facts(told)).toEqual(['Two team managers', '40% of visits'])
    expect(words(told).join('')).toContain(typed)
    expect(words(told).at(-1)).toBe(
      'The improvement plan, analysis of area 1, as approved on 16 June 2020 (version 2).',
    )
  })

  it.each([
    ['nobody approved the plan', undefined],
    ['its words were changed since', { ...approved, words: new Set(['Other words.']) }],
  ])('has no source where %s: the checker asks for it', (_why, other) => {
    const told = traced([text(typed)], { approved: other, measured: [] }, from)
    expect(told).toEqual([text(typed)])
    expect(unsourced(told)).toEqual(['Two team managers', '40% of visits', '£5,000'])
  })

  it('has the joined measure as its source where that counts the same', () => {
    const visits = traced([text(typed)], { approved, measured: ['Visits made in time'] }, from)
    expect(facts(visits)).toEqual(['Two team managers'])
    const managers = traced([text(typed)], { approved, measured: ['Team managers in post'] }, from)
    expect(facts(managers)).toEqual([])
  })

  it('leaves the checker its eye on everything else in the paragraph, the note notwithstanding', () => {
    const told = traced([text(typed)], { approved, measured: ['Visits made in time'] }, from)
    expect(unsourced(told)).toEqual(['40% of visits', '£5,000'])
  })

  it.each([
    ['£49,000', [], false],
    ['82% of children', [], true],
    ['82% of children', ['Anything that is measured'], false],
    ['twelve cases', ['Cases with a decision'], false],
    ['twelve cases', ['Visits made in time'], true],
    ['three families', ['Family meetings held'], false],
  ])('%s, with the measures %o, is the plan’s: %s', (said, measured, isIts) => {
    const [figure] = figuresIn(said)
    expect(figure && planIsSource(figure, measured)).toBe(isIts)
  })
})
