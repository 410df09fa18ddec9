import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { emptyDraft, newArea, newStrength } from './draft.ts'
import { differences } from './draft-differences.ts'
import { draftFromReading, suggestedKind } from './draft-from-reading.ts'
import type { Reading } from './reading.ts'
import { reading } from './reading.ts'
import { strandRows } from './strand-rows.ts'

const leaders = 'The impact of leaders on social work practice with children and families'

const read: Reading = reading.parse({
  kind: 'inspection',
  authority: 'Testshire',
  inspectedFrom: '2024-04-15',
  inspectedTo: '2024-04-26',
  judgements: [
    { strand: leaders, grade: 'Good', page: 1 },
    { strand: 'A strand of tomorrow', grade: 'Inadequate', page: 1 },
  ],
  areas: [{ text: 'Plans (outcome 4).', priority: true, tags: ['outcome 4'], page: 2 }],
  paragraphs: [],
  pages: [{ number: 1, text: 'Testshire' }],
  foundOn: { authority: 1 },
  doubts: [],
})

describe('a draft from a reading', () => {
  it('holds what was read, and leaves empty what no report says', () => {
    const draft = draftFromReading(read)
    expect(draft).toMatchObject({
      kind: 'standard inspection',
      authority: 'Testshire',
      inspectedFrom: { day: '15', month: '4', year: '2024' },
      publishedOn: { day: '', month: '', year: '' },
      receivedOn: { day: '', month: '', year: '' },
    })
    expect(draft.areas).toEqual([
      { ...newArea, text: 'Plans (outcome 4).', priority: true, tags: ['outcome 4'], page: '2' },
    ])
  })

  it('has a row for every strand of the framework, and keeps a grade whose strand it does not know', () => {
    const rows = draftFromReading(read).judgements.map(({ strand, grade }) => [strand, grade])
    expect(rows).toHaveLength(6)
    expect(rows[0]).toEqual([leaders, 'Good'])
    expect(rows[5]).toEqual(['A strand of tomorrow', 'Inadequate'])
  })

  it('suggests a short inspection where it took a week, and no kind where the days are not known', () => {
    const took = (from: string, to: string) =>
      suggestedKind({ kind: 'inspection', inspectedFrom: isoDate(from), inspectedTo: isoDate(to) })
    expect(took('2020-03-02', '2020-03-13')).toBe('standard inspection')
    expect(took('2020-03-02', '2020-03-06')).toBe('short inspection')
    expect(suggestedKind({ kind: 'inspection', inspectedFrom: undefined, inspectedTo: undefined })).toBe('')
    expect(suggestedKind({ ...read, kind: 'focused visit' })).toBe('focused visit')
  })

  it('is refused when what was kept is no reading', () => {
    expect(reading.safeParse({ ...read, inspectedFrom: '2024-02-30' }).success).toBe(false)
    expect(reading.safeParse({ kind: 'inspection' }).success).toBe(false)
  })
})

describe('the rows for judgements', () => {
  const given = [
    { strand: leaders, grade: 'Good', selfGrade: '' },
    { strand: 'Overall effectiveness', grade: '', selfGrade: '' },
  ]
  it('follow the framework of the first day: no overall judgement from April 2026', () => {
    const strands = (day: string) =>
      strandRows('short inspection', isoDate(day), given).map(({ strand }) => strand)
    expect(strands('2026-03-31')).toContain('Overall effectiveness')
    expect(strands('2026-04-01')).not.toContain('Overall effectiveness')
  })
  it('are those graded already where the kind gives no grades, so that none vanishes unseen', () => {
    expect(strandRows('focused visit', isoDate('2026-04-01'), given)).toEqual(given.slice(0, 1))
    expect(strandRows('', undefined, given)).toEqual(given.slice(0, 1))
  })
})

describe('differences between two drafts', () => {
  const draft = draftFromReading(read)
  it('are none between a draft and itself', () => {
    expect(differences(draft, structuredClone(draft))).toEqual([])
  })
  it('name each box that differs, what was left out and what was added', () => {
    const other = {
      ...draft,
      receivedOn: { day: '1', month: '7', year: '2024' },
      areas: [],
      judgements: draft.judgements.map((row, index) =>
        index === 0 ? { ...row, selfGrade: 'Outstanding' } : row,
      ),
      strengths: [{ ...newStrength, text: 'Care.', paragraph: '7' }],
    }
    expect(differences(draft, other).map(({ label, yours, stored }) => [label, yours, stored])).toEqual([
      ['Received', '', '1 7 2024'],
      [leaders, 'Good; self-evaluation: not known', 'Good; self-evaluation: Outstanding'],
      ['Area 1', 'Plans (outcome 4).\nArea for priority action\noutcome 4\nPage 2', ''],
      ['Strength 1', '', 'Care.\nParagraph 7'],
    ])
  })
  it('are found between drafts typed by hand, too', () => {
    expect(differences(emptyDraft('One'), emptyDraft('Two'))).toEqual([
      { label: 'Council', yours: 'One', stored: 'Two' },
    ])
  })
})
