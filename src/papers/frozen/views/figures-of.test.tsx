import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { FrozenFigure, Version } from '../model.ts'
import { FiguresOf, type StillHolds } from './figures-of.tsx'

const version: Version = {
  ...{ id: 3, paperId: 1, number: 2, title: 'A made-up report', reason: undefined, knownAt: 12 },
  meeting: { body: 'Cabinet', on: 'not known', id: undefined },
  ...{ frozenOn: isoDate('2020-06-09'), asAt: isoDate('2020-06-08'), findings: [], forPublic: true },
  documents: { public: 'a'.repeat(64), private: undefined },
}
const opens = { measures: true, challenges: true, consistency: true }
const figure = (part: string, words: string, measure?: string): FrozenFigure => ({
  ...{ edition: 'public', part, kind: 'fact', words, field: 'value', value: null },
  ...(measure === undefined
    ? { area: 'plan', record: '1', fingerprint: null, definition: null }
    : { area: 'measures', record: measure, fingerprint: 'f'.repeat(64), definition: '1' }),
})
const figures = [
  figure('analysis', '82%', 'visits in time'),
  figure('analysis', 'seven'),
  figure('finance', '£49,000', 'spending'),
]
const holds: StillHolds = ({ record }) =>
  record === 'spending' ? 'restated' : record === 'visits in time' ? 'holds' : undefined
const shown = (show: string, of = figures) =>
  render(
    <FiguresOf
      shown={{ version, figures: of, opens }}
      holds={holds}
      show={show}
      here="/papers/1/versions/2"
    />,
  )

describe('the figures of a version', () => {
  it('stand section by section, each section with how many', () => {
    const page = shown('all')
    expect(page).toContain('Analysis: 2 figures')
    expect(page).toContain('Finance: 1 figure')
    expect(page.indexOf('82%')).toBeLessThan(page.indexOf('£49,000'))
  })

  it('can be narrowed to those of measures, and to those that are not as they were', () => {
    const [measures, changed] = [shown('measures'), shown('changed')]
    expect([measures.includes('seven'), measures.includes('82%')]).toEqual([false, true])
    expect([changed.includes('82%'), changed.includes('£49,000')]).toEqual([false, true])
    for (const count of ['All (3)', 'Of measures (2)', 'Not as they were (1)'])
      expect(changed).toContain(count)
  })

  it('are all of them where the address asks for something else', () => {
    expect(shown('nonsense')).toBe(shown('all'))
  })

  it('that are none, or none of the kind, say so', () => {
    expect(shown('all', [])).toContain('It tells no figure of the record')
    expect(shown('changed', figures.slice(0, 2))).toContain('None of its figures is one of these')
  })
})
