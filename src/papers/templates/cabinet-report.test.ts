import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { Document } from '../document/index.ts'
import { labelsOf, parseText, problemsOfDocument, textOf } from '../document/index.ts'
import { contentsOf, runsOf, wordsOf } from '../document/wording.ts'
import type { CabinetReportFacts, Draft, PartId } from '../model/index.ts'
import { editPart, known, notKnown, partIds } from '../model/index.ts'
import { cabinetReport, compose, documentOf, partFrames, recordOf } from './index.ts'
import { wellMadeDraft, wellMadeFacts } from './well-made.ts'

const { paper } = compose(wellMadeFacts, wellMadeDraft)
const document = documentOf(paper)

const wordsIn = (facts: CabinetReportFacts, id: PartId): string => recordOf(id, facts).text
const plainWords = ({ blocks }: Document): string =>
  blocks.flatMap((block) => contentsOf(block).map(wordsOf)).join('\n')
const gapsIn = (facts: CabinetReportFacts, id: PartId): string[] =>
  parseText(wordsIn(facts, id))
    .flatMap(runsOf)
    .flatMap((run) => (run.kind === 'gap' ? [run.text] : []))

/** Facts of an authority that has told us nothing yet. */
const nothingYet: CabinetReportFacts = {
  ...wellMadeFacts,
  posts: { director: notKnown, portfolioHolder: notKnown },
  inspection: {
    ...wellMadeFacts.inspection,
    inspectedFrom: notKnown,
    inspectedTo: notKnown,
    publishedOn: notKnown,
    receivedOn: notKnown,
    immediateRisk: notKnown,
    expected: notKnown,
  },
  areas: wellMadeFacts.areas.map((area) => ({
    ...area,
    analysis: notKnown,
    outcome: notKnown,
    sponsor: notKnown,
    actions: [],
  })),
  governance: [],
  funding: [],
  consultation: [],
  options: [],
  dataProtection: notKnown,
  equality: notKnown,
  communitySafety: notKnown,
  health: notKnown,
  sources: [],
  duties: wellMadeFacts.duties.map((duty) => ({ ...duty, dueOn: notKnown, arithmetic: notKnown })),
}

