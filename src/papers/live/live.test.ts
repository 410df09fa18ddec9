import { describe, expect, it } from 'vitest'
import { fact, numbered, say } from '../document/build.ts'
import type { SectionBlock } from '../document/index.ts'
import { parseText } from '../document/index.ts'
import type { ScorecardFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'
import { liveBlocks, liveText, referToMeasures, toldBy, toldByMeasures } from './live.ts'

const row = (id: string, figure: string, note: string) => ({
  ...{ id, title: `Measure ${id}`, figure, note, standing: notKnown, against: '', direction: '', others: [] },
  ...{ said: notKnown, chart: notKnown },
})
const card: ScorecardFacts = {
  level: 'board',
  asAt: notKnown,
  rows: [row('visits', '71.2%', '37 of 52')],
  notes: [],
  none: '',
}
const record: SectionBlock[] = [
  numbered(say`Received on ${fact('8 April 2020', 'inspection', '12', 'received on')}.`),
]
const told = new Map([...toldBy([record]), ...toldByMeasures(card)])
const words = (text: string) => JSON.stringify(liveBlocks(text, told, { scorecard: card }))

describe('a figure in words that somebody typed', () => {
  it('is as the record has it now, whatever was typed over it', () => {
    expect(words('It came on [1 May 1999](=inspection/12/received on).')).toContain('8 April 2020')
  })

  it('is that of a measure, by name', () => {
    const text = 'We saw [?](=measures/visits/value) ([so many](=measures/visits/of)) in time.'
    expect(words(text.replace('[?]', '[share]'))).toMatch(/71\.2%.*37 of 52/)
  })

  it('is a gap where the record does not tell it to this paper, never the number that was typed', () => {
    const gone = words('In time: [99%](=measures/secret/value).')
    expect(gone).not.toContain('99%')
    expect(gone).toContain('"kind":"gap"')
  })

  it('stands in tables, lists, headings and footnotes alike', () => {
    const mark = '[x](=measures/visits/value)'
    const all = `# Of ${mark}\n\n- ${mark}\n\nTable: T\n| A | B |\n| a | ${mark} |\n\nWords[^${mark}]`
    expect(words(all).match(/71\.2%/g)).toHaveLength(4)
  })
})

describe('a chart that somebody asked for', () => {
  const months = [{ month: 'June 2020', value: '70%', says: 'as expected' }]
  const charted: ScorecardFacts = {
    ...card,
    rows: [
      { ...row('visits', '71.2%', ''), chart: known({ picture: 'visits', sentence: 'It rose.', months }) },
    ],
  }

  it('is its picture with its table under it', () => {
    const blocks = liveBlocks('Before.\n\n[chart](=measures/visits/chart)\n\nAfter.', told, {
      scorecard: charted,
    })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'table', 'paragraph'])
  })

  it('says so where there is none for these readers', () => {
    expect(words('[chart](=measures/other/chart)')).toContain('not shown')
  })
})

describe('what stands in the form', () => {
  it('is letter for letter what was typed while no figure has moved', () => {
    for (const text of ['Plain.\n- a\n- b', 'On [8 April 2020](=inspection/12/received on)'])
      expect(liveText(text, told)).toBe(text)
  })

  it('has the figure of today, tied to the record as before', () => {
    expect(liveText('On [7 April 2020](=inspection/12/received on)', told)).toBe(
      'On [8 April 2020](=inspection/12/received on)',
    )
    expect(liveText('[9](=plan/3/gone)', told)).toBe('[9](=plan/3/gone)')
  })

  it('reads as it is shown', () => {
    expect(parseText(liveText('[chart](=measures/visits/chart)', told))).toHaveLength(1)
  })
})

describe('whether measures must be read for a paper', () => {
  const edit = (text: string) => ({ purpose: { text, basis: { fingerprint: '', text: '' } } })
  it.each([
    ['[x](=measures/visits/value)', true],
    ['Visits are measured.', false],
  ])('of %j', (text, refers) => {
    expect(referToMeasures(edit(text))).toBe(refers)
  })
})
