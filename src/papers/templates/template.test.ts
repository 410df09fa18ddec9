import { describe, expect, it } from 'vitest'
import { textOf } from '../document/index.ts'
import type { PaperTemplate } from '../model/index.ts'
import { check, rulesFor } from '../checker/index.ts'
import { cabinetReport, compose, documentOf, factsNeeded, KeptTemplate, ourTemplates } from './index.ts'
import { wellMadeDraft, wellMadeFacts } from './well-made.ts'

/** Two sections, one filled and one typed, with the recommendations between them. */
const small: PaperTemplate = {
  ...cabinetReport,
  id: 'small paper',
  header: cabinetReport.header.slice(0, 1),
  recommendations: {
    title: 'Asked for',
    lead: 'That you:',
    asks: 'What.',
    pieces: ['approve the plan'],
    after: 'legal',
  },
  sections: [
    { id: 'legal', title: 'Law', mandatory: true, asks: 'The duty.', pieces: ['duties in law'] },
    { id: 'our view', title: 'Our view', mandatory: true, asks: 'What we think.', pieces: [] },
  ],
  appendices: [],
  alternativeFormats: 'Ask for large print:',
  without: ['money', 'wording.acronyms'],
}
const { paper } = compose(wellMadeFacts, wellMadeDraft, small)

describe('a paper of another template', () => {
  it('has that template’s parts in its order, and nothing else', () => {
    expect(paper.parts.map(({ id }) => id)).toEqual(['legal', 'recommendations', 'our view'])
    const [details, ...rest] = documentOf(paper).blocks
    expect(details?.kind === 'details' && details.entries.map(({ term }) => term)).toEqual(['Strategic aim'])
    expect(JSON.stringify(rest)).toContain('That you:')
    expect(JSON.stringify(rest)).toContain('Ask for large print: ')
  })

  it('asks for what nothing fills, and the checker finds it missing', () => {
    const [own] = paper.parts.filter(({ id }) => id === 'our view')
    expect(textOf(own?.blocks ?? [])).toBe('[?What we think].')
    expect(check(paper).map(({ rule, where }) => [rule, where.section])).toContainEqual([
      'structure.mandatory',
      'our view',
    ])
  })

  it('says so where a piece has gone that once filled a section', () => {
    const [law] = small.sections
    const gone = { ...small, sections: law ? [{ ...law, pieces: ['old piece'] }] : [] }
    expect(textOf(compose(wellMadeFacts, wellMadeDraft, gone).paper.parts[0]?.blocks ?? [])).toContain(
      '[?old piece',
    )
  })

  it('is told no more than its pieces need', () => {
    expect([...factsNeeded(small)].toSorted()).toEqual(['duties', 'funding', 'inspection', 'plan'])
  })

  it('is not held to rules that its template leaves out', () => {
    const ids = rulesFor(small).map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('money.') || id === 'wording.acronyms')).toEqual([])
    expect(ids).toContain('wording.brackets')
  })
})

describe.each(ourTemplates)('the template “$name”', (template) => {
  it('reads the same from JSON', () => {
    expect(KeptTemplate.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
  })

  it('gives each part a name of its own', () => {
    const ids = [...template.sections, ...template.appendices].map(({ id }) => id)
    expect(new Set([...ids, 'recommendations']).size).toBe(ids.length + 1)
  })
})