describe('the template of a Cabinet report', () => {
  it('has the fifteen sections in their order, the first two mandatory, and two appendices', () => {
    expect(cabinetReport.sections.map(({ title }) => title)[2]).toBe('Analysis of areas of improvement')
    expect(cabinetReport.sections).toHaveLength(15)
    expect(cabinetReport.sections.filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual([
      'purpose',
      'background',
    ])
    expect(partFrames.map(({ id }) => id)).toEqual([...partIds])
  })
})

describe('a report filled from the record', () => {
  it('is a sound document', () => {
    expect(problemsOfDocument(document)).toEqual([])
  })

  it('numbers its sections 1 to 15 and letters its appendices A and B', () => {
    const sections = labelsOf(document.blocks).filter((label) => /^(\d+|Appendix .)$/.test(label))
    expect(sections).toEqual([
      ...Array.from({ length: 15 }, (_, index) => String(index + 1)),
      'Appendix A',
      'Appendix B',
    ])
  })

  it('says every line of the header', () => {
    const [details] = document.blocks
    const terms = details?.kind === 'details' ? details.entries.map(({ term }) => term) : []
    expect(terms).toEqual(cabinetReport.header.map(({ label }) => label))
  })

  it('gives each area word for word, as a numbered heading with its analysis under it', () => {
    const analysis = wordsIn(wellMadeFacts, 'analysis')
    for (const { text } of wellMadeFacts.areas) expect(analysis).toContain(`#. ${text}`)
    expect(analysis).toContain('~ Most visits are made in time.')
  })

  it('sets the inspectors’ grades beside the self-evaluation and says where they differ', () => {
    const background = wordsIn(wellMadeFacts, 'background')
    expect(background).toMatch(/\| Care leavers \| \[Good\]\(.*\) \| \[Requires improvement to be good\]/)
    expect(background).toContain('One of four judgements differs')
  })

  it('asks for the money with its amount, its years and its sources', () => {
    expect(plainWords(document)).toContain(
      'Approves £40,000 over two years for training in supervision: £25,000 from the training budget and £15,000 from reserves.',
    )
  })

  it('asks for authority to finalise the plan by the day that the law sets', () => {
    expect(plainWords(document)).toMatch(/Delegates to the Director .* by 22 October 2026\./)
  })

  it('ties every day, amount and grade to the record', () => {
    const loose = parseText(wordsIn(wellMadeFacts, 'recommendations'))
      .flatMap(runsOf)
      .filter((run) => run.kind === 'text' && /£|\d{4}/.test(run.text))
    expect(loose).toEqual([])
  })

  it('ends with how to get large print and Braille', () => {
    expect(plainWords(document)).toContain(
      'A large print or Braille version of this report is available on request. Contact 01234 567890.',
    )
  })

  it('reads the same after a round through the text that people edit', () => {
    for (const { blocks } of paper.parts) expect(parseText(textOf(blocks))).toEqual(blocks)
  })
})

describe('a report whose record is silent', () => {
  it.each<[PartId, RegExp]>([
    ['recommendations', /post of the Director/],
    ['background', /day the report was received/],
    ['analysis', /analysis of this area/],
    ['next steps', /bodies that oversee/],
    ['consultation', /whom we consulted/],
    ['alternative options', /what else could be done/],
    ['finance', /what the plan costs/],
    ['legal', /day it is due/],
    ['data protection', /data protection impact assessment/],
    ['equality', /equality impact assessment/],
    ['community safety', /community safety/],
    ['health', /health and wellbeing/],
    ['background papers', /documents this report relies on/],
    ['governance appendix', /bodies that oversee/],
    ['plan appendix', /actions for this area/],
  ])('says what is not known in %s, and guesses nothing', (id, gap) => {
    expect(gapsIn(nothingYet, id).join('\n')).toMatch(gap)
  })

  it('claims no agreement with a self-evaluation that it does not know', () => {
    const judgements = wellMadeFacts.inspection.judgements.map((judgement) => ({
      ...judgement,
      selfEvaluation: notKnown,
    }))
    const facts = { ...wellMadeFacts, inspection: { ...wellMadeFacts.inspection, judgements } }
    expect(wordsIn(facts, 'background')).not.toMatch(/agrees|differ/)
  })

  it('says how many areas are analysed when some are not', () => {
    const [first, ...others] = wellMadeFacts.areas
    const facts = {
      ...wellMadeFacts,
      areas: [...(first ? [first] : []), ...others.map((area) => ({ ...area, analysis: notKnown }))],
    }
    expect(wordsIn(facts, 'analysis')).toContain('have analysed one of the two areas')
  })
})

describe('a vacant post', () => {
  const joining = (by: string, words: string) => {
    const post = {
      id: '1',
      title: 'team manager',
      fullTimeEquivalent: 2,
      coveredBy: 'agency staff' as const,
      joins: known({ words, by: isoDate(by) }),
    }
    return wordsIn(
      { ...wellMadeFacts, vacancies: { posts: [post], cost: known('The vacancies pay for it') } },
      'finance',
    )
  }

  it('is told in the tense of the meeting, not of the day of writing', () => {
    expect(joining('2026-08-03', '3 August 2026')).toContain('filled since [3 August 2026]')
    expect(joining('2026-10-31', 'October 2026')).toContain(
      'a permanent member of staff joins in or on [October 2026]',
    )
  })
})

describe('an edited section', () => {
  const edited = (text: string): Draft => {
    const edit = editPart(text, recordOf('consultation', wellMadeFacts))
    return { ...wellMadeDraft, edits: edit ? { consultation: edit } : {} }
  }

  it('stands as it was typed when the record changes, and says that it has', () => {
    const later = { ...wellMadeFacts, consultation: wellMadeFacts.consultation.slice(1) }
    const { paper: now, states } = compose(later, edited('Everybody agreed.'))
    expect(textOf(now.parts.find(({ id }) => id === 'consultation')?.blocks ?? [])).toBe('Everybody agreed.')
    expect(states.get('consultation')?.state).toBe('edited, record changed since')
  })

  it('leaves the other sections following the record', () => {
    const { states } = compose(wellMadeFacts, edited('Everybody agreed.'))
    expect([...states.values()].filter(({ state }) => state !== 'filled')).toHaveLength(1)
  })
})
